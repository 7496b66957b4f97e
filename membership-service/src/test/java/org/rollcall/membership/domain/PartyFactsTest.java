package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Facts.named;
import static org.rollcall.membership.domain.PartyAsks.ESTONIA;
import static org.rollcall.membership.domain.PartyAsks.LIVONIA;
import static org.rollcall.membership.domain.PartyAsks.SOVIET_UNION;
import static org.rollcall.membership.domain.PartyAsks.absorb;
import static org.rollcall.membership.domain.PartyAsks.claim;
import static org.rollcall.membership.domain.PartyAsks.code;
import static org.rollcall.membership.domain.PartyAsks.dissolve;
import static org.rollcall.membership.domain.PartyAsks.formally;
import static org.rollcall.membership.domain.PartyAsks.life;
import static org.rollcall.membership.domain.PartyAsks.name;
import static org.rollcall.membership.domain.PartyAsks.other;
import static org.rollcall.membership.domain.PartyAsks.register;
import static org.rollcall.membership.domain.PartyAsks.rival;
import static org.rollcall.membership.domain.PartyAsks.separate;
import static org.rollcall.membership.domain.PartyAsks.unite;
import static org.rollcall.membership.domain.Spec.partyAfter;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyCode.Scheme;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Warning;

/** What may be stated of a party on record: codes, names beside each other, further lives, unions. */
class PartyFactsTest {

    private static final LifeClaim SINCE_1918 = life("gw", "1918", "..");

    @Nested
    class Names {

        @Test
        void a_formal_and_a_short_name_stand_side_by_side() {
            var party = partyAfter(
                            register(SINCE_1918),
                            name("n", "Eesti", "1990"),
                            formally("f", "Republic of Estonia", "1990"))
                    .onRecord();
            assertThat(party.names())
                    .extracting(it -> it.form() + " " + it.text())
                    .containsExactly("SHORT Estonia", "SHORT Eesti", "FORMAL Republic of Estonia");
            assertThat(Naming.nameOn(party, date("1995"))).isEqualTo("Eesti");
        }

        @Test
        void two_names_of_one_form_do_not_begin_together() {
            var problem = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"))
                    .when(name("m", "Esthonia", "1990"))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).containsExactly(fact("n"));
        }

        @Test
        void a_name_that_another_bears_at_that_time_is_doubted() {
            var livonia = other("livonia", List.of(named("Eesti")), List.of(), life("gw", "1940", "1995"));
            assertThat(partyAfter(register(SINCE_1918))
                            .when(name("n", "EESTI", "1990", livonia))
                            .warnings())
                    .extracting(Warning::code)
                    .containsExactly("name-borne-by-another");
            partyAfter(register(SINCE_1918))
                    .when(name("n", "Eesti", "1996", livonia))
                    .thenNoWarning();
            var renamed = other(
                    "livonia",
                    List.of(named("Eesti"), named("Livonia", "1950")),
                    List.of(),
                    life("gw", "1940", "1995"));
            partyAfter(register(SINCE_1918))
                    .when(name("n", "Eesti", "1990", renamed))
                    .thenNoWarning();
        }

        @Test
        void a_registration_under_names_and_codes_of_another_is_doubted() {
            var iso = code(Scheme.ALPHA_3, "EST", "1992", "..");
            var twin = other("livonia", List.of(named("Estonia")), List.of(iso), life("gw", "1940", ".."));
            assertThat(Spec.party()
                            .when(register(List.of(named("Estonia")), List.of(iso), List.of(SINCE_1918), List.of(twin)))
                            .warnings())
                    .extracting(Warning::code)
                    .containsExactly("name-borne-by-another", "code-borne-by-another");
        }

