package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Said.SOMEHOW;
import static org.rollcall.contracts.Said.claim;
import static org.rollcall.contracts.Said.fact;
import static org.rollcall.contracts.Said.on;
import static org.rollcall.contracts.Said.party;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactCorrected;
import org.rollcall.contracts.PartyEvent.PartyFactRetracted;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyName.Form;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;

class PartyOnRecordTest {

    private static final PartyId ID = party("party");

    private static PartyOnRecord of(PartyEvent... events) {
        return PartyOnRecord.of(facts(events)).orElseThrow();
    }

    private static Facts<PartyStatement> facts(PartyEvent... events) {
        var facts = Facts.<PartyStatement>none();
        for (var event : events) {
            facts = facts.with(event);
        }
        return facts;
    }

    private static PartyRegistered registered(LifeClaim... lives) {
        return new PartyRegistered(
                fact("registered"),
                ID,
                PartyKind.STATE,
                List.of(new PartyName(Form.SHORT, "Party", DateBound.UNKNOWN)),
                List.of(),
                List.of("the party"),
                List.of(lives),
                SOMEHOW);
    }

    private static LifeClaim life(String authority, String from, String until, boolean followed) {
        return new LifeClaim(authority, on(from), on(until), followed, "", "");
    }

    private static LifeClaimed claimed(String fact, LifeClaim claim) {
        return new LifeClaimed(fact(fact), ID, claim, SOMEHOW);
    }

    private static PartyDissolved dissolved(String fact, String on, DateClaim... claims) {
        return new PartyDissolved(fact(fact), ID, on(on), List.of(claims), List.of(party("heir")), SOMEHOW);
    }

    private static PartyFactContested contested(String fact, String contested, DateClaim claim) {
        return new PartyFactContested(fact(fact), ID, fact(contested), claim, "", SOMEHOW);
    }

    private static PartyFactCorrected corrected(String fact, PartyStatement statement) {
        return new PartyFactCorrected(fact(fact), ID, statement.fact(), statement.fact(), statement);
    }

    private static PartyFactRetracted retracted(String fact, String retracted) {
        return new PartyFactRetracted(fact(fact), ID, fact(retracted), List.of(), SOMEHOW);
    }

    @Test
    void a_party_nobody_registered_is_none() {
        assertThat(PartyOnRecord.of(facts())).isEmpty();
    }

    @Test
    void it_is_what_its_registration_says() {
        var party = of(registered(life("gw", "1918", "..", true)));

        assertThat(party.id()).isEqualTo(ID);
        assertThat(party.kind()).isEqualTo(PartyKind.STATE);
        assertThat(party.names()).extracting(PartyName::text).containsExactly("Party");
        assertThat(party.aliases()).containsExactly("the party");
        assertThat(party.lives()).containsExactly(life("gw", "1918", "..", true));
        assertThat(party.successions()).isEmpty();
        assertThat(party.ended()).isFalse();
    }

    @Test
    void a_corrected_registration_replaces_its_own_claims_and_no_others() {
        var party = of(
                registered(life("gw", "1918", "..", true)),
                claimed("l", life("cow", "1920", "..", false)),
                corrected("c", registered(life("gw", "1919", "..", true))));

        assertThat(party.lives()).containsExactly(life("gw", "1919", "..", true), life("cow", "1920", "..", false));
    }

    @Test
    void names_are_in_the_order_of_the_days_they_begin_by_the_date_that_is_followed() {
        var party = of(
                registered(),
                named("n1", "Second", "1990"),
                named("n2", "First", "1995"),
                contested("k", "n2", claim("archive", "1980", true)));

        assertThat(party.names()).extracting(PartyName::text).containsExactly("Party", "First", "Second");
        assertThat(party.names().get(1).from()).isEqualTo(on("1980"));
    }

    private static PartyNamed named(String fact, String name, String from) {
        return new PartyNamed(fact(fact), ID, new PartyName(Form.SHORT, name, on(from)), SOMEHOW);
    }

    @Test
    void a_retracted_name_and_code_are_none() {
        var code = new PartyCode(PartyCode.Scheme.ALPHA_3, "PTY", on("1990"), DateBound.NEVER);
        var coded = new PartyCoded(fact("coded"), ID, code, SOMEHOW);

        assertThat(of(registered(), coded).codes()).containsExactly(code);
        assertThat(of(registered(), coded, retracted("r", "coded")).codes()).isEmpty();
        assertThat(of(registered(), named("n", "Other", "1990"), retracted("r", "n"))
                        .names())
                .hasSize(1);
    }

    @Nested
    class Lives {

        @Test
        void a_followed_claim_takes_the_place_of_those_it_shares_a_day_with() {
            var party = of(
                    registered(life("gw", "1918", "1940", true), life("un", "1945", "1950", true)),
                    claimed("l", life("cow", "1920", "1946", true)));

            assertThat(party.lives())
                    .containsExactly(
                            life("gw", "1918", "1940", false),
                            life("un", "1945", "1950", false),
                            life("cow", "1920", "1946", true));
        }

        @Test
        void a_claim_that_is_not_followed_stands_beside_the_others() {
            var party = of(registered(life("gw", "1918", "..", true)), claimed("l", life("cow", "1920", "..", false)));

            assertThat(party.lives()).containsExactly(life("gw", "1918", "..", true), life("cow", "1920", "..", false));
        }

