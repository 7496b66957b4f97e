package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.ForumEvent.GroupRole.LEAD;
import static org.rollcall.contracts.Office.CHAIR;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.adopt;
import static org.rollcall.membership.domain.Asks.appoint;
import static org.rollcall.membership.domain.Asks.cascade;
import static org.rollcall.membership.domain.Asks.change;
import static org.rollcall.membership.domain.Asks.contest;
import static org.rollcall.membership.domain.Asks.correct;
import static org.rollcall.membership.domain.Asks.count;
import static org.rollcall.membership.domain.Asks.end;
import static org.rollcall.membership.domain.Asks.endItem;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.found;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.from;
import static org.rollcall.membership.domain.Asks.heirs;
import static org.rollcall.membership.domain.Asks.join;
import static org.rollcall.membership.domain.Asks.leave;
import static org.rollcall.membership.domain.Asks.pass;
import static org.rollcall.membership.domain.Asks.reinstate;
import static org.rollcall.membership.domain.Asks.retract;
import static org.rollcall.membership.domain.Asks.successors;
import static org.rollcall.membership.domain.Asks.suspend;
import static org.rollcall.membership.domain.Asks.until;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.CZECH_REPUBLIC;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.SLOVAKIA;
import static org.rollcall.membership.domain.Facts.TURKEY;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.Participation;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.RevisionCommand.RetractFact;
import org.rollcall.membership.domain.Spec.GivenForum;

class RetractionTest {

    @Test
    void what_goes_with_a_retraction_is_answered() {
        var decision = (Decision.Accepted<ForumEvent>)
                forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"))
                        .when(cascade("r", "a"))
                        .decision();
        assertThat(decision.retracted()).containsExactly(fact("w"));
    }

    @Test
    void what_nothing_rests_on_is_retracted() {
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        left.when(retract("r", "w")).then(new ForumFactRetracted(fact("r"), FORUM, fact("w"), List.of(), DECIDED));
    }

    @Test
    void after_an_end_is_retracted_the_place_may_end_otherwise() {
        forumAfter(
                        establish(),
                        admit("a", AUSTRIA, MEMBER, "1993"),
                        withdraw("w", AUSTRIA, MEMBER, "2000"),
                        retract("r", "w"))
                .when(withdraw("v", AUSTRIA, MEMBER, "2001"))
                .thenNoWarning();
    }

