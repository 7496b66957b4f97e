package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Standing.GUEST;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.pass;
import static org.rollcall.membership.domain.Asks.retract;
import static org.rollcall.membership.domain.Asks.setAside;
import static org.rollcall.membership.domain.Asks.share;
import static org.rollcall.membership.domain.Asks.suspend;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.CZECH_REPUBLIC;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.KOSOVO;
import static org.rollcall.membership.domain.Facts.MONTENEGRO;
import static org.rollcall.membership.domain.Facts.SERBIA;
import static org.rollcall.membership.domain.Facts.SLOVAKIA;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Facts.known;
import static org.rollcall.membership.domain.Facts.lives;
import static org.rollcall.membership.domain.Facts.relative;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.KnownParty.Kinship;

class SuccessionDeciderTest {

    @Test
    void a_place_passes_to_the_successors() {
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", CZECH_REPUBLIC, SLOVAKIA))
                .then(new PlacePassed(
                        fact("p"),
                        FORUM,
                        CZECHOSLOVAKIA.id(),
                        fact("f"),
                        MEMBER,
                        date("1993-01-01"),
                        List.of(
                                new Successor(CZECH_REPUBLIC.id(), fact("p-czech-republic"), List.of()),
                                new Successor(SLOVAKIA.id(), fact("p-slovakia"), List.of())),
                        DECIDED));
    }

