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
import static org.rollcall.membership.domain.PartyAsks.contest;
import static org.rollcall.membership.domain.PartyAsks.correct;
import static org.rollcall.membership.domain.PartyAsks.dissolve;
import static org.rollcall.membership.domain.PartyAsks.follow;
import static org.rollcall.membership.domain.PartyAsks.from;
import static org.rollcall.membership.domain.PartyAsks.life;
import static org.rollcall.membership.domain.PartyAsks.lives;
import static org.rollcall.membership.domain.PartyAsks.name;
import static org.rollcall.membership.domain.PartyAsks.on;
import static org.rollcall.membership.domain.PartyAsks.register;
import static org.rollcall.membership.domain.PartyAsks.retract;
import static org.rollcall.membership.domain.PartyAsks.retractAll;
import static org.rollcall.membership.domain.PartyAsks.rival;
import static org.rollcall.membership.domain.PartyAsks.successors;
import static org.rollcall.membership.domain.PartyAsks.text;
import static org.rollcall.membership.domain.PartyAsks.unite;
import static org.rollcall.membership.domain.Spec.partyAfter;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyCode.Scheme;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyFactCorrected;
import org.rollcall.contracts.PartyEvent.PartyFactRetracted;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Warning;

/** How what was stated of a party is corrected, taken back and contested. */
class PartyRevisionsTest {

    private static final LifeClaim SINCE_1918 = life("gw", "1918", "..");

    @Nested
    class Corrections {

        @Test
        void a_correction_is_a_whole_new_version_of_the_fact() {
            partyAfter(register(SINCE_1918), name("n", "Esti", "1990"))
                    .when(correct("c", "n", text("Eesti")))
                    .then(new PartyFactCorrected(
                            fact("c"),
                            ESTONIA.id(),
                            fact("n"),
                            fact("n"),
                            new PartyNamed(fact("n"), ESTONIA.id(), named("Eesti", "1990"), DECIDED)));
        }

        @Test
        void a_correction_of_a_correction_replaces_that_one_whichever_version_it_is_asked_for_by() {
            var party = partyAfter(register(SINCE_1918), name("n", "Esti", "1990"), correct("c", "n", text("Eesti")));
            for (var version : List.of("n", "c")) {
                var event = (PartyFactCorrected)
                        party.when(correct("d", version, from("1991"))).event();
                assertThat(event.corrected()).isEqualTo(fact("n"));
                assertThat(event.replaces()).isEqualTo(fact("c"));
                assertThat(((PartyNamed) event.statement()).name()).isEqualTo(named("Eesti", "1991"));
            }
        }

        @Test
        void a_correction_says_something_new() {
            partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"))
                    .when(correct("c", "n", text("Eesti")))
                    .thenRefused(Rejection.NothingChanges.class);
        }

        @Test
        void a_corrected_fact_is_held_to_what_it_would_be_held_to_if_it_were_new() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"), name("m", "Livonia", "2000"));
            party.when(correct("c", "n", from("1917"))).thenRefused(Rejection.OutsideLife.class);
            party.when(correct(
                            "c",
                            "m",
                            new PartyAmendment.OfName(
                                    Optional.empty(), Optional.of("Eesti"), Optional.of(date("1990")))))
                    .thenRefused(Rejection.NameAlreadyGiven.class);
            party.when(correct("c", "n", from("1991"))).thenNoWarning();
        }

        @Test
        void a_fact_does_not_become_one_of_another_kind() {
            partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"))
                    .when(correct("c", "n", on("1990")))
                    .thenRefused(Rejection.NotCorrectable.class);
        }