        @Test
        void a_party_is_no_namesake_of_its_own() {
            var itself = other("estonia", List.of(named("Eesti")), List.of(), SINCE_1918);
            partyAfter(register(SINCE_1918))
                    .when(name("n", "Eesti", "1990", itself))
                    .thenNoWarning();
        }
    }

    @Nested
    class Codes {

        private final PartyCode est = code(Scheme.ALPHA_3, "EST", "1992", "..");

        @Test
        void a_party_has_a_code_from_a_day_on() {
            partyAfter(register(SINCE_1918))
                    .when(code("c", est))
                    .then(new PartyCoded(fact("c"), ESTONIA.id(), est, DECIDED));
        }

        @Test
        void a_code_looks_like_one_of_its_scheme() {
            for (var wrong : List.of(
                    code(Scheme.ALPHA_2, "EST", "1992", ".."),
                    code(Scheme.ALPHA_3, "est", "1992", ".."),
                    code(Scheme.NUMERIC, "33", "1992", ".."),
                    code(Scheme.WITHDRAWN, "EST", "1992", ".."))) {
                assertThat(partyAfter(register(SINCE_1918))
                                .when(code("c", wrong))
                                .thenRefused(Rejection.InvalidField.class)
                                .field())
                        .isEqualTo("value");
            }
        }

        @Test
        void a_party_has_one_code_of_a_scheme_at_a_time() {
            var given = partyAfter(register(SINCE_1918), code("c", est));
            given.when(code("d", code(Scheme.ALPHA_3, "EES", "2000", "2001")))
                    .thenRefused(Rejection.CodeAlreadyGiven.class);
            given.when(code("d", code(Scheme.ALPHA_2, "EE", "2000", ".."))).thenNoWarning();
            given.when(code("d", code(Scheme.ALPHA_3, "EES", "1974", "1992"))).thenNoWarning();
        }

        @Test
        void a_code_whose_beginning_nobody_knows_overlaps_the_one_that_is_used_on_its_last_day() {
            partyAfter(register(SINCE_1918), code("c", code(Scheme.ALPHA_3, "EES", "XXXX", "1995-01-01")))
                    .when(code("d", est))
                    .thenRefused(Rejection.CodeAlreadyGiven.class);
            partyAfter(register(SINCE_1918), code("c", code(Scheme.ALPHA_3, "EES", "XXXX", "1992-01-01")))
                    .when(code("d", est))
                    .thenNoWarning();
        }

        @Test
        void a_party_may_be_remembered_by_two_withdrawn_codes() {
            var given = partyAfter(register(SINCE_1918), code("c", code(Scheme.WITHDRAWN, "YUCS", "2003", "..")));
            given.when(code("d", code(Scheme.WITHDRAWN, "CSXX", "2006", ".."))).thenNoWarning();
            given.when(code("d", code(Scheme.WITHDRAWN, "YUCS", "2006", "..")))
                    .thenRefused(Rejection.CodeAlreadyGiven.class);
        }

        @Test
        void a_code_is_not_withdrawn_before_it_was_given() {
            partyAfter(register(SINCE_1918))
                    .when(code("c", code(Scheme.ALPHA_3, "EST", "1992", "1991")))
                    .thenRefused(Rejection.EndsBeforeItBegins.class);
        }

        @Test
        void a_code_that_another_has_at_that_time_is_doubted() {
            var cs = code(Scheme.ALPHA_2, "CS", "1974", "1993-01-01");
            var czechoslovakia = other("czechoslovakia", List.of(named("Czechoslovakia")), List.of(cs));
            assertThat(partyAfter(register(SINCE_1918))
                            .when(code("c", code(Scheme.ALPHA_2, "CS", "1990", ".."), czechoslovakia))
                            .warnings())
                    .extracting(Warning::code)
                    .containsExactly("code-borne-by-another");
            partyAfter(register(SINCE_1918))
                    .when(code("c", code(Scheme.ALPHA_2, "CS", "2003", ".."), czechoslovakia))
                    .thenNoWarning();
        }
    }

    @Nested
    class Lives {

        @Test
        void a_party_lives_again_after_its_end() {
            var again = life("gw", "1991-08-20", "..");
            var ended = partyAfter(register(SINCE_1918), dissolve("d", "1940-06-17"));
            assertThat(ended.onRecord().ended()).isTrue();
            ended.when(claim("l", again)).then(new LifeClaimed(fact("l"), ESTONIA.id(), again, DECIDED));

            var party = partyAfter(register(SINCE_1918), dissolve("d", "1940-06-17"), claim("l", again));
            assertThat(party.onRecord().ended()).isFalse();
            party.when(name("n", "Eesti", "1950")).thenRefused(Rejection.OutsideLife.class);
            party.when(name("n", "Eesti", "1995")).thenNoWarning();
            party.when(dissolve("e", "2004")).thenNoWarning();
        }

        @Test
        void an_authority_claims_a_period_once() {
            var problem = partyAfter(register(SINCE_1918), claim("l", rival("cow", "1920", "..")))
                    .when(claim("m", rival("cow", "1921", "1930")))
                    .thenRefused(Rejection.LifeAlreadyClaimed.class);
            assertThat(problem.type()).isEqualTo(ProblemType.LIFE_ALREADY_CLAIMED);
            assertThat(problem.field()).isEqualTo("authority");
            assertThat(problem.facts()).containsExactly(fact("l"));
        }

        @Test
        void the_first_claim_of_a_period_is_the_one_that_is_followed() {
            var ended = partyAfter(register(SINCE_1918), dissolve("d", "1940-06-17"));
            assertThat(ended.when(claim("l", rival("cow", "1991", "..")))
                            .thenRefused(Rejection.InvalidField.class)
                            .field())
                    .isEqualTo("followed");
            ended.when(claim("l", rival("cow", "1920", "1939"))).thenNoWarning();
        }

        @Test
        void a_followed_claim_takes_the_place_of_the_one_before() {
            var party = partyAfter(register(SINCE_1918), claim("l", life("cow", "1920", "..")))
                    .onRecord();
            assertThat(party.lives())
                    .filteredOn(LifeClaim::followed)
                    .extracting(LifeClaim::authority)
                    .containsExactly("cow");
        }

        @Test
        void a_followed_claim_does_not_leave_others_without_one() {
            var problem = partyAfter(register(life("gw", "1918", "1960"), rival("un", "1918", "1930")))
                    .when(claim("l", life("cow", "1950", "..")))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).containsExactly(fact("a"));
        }

        @Test
        void a_claim_that_is_not_followed_may_span_two_lives() {
            partyAfter(register(life("gw", "1918", "1940"), life("gw", "1991", "..")))
                    .when(claim("l", rival("estonia", "1918", "..")))
                    .thenNoWarning();
        }

        @Test
        void a_life_does_not_end_before_it_begins_and_has_an_authority() {
            partyAfter(register())
                    .when(claim("l", life("gw", "1918", "1917")))
                    .thenRefused(Rejection.EndsBeforeItBegins.class);
            partyAfter(register()).when(claim("l", life(" ", "1918", ".."))).thenRefused(Rejection.InvalidField.class);
        }

        @Test
        void a_first_life_does_not_leave_a_name_outside() {
            var problem = partyAfter(register(), name("n", "Eesti", "1900"))
                    .when(claim("l", SINCE_1918))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).containsExactly(fact("n"));
        }
    }

    @Nested
    class Successions {

        @Test
        void parties_unite_into_one_that_lives_from_then_on() {
            partyAfter(register(SINCE_1918))
                    .when(unite("u", "1940-06-17", LIVONIA))
                    .then(new PartyUnited(
                            fact("u"), ESTONIA.id(), date("1940-06-17"), List.of(), LIVONIA.id(), DECIDED));
            partyAfter(register(SINCE_1918)).when(unite("u", "1930", LIVONIA)).thenRefused(Rejection.OutsideLife.class);
        }

        @Test
        void a_party_is_absorbed_by_one_that_lived_before_and_lives_on() {
            partyAfter(register(SINCE_1918))
                    .when(absorb("b", "1940-06-17", SOVIET_UNION))
                    .then(new PartyAbsorbed(
                            fact("b"), ESTONIA.id(), date("1940-06-17"), List.of(), SOVIET_UNION.id(), DECIDED));
            assertThat(partyAfter(register(SINCE_1918))
                            .when(absorb("b", "1940-06-17", LIVONIA))
                            .thenRefused(Rejection.OutsideLife.class)
                            .field())
                    .isEqualTo("by");
            partyAfter(register(SINCE_1918))
                    .when(absorb("b", "1991-12-26", SOVIET_UNION))
                    .thenRefused(Rejection.OutsideLife.class);
        }

        @Test
        void what_united_or_was_absorbed_has_ended() {
            for (var end : List.of(
                    partyAfter(register(SINCE_1918), unite("u", "1940-06-17", LIVONIA)),
                    partyAfter(register(SINCE_1918), absorb("b", "1940-06-17", SOVIET_UNION)))) {
                end.when(dissolve("d", "1940-06-17")).thenRefused(Rejection.PartyEnded.class);
            }
        }

        @Test
        void a_party_does_not_come_out_of_what_came_out_of_it() {
            var estonia = PartyAsks.cameOutOf(SOVIET_UNION);
            var problem = partyAfter(register(SINCE_1918))
                    .when(new PartySuccessionCommand.SeparateParty(
                            estonia, fact("s"), date("1950"), List.of(), List.of(SOVIET_UNION), Expected.ANY, DECIDED))
                    .thenRefused(Rejection.SuccessionInACircle.class);
            assertThat(problem.type()).isEqualTo(ProblemType.SUCCESSOR_IS_PREDECESSOR);
        }

        @Test
        void a_party_may_come_out_of_what_it_had_gone_into_if_it_lives_again() {
            var syria = Facts.known(
                    "syria",
                    "Syria",
                    new org.rollcall.contracts.Life(
                            List.of(life("gw", "1946", "1958-02-22"), life("gw", "1961-09-29", ".."))));
            partyAfter(register(SINCE_1918))
                    .when(new PartySuccessionCommand.SeparateParty(
                            PartyAsks.cameOutOf(syria),
                            fact("s"),
                            date("1961-09-29"),
                            List.of(),
                            List.of(syria),
                            Expected.ANY,
                            DECIDED))
                    .thenNoWarning();
        }

        @Test
        void an_authority_claims_one_day_and_the_followed_one_is_the_day_of_the_succession() {
            for (var wrong : List.of(
                    List.of(dated("gw", "1940", false), dated("gw", "1941", false)),
                    List.of(dated("gw", "1941", true)),
                    List.of(dated(" ", "1941", false)))) {
                partyAfter(register(SINCE_1918))
                        .when(unite("u", "1940-06-17", LIVONIA, wrong.toArray(DateClaim[]::new)))
                        .thenRefused(Rejection.InvalidField.class);
            }
            partyAfter(register(SINCE_1918))
                    .when(unite(
                            "u", "1940-06-17", LIVONIA, dated("gw", "1940-06-17", true), dated("cow", "1941", false)))
                    .thenNoWarning();
        }

        @Test
        void an_end_does_not_leave_a_later_name_outside() {
            var problem = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"))
                    .when(dissolve("d", "1940"))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).containsExactly(fact("n"));
        }

        @Test
        void others_may_separate_on_the_very_day_it_ends() {
            partyAfter(register(SINCE_1918), dissolve("d", "1940-06-17"))
                    .when(separate("s", "1940-06-17", LIVONIA))
                    .thenNoWarning();
        }

        private DateClaim dated(String authority, String on, boolean followed) {
            return new DateClaim(authority, date(on), followed, "");
        }
    }
}