        @Test
        void a_contest_of_a_claimed_beginning_is_a_claim_of_it() {
            var party = of(
                    registered(),
                    claimed("l", life("gw", "1991-12-01", "..", true)),
                    contested("k1", "l", claim("un", "1945", false)),
                    contested("k2", "l", claim("cow", "1991-12-26", true)));

            assertThat(party.lives())
                    .containsExactly(
                            life("gw", "1991-12-01", "..", false),
                            life("un", "1945", "..", false),
                            life("cow", "1991-12-26", "..", true));
        }

        @Test
        void a_contest_in_words_only_claims_no_life() {
            var party = of(
                    registered(),
                    claimed("l", life("gw", "1991-12-01", "..", true)),
                    contested("k", "l", claim("un", "XXXX", true)));

            assertThat(party.lives()).containsExactly(life("gw", "1991-12-01", "..", true));
        }
    }

    @Nested
    class Ended {

        @Test
        void each_claim_that_goes_on_ends_on_the_day_of_its_authority_else_on_the_followed_one() {
            var party = of(
                    registered(
                            life("gw", "1918", "..", true),
                            life("cow", "1920", "..", false),
                            life("un", "1945", "1992", false)),
                    dissolved("d", "1993-01-01", claim("gw", "1993-01-01", true), claim("cow", "1992-12-31", false)));

            assertThat(party.lives())
                    .containsExactly(
                            life("gw", "1918", "1993-01-01", true),
                            life("cow", "1920", "1992-12-31", false),
                            life("un", "1945", "1992", false));
            assertThat(party.ended()).isTrue();
        }

        @Test
        void it_is_ended_by_the_day_a_followed_contest_gives() {
            var party = of(
                    registered(life("gw", "1918", "..", true)),
                    dissolved("d", "1993-01-01"),
                    contested("k1", "d", claim("cow", "1992-12-31", false)),
                    contested("k2", "d", claim("archive", "1993-02", true)));

            assertThat(party.lives()).containsExactly(life("gw", "1918", "1993-02", true));
            var succession = party.successions().getFirst();
            assertThat(succession.on()).isEqualTo(new Dated(on("1993-02"), on("[1992-12-31..1993-02-28]")));
            assertThat(succession.claims()).extracting(DateClaim::authority).containsExactly("cow", "archive");
        }

        @Test
        void it_lives_on_when_the_end_is_retracted_and_after_a_separation() {
            assertThat(of(registered(life("gw", "1918", "..", true)), dissolved("d", "1993"), retracted("r", "d")))
                    .isEqualTo(of(registered(life("gw", "1918", "..", true))));

            var separated = of(
                    registered(life("gw", "1918", "..", true)),
                    new PartySeparated(fact("s"), ID, on("1993"), List.of(), List.of(party("heir")), SOMEHOW));
            assertThat(separated.lives()).containsExactly(life("gw", "1918", "..", true));
            assertThat(separated.ended()).isFalse();
        }

        @Test
        void every_kind_of_succession_but_a_separation_ends_it() {
            var heir = party("heir");
            var date = on("1993");
            for (var end : List.of(
                    dissolved("e", "1993"),
                    new PartyContinued(fact("e"), ID, date, List.of(), heir, SOMEHOW),
                    new PartyUnited(fact("e"), ID, date, List.of(), heir, SOMEHOW),
                    new PartyAbsorbed(fact("e"), ID, date, List.of(), heir, SOMEHOW))) {
                var party = of(registered(life("gw", "1918", "..", true)), (PartyEvent) end);

                assertThat(party.ended()).isTrue();
                assertThat(party.lives()).containsExactly(life("gw", "1918", "1993", true));
                assertThat(party.successions()).singleElement().satisfies(succession -> {
                    assertThat(succession.successors()).containsExactly(heir);
                    assertThat(succession.kind().endsLife()).isTrue();
                });
            }
            assertThat(SuccessionKind.SEPARATION.endsLife()).isFalse();
        }

        @Test
        void the_record_claims_the_end_of_a_life_whose_beginning_nobody_claims() {
            assertThat(of(registered(), dissolved("d", "1993")).lives())
                    .containsExactly(life("the-record", "XXXX", "1993", true));
        }

        @Test
        void a_life_claimed_after_the_end_leaves_the_ended_one_as_it_was() {
            var party = of(
                    registered(life("gw", "1918", "..", true)),
                    dissolved("d", "1940-06-17"),
                    claimed("l", life("gw", "1991-08-20", "..", true)));

            assertThat(party.lives())
                    .containsExactly(life("gw", "1918", "1940-06-17", true), life("gw", "1991-08-20", "..", true));
            assertThat(party.ended()).isFalse();
        }

        @Test
        void a_further_life_does_not_take_away_the_end_of_one_that_nobody_claimed() {
            var party =
                    of(registered(), dissolved("d", "1940-06-17"), claimed("l", life("gw", "1991-08-20", "..", true)));

            assertThat(party.lives())
                    .containsExactlyInAnyOrder(
                            life("the-record", "XXXX", "1940-06-17", true), life("gw", "1991-08-20", "..", true));
        }

        @Test
        void each_life_ends_with_the_first_end_after_its_beginning_in_whatever_order_they_were_recorded() {
            var first = life("gw", "1918", "..", true);
            var further = claimed("l", life("gw", "1991", "..", true));
            var expected = List.of(life("gw", "1918", "1940", true), life("gw", "1991", "2005", true));

            assertThat(of(registered(first), dissolved("d1", "1940"), further, dissolved("d2", "2005"))
                            .lives())
                    .isEqualTo(expected);
            assertThat(of(registered(first), dissolved("d1", "2005"), further, dissolved("d2", "1940"))
                            .lives())
                    .isEqualTo(expected);
        }
    }
}