    @Test
    void a_place_passes_once() {
        forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        pass("p", CZECHOSLOVAKIA, "1993-01-01", CZECH_REPUBLIC, SLOVAKIA))
                .when(pass("q", CZECHOSLOVAKIA, "1993-01-01", CZECH_REPUBLIC, SLOVAKIA))
                .thenRefused(ForumRejection.SuccessionAlreadyDecided.class);
    }

    @Test
    void a_successor_stands_where_its_predecessor_stood() {
        forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        pass("p", CZECHOSLOVAKIA, "1993-01-01", CZECH_REPUBLIC, SLOVAKIA))
                .when(withdraw("w", SLOVAKIA, MEMBER, "2000", Expected.version(2)))
                .then(new PartyWithdrew(
                        fact("w"), FORUM, SLOVAKIA.id(), MEMBER, fact("p-slovakia"), date("2000"), DECIDED));
    }

    @Test
    void a_vaguer_standing_of_a_successor_is_replaced() {
        var event = forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        admit("s", SLOVAKIA, MEMBER, Basis.LISTED, "[1993-01-01..2020-12-02]", Expected.ANY))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", CZECH_REPUBLIC, SLOVAKIA))
                .event();
        assertThat(((PlacePassed) event).successors())
                .extracting(Successor::replaces)
                .containsExactly(List.of(), List.of(fact("s")));
    }

    @Test
    void what_was_replaced_stands_no_longer() {
        var state = (Established) forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        admit("s", SLOVAKIA, MEMBER, Basis.LISTED, "[1993-01-01..2020-12-02]", Expected.ANY),
                        pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .state();
        assertThat(Participation.of(SLOVAKIA.id(), state.facts()))
                .extracting(Participation::id)
                .containsExactly(fact("p-slovakia"));
    }

    @Test
    void a_successor_that_stood_there_before_cannot_inherit() {
        var ukraine = known("ukraine", "Ukraine", lives("1945", ".."));
        var union = new KnownParty(
                known("soviet-union", "x", lives("1922", "..")).id(),
                "Soviet Union",
                lives("1922-12-30", "1991-12-24"),
                List.of(relative(ukraine, Kinship.DESCENDANT)));
        forumAfter(
                        establish(),
                        founder("f", union),
                        admit("u", ukraine, MEMBER, Basis.FOUNDING, "1991-10-31", Expected.ANY))
                .when(pass("p", union, "1991-12-24", ukraine))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void a_successor_that_observes_cannot_inherit_membership_beside_it() {
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA), admit("s", SLOVAKIA, OBSERVER, "1993-01-01"))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void only_a_successor_inherits() {
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", AUSTRIA))
                .thenRefused(Rejection.NoSuccession.class);
    }

    @Test
    void nobody_inherits_from_whom_came_out_of_it() {
        var slovakia = new KnownParty(
                SLOVAKIA.id(), SLOVAKIA.name(), SLOVAKIA.life(), List.of(relative(CZECHOSLOVAKIA, Kinship.ANCESTOR)));
        forumAfter(establish(), admit("s", slovakia, MEMBER, "1993-01-01"))
                .when(pass("p", slovakia, "1994", CZECHOSLOVAKIA))
                .thenRefused(Rejection.NoSuccession.class);
    }

    @Test
    void a_standing_of_a_successor_that_has_ended_is_not_replaced() {
        forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        admit("s", SLOVAKIA, MEMBER, Basis.LISTED, "[1993-01-01..1994-12-31]", Expected.ANY),
                        withdraw("w", SLOVAKIA, MEMBER, "2000"))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void nobody_inherits_from_itself() {
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", CZECHOSLOVAKIA))
                .thenRefused(Rejection.SuccessorIsPredecessor.class);
    }

    @Test
    void each_heir_is_named_once_and_there_is_one() {
        var standing = forumAfter(establish(), founder("f", CZECHOSLOVAKIA));
        standing.when(pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA, SLOVAKIA))
                .thenRefused(Rejection.InvalidField.class);
        standing.when(pass("p", CZECHOSLOVAKIA, "1993-01-01")).thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void what_passes_is_the_place_that_stood_on_the_last_day_before() {
        var event = forumAfter(establish(), admit("a", SERBIA, OBSERVER, "2001"), admit("b", SERBIA, GUEST, "2008"))
                .when(pass("p", SERBIA, "2006-06-03", MONTENEGRO))
                .event();
        assertThat(((PlacePassed) event).participation()).isEqualTo(fact("a"));
    }

    @Test
    void what_ended_the_place_that_stood_then_is_told_and_the_succession_can_still_be_decided() {
        var back = forumAfter(
                establish(),
                admit("a", SERBIA, MEMBER, "2001"),
                withdraw("w", SERBIA, MEMBER, "2010-05-01"),
                admit("b", SERBIA, MEMBER, "2012"));
        var problem =
                back.when(pass("p", SERBIA, "2006-06-03", MONTENEGRO)).thenRefused(ForumRejection.PlaceEnded.class);
        assertThat(problem.facts()).containsExactly(fact("w"));
        assertThat(problem.detail())
                .startsWith(
                        "Serbia stood there then as MEMBER from 2001 (fact a) until 2010-05-01 by WITHDRAWAL (fact w)");
        back.when(share("p", SERBIA, "2006-06-03", MONTENEGRO)).thenNoWarning();
        back.when(setAside("p", SERBIA, "separation-montenegro", "2006-06-03")).thenNoWarning();
    }

    @Test
    void who_does_not_stand_there_is_told_when_it_did() {
        var problem = forumAfter(establish(), admit("a", SERBIA, MEMBER, "2001"), withdraw("w", SERBIA, MEMBER, "2005"))
                .when(pass("p", SERBIA, "2006-06-03", MONTENEGRO))
                .thenRefused(Rejection.NotOnRoll.class);
        assertThat(problem.detail())
                .isEqualTo("Serbia does not stand on the roll:"
                        + " it stood there as MEMBER from 2001 (fact a) until 2005 by WITHDRAWAL (fact w).");
        assertThat(problem.facts()).containsExactly(fact("a"), fact("w"));
    }

    @Test
    void an_heir_lives_on_the_day() {
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(pass("p", CZECHOSLOVAKIA, "1992-12-31", SLOVAKIA))
                .thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_place_does_not_pass_before_it_was_taken() {
        forumAfter(establish(), admit("a", CZECHOSLOVAKIA, MEMBER, Basis.FOUNDING, "1992-06-01", Expected.ANY))
                .when(pass("p", CZECHOSLOVAKIA, "1992-06-01", SLOVAKIA))
                .thenRefused(Rejection.EndsBeforeItBegins.class);
    }

    @Test
    void a_succession_edits_the_predecessors_participation() {
        var standing = forumAfter(establish(), founder("f", CZECHOSLOVAKIA), admit("a", AUSTRIA, MEMBER, "1993"));
        standing.when(pass("p", CZECHOSLOVAKIA, "1993-01-01", Expected.version(1), SLOVAKIA))
                .thenNoWarning();
        standing.when(pass("p", CZECHOSLOVAKIA, "1993-01-01", Expected.version(2), SLOVAKIA))
                .thenRefused(Rejection.StaleVersion.class);
    }

    @Test
    void a_place_passes_in_whatever_standing_the_predecessor_has() {
        forumAfter(
                        establish(),
                        admit("f", CZECHOSLOVAKIA, OBSERVER, Basis.FOUNDING, "1992", Expected.ANY),
                        pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .when(withdraw("w", SLOVAKIA, OBSERVER, "2000"))
                .thenNoWarning();
    }

    @Test
    void a_place_may_pass_later_than_its_holder_died_and_that_is_doubtful() {
        assertThat(forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                        .when(pass("p", CZECHOSLOVAKIA, "1994", SLOVAKIA))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("partly-outside-life");
    }

    @Test
    void who_lives_on_may_share_its_place() {
        var shared = forumAfter(
                establish(), admit("a", SERBIA, MEMBER, "2001"), share("p", SERBIA, "2006-06-03", MONTENEGRO));
        shared.when(withdraw("w", SERBIA, MEMBER, "2010")).thenNoWarning();
        shared.when(withdraw("w", MONTENEGRO, MEMBER, "2010"))
                .then(new PartyWithdrew(
                        fact("w"), FORUM, MONTENEGRO.id(), MEMBER, fact("p-montenegro"), date("2010"), DECIDED));
    }

    @Test
    void nobody_shares_a_place_it_does_not_have_that_day_or_in_which_it_no_longer_lives() {
        var stood = forumAfter(establish(), admit("a", SERBIA, MEMBER, "2001"), withdraw("w", SERBIA, MEMBER, "2005"));
        stood.when(share("p", SERBIA, "2006-06-03", MONTENEGRO)).thenRefused(ForumRejection.OutsideParticipation.class);
        forumAfter(establish())
                .when(share("p", SERBIA, "2006-06-03", MONTENEGRO))
                .thenRefused(Rejection.NotOnRoll.class);
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(share("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_successor_gets_a_place_once() {
        forumAfter(
                        establish(),
                        admit("a", SERBIA, MEMBER, "2001"),
                        share("p", SERBIA, "2006-06-03", MONTENEGRO),
                        withdraw("w", MONTENEGRO, MEMBER, "2008"))
                .when(share("q", SERBIA, "2009", MONTENEGRO))
                .thenRefused(ForumRejection.SuccessionAlreadyDecided.class);
    }

    @Test
    void a_succession_by_which_nobody_gets_a_place_is_set_aside() {
        forumAfter(establish(), admit("a", SERBIA, MEMBER, "2001"))
                .when(setAside("x", SERBIA, "separation-kosovo", "2008-02-17"))
                .then(new SuccessionSetAside(
                        fact("x"), FORUM, SERBIA.id(), fact("separation-kosovo"), date("2008-02-17"), DECIDED));
    }

    @Test
    void the_one_that_is_undecided_need_not_be_named() {
        var standing = forumAfter(
                establish(), admit("a", SERBIA, MEMBER, "2001"), share("p", SERBIA, "2006-06-03", MONTENEGRO));
        assertThat(standing.when(setAside("x", SERBIA, "2008")).event())
                .isInstanceOfSatisfying(
                        SuccessionSetAside.class,
                        aside -> assertThat(aside.succession()).isEqualTo(fact("separation-kosovo")));
        var problem = forumAfter(establish(), admit("a", SERBIA, MEMBER, "2001"))
                .when(setAside("x", SERBIA, "2008"))
                .thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo("succession");
        assertThat(problem.detail()).contains("separation-montenegro", "separation-kosovo");
    }

    @Test
    void only_what_the_register_knows_and_of_who_stood_there_is_set_aside() {
        var standing = forumAfter(establish(), admit("a", SERBIA, MEMBER, "2001"), admit("b", AUSTRIA, MEMBER, "2001"));
        var problem = standing.when(setAside("x", SERBIA, "nothing", "2008"))
                .thenRefused(ForumRejection.UnknownSuccession.class);
        assertThat(problem.suggestions()).containsExactly("separation-montenegro", "separation-kosovo");
        standing.when(setAside("x", AUSTRIA, "2008")).thenRefused(ForumRejection.UnknownSuccession.class);
        standing.when(setAside("x", CZECHOSLOVAKIA, "1993")).thenRefused(Rejection.NotOnRoll.class);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        var aside = forumAfter(
                establish(), admit("a", SERBIA, MEMBER, "2001"), setAside("x", SERBIA, "separation-kosovo", "2008"));
        aside.when(setAside("y", SERBIA, "separation-kosovo", "2008"))
                .thenRefused(ForumRejection.SuccessionAlreadyDecided.class);
        aside.when(share("p", SERBIA, "2008-02-17", KOSOVO)).thenRefused(ForumRejection.SuccessionAlreadyDecided.class);
        var passed = forumAfter(
                establish(), founder("f", CZECHOSLOVAKIA), pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA));
        var problem = passed.when(setAside("x", CZECHOSLOVAKIA, "1993"))
                .thenRefused(ForumRejection.SuccessionAlreadyDecided.class);
        assertThat(problem.facts()).containsExactly(fact("p"));
    }

    @Test
    void what_is_retracted_can_be_decided_anew() {
        forumAfter(
                        establish(),
                        admit("a", SERBIA, MEMBER, "2001"),
                        setAside("x", SERBIA, "separation-kosovo", "2008"),
                        retract("r", "x"))
                .when(share("p", SERBIA, "2008-02-17", KOSOVO))
                .thenNoWarning();
    }

    @Test
    void a_place_in_which_a_successor_was_suspended_is_not_the_vaguer_knowledge() {
        forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        admit("s", SLOVAKIA, MEMBER, Basis.LISTED, "[1993-01-01..1994-12-31]", Expected.ANY),
                        suspend("t", SLOVAKIA, "1999"))
                .when(pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }
}