    @Test
    void what_others_rest_on_is_retracted_with_them_or_not_at_all() {
        var history = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                suspend("s", AUSTRIA, "1995"),
                reinstate("i", AUSTRIA, "1996"),
                withdraw("w", AUSTRIA, MEMBER, "2000"));
        var problem = history.when(retract("r", "a")).thenRefused(Rejection.HasDependents.class);
        assertThat(problem.facts()).containsExactly(fact("s"), fact("i"), fact("w"));
        history.when(cascade("r", "a"))
                .then(new ForumFactRetracted(
                        fact("r"), FORUM, fact("a"), List.of(fact("s"), fact("i"), fact("w")), DECIDED));
        assertThat(history.when(retract("r", "s"))
                        .thenRefused(Rejection.HasDependents.class)
                        .facts())
                .containsExactly(fact("i"));
    }

    @Test
    void what_rests_on_what_rests_on_it_goes_too() {
        var history = forumAfter(
                establish(),
                founder("f", CZECHOSLOVAKIA),
                pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA),
                change("c", SLOVAKIA, OBSERVER, "2000"),
                withdraw("w", SLOVAKIA, OBSERVER, "2005"));
        assertThat(history.when(retract("r", "f"))
                        .thenRefused(Rejection.HasDependents.class)
                        .facts())
                .containsExactly(fact("p"), fact("c"), fact("w"));
    }

    @Test
    void offices_groups_and_programmes_have_dependents_too() {
        var history = forumAfter(
                establish(),
                appoint("o", CHAIR, HUNGARY, "1993"),
                end("oe", "o", "2006"),
                found("g", "silk", "Silk Routes"),
                join("s", "silk", TURKEY, LEAD, "2011"),
                leave("l", "silk", "s", "2012"),
                adopt("goal", ProgrammeItem.PRIORITY_GOAL, 1, "2019"),
                adopt("action", ProgrammeItem.ACTION, 1, "2019", "goal"));
        assertDependents(history, "o", "oe");
        assertDependents(history, "g", "s", "l");
        assertDependents(history, "s", "l");
        assertDependents(history, "goal", "action");
        history.when(retract("r", "action")).thenNoWarning();
    }

    @Test
    void a_vaguer_place_that_was_replaced_comes_back_when_the_succession_is_retracted() {
        var passed = forumAfter(
                establish(),
                founder("f", CZECHOSLOVAKIA),
                admit("vague", SLOVAKIA, MEMBER, Basis.LISTED, "[1993..2020]", Expected.ANY),
                pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA),
                retract("r", "p"));
        assertThat(Participation.of(SLOVAKIA.id(), facts(passed)))
                .extracting(Participation::id)
                .containsExactly(fact("vague"));
        assertThat(Participation.of(fact("f"), facts(passed)).orElseThrow().open())
                .isTrue();
    }

    @Test
    void a_claim_against_what_is_retracted_does_not_hold_it_back() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), contest("k", "a", "an-archive", "1994", true))
                .when(retract("r", "a"))
                .then(new ForumFactRetracted(fact("r"), FORUM, fact("a"), List.of(), DECIDED));
    }

    @Test
    void a_retracted_correction_restores_what_it_replaced() {
        var restored = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                correct("c", "a", from("1994")),
                correct("d", "a", from("1995")),
                retract("r", "d"));
        assertThat(Participation.of(fact("a"), facts(restored))
                        .orElseThrow()
                        .from()
                        .followed())
                .isEqualTo(date("1994"));
    }

    @Test
    void a_retracted_claim_moves_the_fact_no_longer() {
        var restored = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                contest("k", "a", "an-archive", "1994", true),
                retract("r", "k"));
        assertThat(Participation.of(fact("a"), facts(restored))
                        .orElseThrow()
                        .from()
                        .followed())
                .isEqualTo(date("1993"));
    }

    @Test
    void a_retracted_retraction_brings_back_all_that_it_took() {
        var again = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                cascade("r", "a"),
                retract("q", "r"));
        var place = Participation.of(fact("a"), facts(again)).orElseThrow();
        assertThat(place.ending()).isPresent();
        again.when(retract("x", "r")).thenRefused(Rejection.AlreadyRetracted.class);
    }

    @Test
    void what_comes_back_does_not_contradict_what_was_recorded_since() {
        var history = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                retract("r", "w"),
                withdraw("v", AUSTRIA, MEMBER, "2001"));
        assertThat(history.when(retract("q", "r"))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("v"));
        var replaced = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                retract("r", "a"),
                admit("b", AUSTRIA, MEMBER, "1994"));
        assertThat(replaced.when(retract("q", "r"))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("b"));
    }

    @Test
    void an_end_is_not_retracted_if_the_party_came_back_since() {
        assertThat(forumAfter(
                                establish(),
                                admit("a", AUSTRIA, MEMBER, "1993"),
                                withdraw("w", AUSTRIA, MEMBER, "2000"),
                                admit("b", AUSTRIA, MEMBER, "2005"))
                        .when(retract("r", "w"))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .contains(fact("b"));
    }

    @Test
    void what_comes_back_rests_on_what_is_there() {
        var history = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                retract("r", "w"),
                retract("s", "a"));
        assertThat(history.when(retract("q", "r"))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("w"));
    }

    @Test
    void a_correction_that_gave_somebody_a_place_has_dependents() {
        var history = forumAfter(
                establish(),
                founder("f", CZECHOSLOVAKIA),
                pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA),
                correct("c", "p", successors(heirs("c", SLOVAKIA, CZECH_REPUBLIC))),
                withdraw("w", CZECH_REPUBLIC, MEMBER, "2000"));
        assertThat(history.when(retract("r", "c"))
                        .thenRefused(Rejection.HasDependents.class)
                        .facts())
                .containsExactly(fact("w"));
        var alone = forumAfter(
                establish(),
                founder("f", CZECHOSLOVAKIA),
                pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA),
                correct("c", "p", successors(heirs("c", SLOVAKIA, CZECH_REPUBLIC))),
                withdraw("w", CZECH_REPUBLIC, MEMBER, "2000"),
                cascade("r", "c"));
        assertThat(Participation.of(CZECH_REPUBLIC.id(), facts(alone))).isEmpty();
        assertThat(Participation.of(SLOVAKIA.id(), facts(alone))).hasSize(1);
    }

    @Test
    void what_is_not_there_or_gone_is_not_retracted_and_a_forum_never() {
        var history = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), retract("r", "a"));
        history.when(retract("q", "nothing")).thenRefused(Rejection.UnknownFact.class);
        history.when(retract("q", "a")).thenRefused(Rejection.AlreadyRetracted.class);
        history.when(retract("q", "e")).thenRefused(Rejection.CannotBeRetracted.class);
    }

    @Test
    void a_number_or_a_name_that_was_retracted_is_free_again() {
        forumAfter(establish(), count("c", 50, "the page"), retract("r", "c"))
                .when(count("d", 50, "the page"))
                .thenNoWarning();
        forumAfter(establish(), found("g", "silk", "Silk Routes"), retract("r", "g"))
                .when(found("h", "silk", "Silk Routes"))
                .thenNoWarning();
        forumAfter(establish(), found("g", "silk", "Silk"), retract("r", "g"), found("h", "silk", "Silk"))
                .when(retract("q", "r"))
                .thenRefused(Rejection.ContradictsRecord.class);
    }

    @Test
    void the_end_of_an_item_is_not_moved_or_retracted_if_another_has_taken_its_place_since() {
        var history = forumAfter(
                establish(),
                adopt("i", ProgrammeItem.COMMITMENT, 1, "2019"),
                endItem("x", "i", "2022"),
                adopt("j", ProgrammeItem.COMMITMENT, 1, "2022-12-31"));
        assertThat(history.when(retract("r", "x"))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .contains(fact("j"));
        assertThat(history.when(correct("c", "x", until("2023-06")))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .contains(fact("j"));
        history.when(correct("c", "x", until("2021"))).thenNoWarning();
    }

    @Test
    void a_retraction_is_stale_when_the_fact_changed() {
        var corrected = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), correct("c", "a", from("1994")));
        corrected.when(expecting("a", 1)).thenRefused(Rejection.StaleVersion.class);
        corrected.when(expecting("a", 2)).thenNoWarning();
        corrected.when(expecting("c", 2)).thenNoWarning();
    }

    private static RetractFact expecting(String retracted, long version) {
        return new RetractFact(FORUM, fact("r"), fact(retracted), false, Expected.version(version), DECIDED);
    }

    private static void assertDependents(GivenForum history, String fact, String... dependents) {
        assertThat(history.when(retract("r", fact))
                        .thenRefused(Rejection.HasDependents.class)
                        .facts())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(dependents).map(Facts::fact).toList());
    }

    private static org.rollcall.contracts.Facts<ForumStatement> facts(GivenForum given) {
        return ((Established) given.state()).facts();
    }
}
