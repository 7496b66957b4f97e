package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Office.CHAIR;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.adopt;
import static org.rollcall.membership.domain.Asks.appoint;
import static org.rollcall.membership.domain.Asks.change;
import static org.rollcall.membership.domain.Asks.contest;
import static org.rollcall.membership.domain.Asks.correct;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.found;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.from;
import static org.rollcall.membership.domain.Asks.given;
import static org.rollcall.membership.domain.Asks.heirs;
import static org.rollcall.membership.domain.Asks.name;
import static org.rollcall.membership.domain.Asks.number;
import static org.rollcall.membership.domain.Asks.on;
import static org.rollcall.membership.domain.Asks.pass;
import static org.rollcall.membership.domain.Asks.reasons;
import static org.rollcall.membership.domain.Asks.retract;
import static org.rollcall.membership.domain.Asks.standing;
import static org.rollcall.membership.domain.Asks.successors;
import static org.rollcall.membership.domain.Asks.suspend;
import static org.rollcall.membership.domain.Asks.until;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.CZECH_REPUBLIC;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.SLOVAKIA;
import static org.rollcall.membership.domain.Facts.UKRAINE;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Spec.GivenForum;

class CorrectionTest {

    private static GivenForum admitted() {
        return forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"));
    }

    @Test
    void a_correction_says_the_whole_fact_again_with_what_changed() {
        admitted()
                .when(correct("c", "a", from("1993-02-16")))
                .then(new ForumFactCorrected(
                        fact("c"),
                        FORUM,
                        fact("a"),
                        fact("a"),
                        new PartyAdmitted(
                                fact("a"),
                                FORUM,
                                AUSTRIA.id(),
                                MEMBER,
                                Basis.ADMISSION,
                                date("1993-02-16"),
                                Facts.by("the archive"))));
    }