        @Test
        void what_is_not_there_or_retracted_or_a_retraction_is_not_corrected() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"), retract("r", "n"));
            party.when(correct("c", "x", text("X"))).thenRefused(Rejection.UnknownFact.class);
            party.when(correct("c", "n", text("X"))).thenRefused(Rejection.AlreadyRetracted.class);
            party.when(correct("c", "r", text("X"))).thenRefused(Rejection.NotCorrectable.class);
        }

        @Test
        void a_corrected_registration_does_not_leave_a_name_outside_its_lives() {
            var problem = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"))
                    .when(correct("c", "a", lives(life("gw", "1918", "1940"))))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).containsExactly(fact("n"));
        }

        @Test
        void a_corrected_registration_is_held_to_the_rules_of_one() {
            partyAfter(register(SINCE_1918))
                    .when(correct("c", "a", lives(rival("gw", "1918", ".."))))
                    .thenRefused(Rejection.InvalidField.class);
            var named = new PartyAmendment.OfRegistration(
                    Optional.of(PartyKind.TERRITORY),
                    Optional.of(List.of(new PartyName(PartyName.Form.SHORT, "Eesti", PartyAsks.UNKNOWN))),
                    Optional.empty(),
                    Optional.of(List.of("Esthonia")),
                    Optional.empty());
            var party =
                    partyAfter(register(SINCE_1918), correct("c", "a", named)).onRecord();
            assertThat(Naming.texts(party)).containsExactly("Eesti", "Esthonia");
            assertThat(party.kind()).isEqualTo(PartyKind.TERRITORY);
        }

        @Test
        void a_corrected_end_ends_the_life_on_the_right_day() {
            var party = partyAfter(register(SINCE_1918), dissolve("d", "1940"), correct("c", "d", on("1941-06")))
                    .onRecord();
            assertThat(party.lives()).containsExactly(life("gw", "1918", "1941-06"));
        }

        @Test
        void a_corrected_end_does_not_come_before_a_name_nor_after_a_further_life() {
            var party = partyAfter(
                    register(SINCE_1918),
                    name("n", "Eesti", "1930"),
                    dissolve("d", "1940"),
                    claim("l", life("gw", "1991", "..")));
            assertThat(party.when(correct("c", "d", on("1925")))
                            .thenRefused(Rejection.ContradictsRecord.class)
                            .facts())
                    .containsExactly(fact("n"));
            assertThat(party.when(correct("c", "d", on("1995")))
                            .thenRefused(Rejection.ContradictsRecord.class)
                            .facts())
                    .contains(fact("l"));
        }

        @Test
        void corrected_successors_are_held_to_what_successors_are_held_to() {
            var party = partyAfter(register(SINCE_1918), dissolve("d", "1940-06-17", LIVONIA));
            party.when(correct("c", "d", successors(SOVIET_UNION), SOVIET_UNION))
                    .thenNoWarning();
            party.when(correct("c", "d", on("1939"), LIVONIA)).thenRefused(Rejection.OutsideLife.class);
            party.when(correct("c", "d", successors(ESTONIA), ESTONIA))
                    .thenRefused(Rejection.SuccessorIsPredecessor.class);
        }

        @Test
        void successors_that_somebody_else_corrected_meanwhile_are_not_undone() {
            partyAfter(
                            register(SINCE_1918),
                            dissolve("d", "1940-06-17", LIVONIA),
                            correct("c", "d", successors(SOVIET_UNION), SOVIET_UNION))
                    .when(correct("e", "d", on("1940-08"), LIVONIA))
                    .thenRefused(Rejection.StaleVersion.class);
        }

        @Test
        void a_succession_is_not_corrected_into_one_that_is_there() {
            partyAfter(
                            register(SINCE_1918),
                            PartyAsks.separate("s", "1940-06-17", LIVONIA),
                            dissolve("d", "1950", SOVIET_UNION))
                    .when(correct("c", "d", successors(LIVONIA), LIVONIA))
                    .thenRefused(Rejection.SuccessionAlreadyRecorded.class);
        }

        @Test
        void the_one_who_succeeds_by_a_union_or_an_absorption_can_be_corrected() {
            var united = partyAfter(
                            register(SINCE_1918),
                            unite("u", "1940-06-17", LIVONIA),
                            correct("c", "u", successors(SOVIET_UNION), SOVIET_UNION))
                    .onRecord();
            assertThat(united.successions().getFirst().successors()).containsExactly(SOVIET_UNION.id());
            partyAfter(register(SINCE_1918), absorb("b", "1940-06-17", SOVIET_UNION))
                    .when(correct("c", "b", successors(LIVONIA), LIVONIA))
                    .thenRefused(Rejection.OutsideLife.class);
        }

        @Test
        void a_corrected_code_does_not_overlap_another() {
            var code = new PartyAmendment.OfCode(
                    Optional.empty(), Optional.empty(), Optional.of(date("1985")), Optional.empty());
            partyAfter(
                            register(SINCE_1918),
                            code("c", code(Scheme.ALPHA_3, "EES", "1974", "1990")),
                            code("d", code(Scheme.ALPHA_3, "EST", "1990", "..")))
                    .when(correct("e", "d", code))
                    .thenRefused(Rejection.CodeAlreadyGiven.class);
        }

        @Test
        void a_correction_is_compared_with_the_version_of_its_fact_alone() {
            var party = partyAfter(
                    register(SINCE_1918),
                    name("n", "Esti", "1990"),
                    code("c", code(Scheme.ALPHA_3, "EST", "1992", "..")));
            party.when(correct("d", "n", text("Eesti"), Expected.version(1))).thenNoWarning();
            party.when(correct("d", "n", text("Eesti"), Expected.version(2))).thenRefused(Rejection.StaleVersion.class);
            party.when(correct("d", "x", text("Eesti"), Expected.version(2))).thenRefused(Rejection.NoVersionYet.class);
        }
    }

    @Nested
    class Retractions {

        @Test
        void a_retracted_fact_counts_no_longer() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"));
            party.when(retract("r", "n"))
                    .then(new PartyFactRetracted(fact("r"), ESTONIA.id(), fact("n"), List.of(), DECIDED));
            assertThat(partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"), retract("r", "n"))
                            .onRecord())
                    .isEqualTo(partyAfter(register(SINCE_1918)).onRecord());
        }

        @Test
        void a_retracted_correction_restores_what_it_replaced() {
            var party = partyAfter(
                            register(SINCE_1918),
                            name("n", "Eesti", "1990"),
                            correct("c", "n", text("Esti")),
                            correct("d", "n", text("Est")),
                            retract("r", "d"))
                    .onRecord();
            assertThat(Naming.texts(party)).containsExactly("Estonia", "Esti");
        }

        @Test
        void a_retracted_retraction_restores_what_it_took_back() {
            var party = partyAfter(
                            register(SINCE_1918), name("n", "Eesti", "1990"), retract("r", "n"), retract("s", "r"))
                    .onRecord();
            assertThat(Naming.texts(party)).containsExactly("Estonia", "Eesti");
        }

        @Test
        void what_is_restored_does_not_contradict_what_came_meanwhile() {
            var problem = partyAfter(
                            register(SINCE_1918),
                            name("n", "Eesti", "1990"),
                            retract("r", "n"),
                            name("m", "Eesti", "1990-05"))
                    .when(retract("s", "r"))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).contains(fact("m"));
        }

        @Test
        void a_registration_is_corrected_and_never_retracted() {
            partyAfter(register(SINCE_1918)).when(retract("r", "a")).thenRefused(Rejection.CannotBeRetracted.class);
            partyAfter(register(SINCE_1918), correct("c", "a", lives(life("gw", "1919", ".."))))
                    .when(retract("r", "c"))
                    .thenNoWarning();
        }

        @Test
        void what_is_not_there_or_retracted_is_not_retracted() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"), retract("r", "n"));
            party.when(retract("s", "n")).thenRefused(Rejection.AlreadyRetracted.class);
            party.when(retract("s", "x")).thenRefused(Rejection.UnknownFact.class);
        }

        @Test
        void a_further_life_of_the_same_authority_rests_on_the_end_before_it() {
            var party = partyAfter(
                    register(SINCE_1918),
                    dissolve("d", "1940"),
                    claim("l", life("gw", "1991", "..")),
                    name("n", "Eesti", "1995"));
            assertThat(party.when(retract("r", "d"))
                            .thenRefused(Rejection.HasDependents.class)
                            .facts())
                    .containsExactly(fact("l"));
            party.when(retractAll("r", "d"))
                    .then(new PartyFactRetracted(fact("r"), ESTONIA.id(), fact("d"), List.of(fact("l")), DECIDED));
        }

        @Test
        void names_and_ends_and_claims_rest_on_the_life_they_lie_in() {
            var party = partyAfter(
                    register(life("gw", "1918", "1940")),
                    claim("l", life("gw", "1991", "..")),
                    claim("k", rival("cow", "1992", "..")),
                    name("n", "Eesti", "1995"),
                    dissolve("d", "2004"));
            assertThat(party.when(retract("r", "l"))
                            .thenRefused(Rejection.HasDependents.class)
                            .facts())
                    .containsExactlyInAnyOrder(fact("k"), fact("n"), fact("d"));
            var event = (PartyFactRetracted) party.when(retractAll("r", "l")).event();
            assertThat(event.dependents()).containsExactlyInAnyOrder(fact("k"), fact("n"), fact("d"));
        }

        @Test
        void what_went_with_a_fact_comes_back_with_it() {
            var before = partyAfter(register(SINCE_1918), dissolve("d", "1940"), claim("l", life("gw", "1991", "..")));
            var after = partyAfter(
                    register(SINCE_1918),
                    dissolve("d", "1940"),
                    claim("l", life("gw", "1991", "..")),
                    retractAll("r", "d"),
                    retract("s", "r"));
            assertThat(after.onRecord()).isEqualTo(before.onRecord());
        }

        @Test
        void a_correction_on_which_others_rest_is_not_retracted() {
            var problem = partyAfter(
                            register(life("gw", "1918", "1940")),
                            correct("c", "a", lives(SINCE_1918)),
                            name("n", "Eesti", "1990"))
                    .when(retractAll("r", "c"))
                    .thenRefused(Rejection.ContradictsRecord.class);
            assertThat(problem.facts()).containsExactly(fact("n"));
        }
    }

    @Nested
    class Contests {

        @Test
        void an_authority_claims_another_day() {
            partyAfter(register(SINCE_1918), dissolve("d", "1940"))
                    .when(contest("k", "d", "cow", "1940-06-17"))
                    .then(new PartyFactContested(
                            fact("k"),
                            ESTONIA.id(),
                            fact("d"),
                            new DateClaim("cow", date("1940-06-17"), false, ""),
                            "",
                            DECIDED));
        }

        @Test
        void a_claim_that_is_followed_moves_the_day_and_the_last_one_wins() {
            var party = partyAfter(
                    register(SINCE_1918),
                    dissolve("d", "1940"),
                    follow("k", "d", "cow", "1940-06-17"),
                    follow("j", "d", "un", "1940-08-06"));
            assertThat(party.onRecord().lives()).containsExactly(life("gw", "1918", "1940-08-06"));
            assertThat(partyAfter(
                                    register(SINCE_1918),
                                    dissolve("d", "1940"),
                                    follow("k", "d", "cow", "1940-06-17"),
                                    follow("j", "d", "un", "1940-08-06"),
                                    retract("r", "j"))
                            .onRecord()
                            .lives())
                    .containsExactly(life("gw", "1918", "1940-06-17"));
        }

        @Test
        void a_day_that_is_followed_is_held_to_what_the_fact_is_held_to() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"));
            party.when(follow("k", "n", "cow", "1900")).thenRefused(Rejection.OutsideLife.class);
            assertThat(party.when(contest("k", "n", "cow", "1900")).warnings())
                    .extracting(Warning::code)
                    .containsExactly("claim-contradicts-record");
            party.when(contest("k", "n", "cow", "1991")).thenNoWarning();
            var end = partyAfter(register(SINCE_1918), name("n", "Eesti", "1930"), dissolve("d", "1940"));
            assertThat(end.when(follow("k", "d", "cow", "1925"))
                            .thenRefused(Rejection.ContradictsRecord.class)
                            .facts())
                    .contains(fact("n"));
            assertThat(end.when(contest("k", "d", "cow", "1925")).warnings())
                    .extracting(Warning::code)
                    .containsExactly("claim-contradicts-record");
        }

        @Test
        void a_day_is_followed_for_a_reason() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"), dissolve("d", "1991"));
            var silent = new DateClaim("cow", date("1991"), true, "");
            assertThat(party.when(contest("k", "n", silent, ""))
                            .thenRefused(Rejection.InvalidField.class)
                            .field())
                    .isEqualTo("why");
            var life = new LifeClaim("gw", date("1992"), DateBound.NEVER, true, "", " ");
            assertThat(party.when(claim("l", life))
                            .thenRefused(Rejection.InvalidField.class)
                            .field())
                    .isEqualTo("why");
        }

        @Test
        void the_same_authority_does_not_claim_the_same_twice() {
            var party = partyAfter(register(SINCE_1918), dissolve("d", "1940"), contest("k", "d", "cow", "1941"));
            assertThat(party.when(contest("j", "d", "cow", "1941"))
                            .thenRefused(Rejection.ClaimAlreadyMade.class)
                            .facts())
                    .containsExactly(fact("k"));
            party.when(contest("j", "d", "cow", "1942")).thenNoWarning();
        }

        @Test
        void what_a_succession_says_itself_is_claimed_again_only_to_follow_it() {
            var party = partyAfter(
                    register(SINCE_1918),
                    unite("u", "1940-06-17", LIVONIA, new DateClaim("cow", date("1940-08"), false, "")));
            party.when(contest("k", "u", "cow", "1940-08")).thenRefused(Rejection.ClaimAlreadyMade.class);
            party.when(follow("k", "u", "cow", "1940-08", LIVONIA)).thenNoWarning();
        }

        @Test
        void a_claim_says_a_day_or_something_in_words() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"));
            var silent = new DateClaim("cow", PartyAsks.UNKNOWN, false, "");
            party.when(contest("k", "n", silent, "")).thenRefused(Rejection.InvalidField.class);
            party.when(contest("k", "n", silent, "it was never called that")).thenNoWarning();
            party.when(contest("k", "a", silent, "it is no state")).thenNoWarning();
            party.when(contest("k", "n", new DateClaim(" ", date("1991"), false, ""), ""))
                    .thenRefused(Rejection.InvalidField.class);
            party.when(contest("k", "n", new DateClaim("cow", PartyAsks.UNKNOWN, true, ""), "words"))
                    .thenRefused(Rejection.InvalidField.class);
            assertThat(party.when(contest("k", "a", "cow", "1991"))
                            .thenRefused(Rejection.InvalidField.class)
                            .field())
                    .isEqualTo("on");
        }

        @Test
        void only_an_end_may_be_claimed_never_to_have_come() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1930"), dissolve("d", "1940"));
            party.when(contest("k", "n", "cow", "..")).thenRefused(Rejection.InvalidField.class);
            party.when(follow("k", "d", "cow", "..")).thenRefused(Rejection.InvalidField.class);
            party.when(contest("k", "d", "estonia", "..")).thenNoWarning();
        }

        @Test
        void a_claim_against_the_beginning_of_a_claimed_life_is_a_claim_of_it() {
            var party = partyAfter(
                    register(life("gw", "1918", "1940")),
                    claim("l", life("gw", "1991", "..")),
                    claim("k", rival("un", "1992", "..")));
            party.when(contest("c", "l", "un", "1993")).thenRefused(Rejection.LifeAlreadyClaimed.class);
            party.when(follow("c", "k", "cow", "1993")).thenRefused(Rejection.InvalidField.class);
            party.when(follow("c", "l", "cow", "1991-09-06")).thenNoWarning();
            assertThat(partyAfter(
                                    register(life("gw", "1918", "1940")),
                                    claim("l", life("gw", "1991", "..")),
                                    follow("c", "l", "cow", "1991-09-06"))
                            .onRecord()
                            .lives())
                    .containsExactly(
                            life("gw", "1918", "1940"),
                            new LifeClaim("gw", date("1991"), DateBound.NEVER, false, "", "it has the act"),
                            life("cow", "1991-09-06", ".."));
        }

        @Test
        void a_claim_is_corrected_and_taken_back_like_every_fact() {
            var amendment = new PartyAmendment.OfClaim(
                    Optional.empty(),
                    Optional.of(date("1942")),
                    Optional.of(true),
                    Optional.empty(),
                    Optional.of("the list says so"),
                    Optional.empty());
            var party = partyAfter(
                    register(SINCE_1918),
                    dissolve("d", "1940"),
                    contest("k", "d", "cow", "1941"),
                    correct("c", "k", amendment));
            assertThat(party.onRecord().lives()).containsExactly(life("gw", "1918", "1942"));
            party.when(contest("j", "k", "un", "1941")).thenRefused(Rejection.InvalidField.class);
            party.when(retract("r", "k")).thenNoWarning();
        }

        @Test
        void what_is_not_there_or_retracted_is_not_contested() {
            var party = partyAfter(register(SINCE_1918), name("n", "Eesti", "1990"), retract("r", "n"));
            party.when(contest("k", "x", "cow", "1991")).thenRefused(Rejection.UnknownFact.class);
            party.when(contest("k", "n", "cow", "1991")).thenRefused(Rejection.AlreadyRetracted.class);
            party.when(contest("k", "r", "cow", "1991")).thenRefused(Rejection.InvalidField.class);
        }

        @Test
        void claims_go_with_the_fact_and_come_back_with_it() {
            var before = partyAfter(register(SINCE_1918), dissolve("d", "1940"), follow("k", "d", "cow", "1941"));
            var without = partyAfter(
                    register(SINCE_1918), dissolve("d", "1940"), follow("k", "d", "cow", "1941"), retract("r", "d"));
            assertThat(without.onRecord())
                    .isEqualTo(partyAfter(register(SINCE_1918)).onRecord());
            var again = partyAfter(
                    register(SINCE_1918),
                    dissolve("d", "1940"),
                    follow("k", "d", "cow", "1941"),
                    retract("r", "d"),
                    retract("s", "r"));
            assertThat(again.onRecord()).isEqualTo(before.onRecord());
        }
    }
}