    @Test
    void a_correction_of_a_correction_names_the_version_that_stood_by_whichever_id_it_is_asked_for() {
        var corrected =
                forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), correct("c", "a", from("1993-02-16")));
        for (var id : new String[] {"a", "c"}) {
            assertThat(corrected.when(correct("d", id, from("1993-02"))).event())
                    .isInstanceOfSatisfying(ForumFactCorrected.class, event -> {
                        assertThat(event.corrected()).isEqualTo(fact("a"));
                        assertThat(event.replaces()).isEqualTo(fact("c"));
                    });
        }
    }

    @Test
    void what_a_correction_does_not_change_stays_when_the_fact_was_decided_among_it() {
        var decided = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                correct("c", "a", reasons(Optional.of(date("1993-02-16")), false)));
        var event = (ForumFactCorrected)
                decided.when(correct("d", "a", from("1993-01-01"))).event();
        assertThat(event.statement().provenance().decided()).isEqualTo(date("1993-02-16"));
    }

    @Test
    void a_correction_changes_something_be_it_only_the_evidence() {
        admitted().when(correct("c", "a", Changes.NONE)).thenRefused(Rejection.NothingChanges.class);
        admitted().when(correct("c", "a", from("1993"))).thenRefused(Rejection.NothingChanges.class);
        admitted().when(correct("c", "a", reasons(Optional.empty(), true))).thenNoWarning();
    }

    @Test
    void what_a_fact_speaks_of_is_not_corrected() {
        var problem = admitted().when(correct("c", "a", given("party"))).thenRefused(Rejection.NotCorrectable.class);
        assertThat(problem.field()).isEqualTo("party");
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        left.when(correct("c", "w", given("standing"))).thenRefused(Rejection.NotCorrectable.class);
        admitted().when(correct("c", "a", standing(OBSERVER))).thenNoWarning();
    }

    @Test
    void a_member_that_such_a_fact_does_not_have_is_refused_with_those_it_has() {
        var problem = admitted().when(correct("c", "a", until("2000"))).thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo("until");
        assertThat(problem.detail()).contains("basis, from, standing");
    }

    @Test
    void only_what_stands_can_be_corrected() {
        admitted().when(correct("c", "nothing", from("1993"))).thenRefused(Rejection.UnknownFact.class);
        var retracted = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), retract("r", "a"));
        retracted.when(correct("c", "a", from("1994"))).thenRefused(Rejection.AlreadyRetracted.class);
        retracted.when(correct("c", "r", from("1994"))).thenRefused(Rejection.NotCorrectable.class);
    }

    @Test
    void a_correction_is_held_to_the_lives_of_party_and_forum() {
        admitted().when(correct("c", "a", from("1992"))).thenRefused(Rejection.BeforeForum.class);
        var founded = forumAfter(establish(), founder("f", HUNGARY), founder("g", CZECHOSLOVAKIA));
        founded.when(correct("c", "g", from("1997"))).thenRefused(Rejection.OutsideLife.class);
        assertThat(forumAfter(establish(), founder("f", HUNGARY), founder("u", UKRAINE))
                        .when(correct("c", "u", from("1991-11")))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("partly-outside-life");
    }

    @Test
    void a_corrected_fact_does_not_contradict_others() {
        var twice = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                admit("b", AUSTRIA, MEMBER, "2005"));
        assertThat(twice.when(correct("c", "b", from("1999")))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("a"));
        assertThat(twice.when(correct("c", "w", until("2007")))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .contains(fact("b"));
        twice.when(correct("c", "w", until("2004"))).thenNoWarning();
    }

    @Test
    void a_beginning_is_not_corrected_to_after_the_end() {
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        assertThat(left.when(correct("c", "a", from("2001")))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("w"));
        assertThat(left.when(correct("c", "w", until("1990")))
                        .thenRefused(Rejection.EndsBeforeItBegins.class)
                        .field())
                .isEqualTo("until");
    }

    @Test
    void a_place_is_not_corrected_away_from_under_its_suspension() {
        var suspended = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), suspend("s", AUSTRIA, "2001"));
        assertThat(suspended
                        .when(correct("c", "a", from("2005")))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .contains(fact("s"));
        suspended.when(correct("c", "s", from("1990"))).thenRefused(ForumRejection.OutsideParticipation.class);
    }

    @Test
    void a_standing_is_not_corrected_to_the_one_it_changes_to() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), change("c", AUSTRIA, OBSERVER, "2000"))
                .when(correct("d", "a", standing(OBSERVER)))
                .thenRefused(Rejection.ContradictsRecord.class);
    }

    @Test
    void an_end_is_a_day() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"))
                .when(correct("c", "w", until("..")))
                .thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void successors_that_stay_keep_their_places_and_others_get_theirs() {
        var passed = forumAfter(
                establish(),
                founder("f", CZECHOSLOVAKIA),
                admit("vague", CZECH_REPUBLIC, MEMBER, Basis.LISTED, "[1993..2020]", Expected.ANY),
                pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA));
        var event =
                (ForumFactCorrected) passed.when(correct("c", "p", successors(heirs("c", SLOVAKIA, CZECH_REPUBLIC))))
                        .event();
        assertThat(((PlacePassed) event.statement()).successors())
                .containsExactly(
                        new Successor(SLOVAKIA.id(), fact("p-slovakia"), List.of()),
                        new Successor(CZECH_REPUBLIC.id(), fact("c-czech-republic"), List.of(fact("vague"))));
        passed.when(correct("c", "p", successors(heirs("c", AUSTRIA)))).thenRefused(Rejection.NoSuccession.class);
        passed.when(correct("c", "p", successors(heirs("c")))).thenRefused(Rejection.InvalidField.class);
        passed.when(correct("c", "p", on("1993"))).event();
    }

    @Test
    void a_successor_that_did_something_since_is_not_corrected_away() {
        var passed = forumAfter(
                establish(),
                founder("f", CZECHOSLOVAKIA),
                pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA, CZECH_REPUBLIC),
                withdraw("w", SLOVAKIA, MEMBER, "2000"));
        assertThat(passed.when(correct("c", "p", successors(heirs("c", CZECH_REPUBLIC))))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("w"));
        passed.when(correct("c", "p", successors(heirs("c", SLOVAKIA)))).thenNoWarning();
    }

    @Test
    void names_and_numbers_that_are_taken_are_not_corrected_to() {
        var groups = forumAfter(establish(), found("g", "a", "Silk Routes"), found("h", "b", "Black Sea"));
        assertThat(groups.when(correct("c", "h", name("silk routes")))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("g"));
        groups.when(correct("c", "g", name("Silk Routes Region"))).thenNoWarning();
        groups.when(correct("c", "g", name(" "))).thenRefused(Rejection.InvalidField.class);
        forumAfter(
                        establish(),
                        adopt("i", ProgrammeItem.COMMITMENT, 1, "2019"),
                        adopt("j", ProgrammeItem.COMMITMENT, 2, "2019"))
                .when(correct("c", "j", number(1)))
                .thenRefused(Rejection.ContradictsRecord.class);
    }

    @Test
    void a_name_that_was_corrected_is_free_again() {
        forumAfter(establish(), found("g", "a", "Silk Routes"), correct("c", "g", name("Silk")))
                .when(found("h", "b", "Silk Routes"))
                .thenNoWarning();
    }

    @Test
    void a_word_of_another_kind_is_refused() {
        forumAfter(establish(), adopt("i", ProgrammeItem.COMMITMENT, 1, "2019"))
                .when(correct("c", "i", given("kind")))
                .thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void a_correction_is_stale_when_the_fact_or_all_that_is_about_its_thing_changed() {
        var left = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                appoint("o", CHAIR, HUNGARY, "1993"));
        left.when(correct("c", "a", from("1994"), Expected.version(1))).thenNoWarning();
        left.when(correct("c", "a", from("1994"), Expected.version(2))).thenNoWarning();
        left.when(correct("c", "a", from("1994"), Expected.version(3))).thenRefused(Rejection.StaleVersion.class);
        var corrected = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), correct("c", "a", from("1994")));
        corrected.when(correct("d", "a", from("1995"), Expected.version(1))).thenRefused(Rejection.StaleVersion.class);
        corrected.when(correct("d", "a", from("1995"), Expected.version(2))).thenNoWarning();
    }

    @Test
    void the_forum_is_as_old_as_its_founders_by_what_is_now_said_of_them() {
        var founded = forumAfter(establish(), founder("f", HUNGARY));
        founded.when(admit("a", AUSTRIA, MEMBER, "1992")).thenNoWarning();
        forumAfter(establish(), founder("f", HUNGARY), correct("c", "f", from("1993")))
                .when(admit("a", AUSTRIA, MEMBER, "1992"))
                .thenRefused(Rejection.BeforeForum.class);
        forumAfter(establish(), founder("f", HUNGARY), retract("r", "f"))
                .when(admit("a", AUSTRIA, MEMBER, "1992"))
                .thenRefused(Rejection.BeforeForum.class);
    }

    @Test
    void what_a_party_that_was_not_looked_up_takes_part_in_is_not_decided_blindly() {
        var command = new RevisionCommand.CorrectFact(
                FORUM, fact("c"), fact("a"), from("1994"), Parties.NONE, Expected.ANY, Facts.DECIDED);
        admitted().when(command).thenRefused(ForumRejection.ChangedMeanwhile.class);
    }

    @Test
    void a_claim_is_corrected_like_any_fact() {
        var claimed = forumAfter(
                establish(), admit("a", AUSTRIA, MEMBER, "1993"), contest("k", "a", "an-archive", "1994", true));
        var corrected = claimed.when(correct("c", "k", on("1995"))).event();
        var state = (Established) ForumDecider.evolve(claimed.state(), corrected);
        assertThat(Participation.of(fact("a"), state.facts())
                        .orElseThrow()
                        .from()
                        .followed())
                .isEqualTo(date("1995"));
        claimed.when(correct("c", "k", on("1990"))).thenRefused(Rejection.BeforeForum.class);
        claimed.when(correct("c", "k", from("1990"))).thenRefused(Rejection.InvalidField.class);
    }
}
