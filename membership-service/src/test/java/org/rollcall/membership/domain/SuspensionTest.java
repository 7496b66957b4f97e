package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Standing.GUEST;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.reinstate;
import static org.rollcall.membership.domain.Asks.suspend;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Spec.GivenForum;

class SuspensionTest {

    private static GivenForum standing() {
        return forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"));
    }

    private static GivenForum suspended() {
        return forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), suspend("s", AUSTRIA, "2001"));
    }

    @Test
    void a_party_is_suspended_where_it_stands() {
        standing()
                .when(suspend("s", AUSTRIA, "2001"))
                .then(new PartySuspended(fact("s"), FORUM, AUSTRIA.id(), MEMBER, fact("a"), date("2001"), DECIDED));
    }

    @Test
    void nobody_is_suspended_where_it_never_stood_or_not_then() {
        standing().when(suspend("s", HUNGARY, "2001")).thenRefused(Rejection.NotOnRoll.class);
        standing().when(suspend("s", AUSTRIA, OBSERVER, "2001")).thenRefused(Rejection.NotOnRoll.class);
        var problem =
                standing().when(suspend("s", AUSTRIA, "1992")).thenRefused(ForumRejection.OutsideParticipation.class);
        assertThat(problem.field()).isEqualTo("from");
        assertThat(problem.facts()).containsExactly(fact("a"));
    }

    @Test
    void a_suspension_that_may_lie_outside_is_doubtful() {
        assertThat(standing().when(suspend("s", AUSTRIA, "[1992..1999]")).warnings())
                .extracting(Warning::code)
                .containsExactly("partly-outside-participation");
    }

    @Test
    void a_party_that_has_left_was_suspended_before() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2010"))
                .when(suspend("s", AUSTRIA, "2001"))
                .thenNoWarning();
    }

    @Test
    void who_came_back_is_suspended_in_the_place_of_that_day() {
        var back = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                admit("b", AUSTRIA, OBSERVER, "2005"));
        assertThat(((PartySuspended) back.when(suspend("s", AUSTRIA, "1996")).event()).participation())
                .isEqualTo(fact("a"));
        assertThat(((PartySuspended) back.when(suspend("s", AUSTRIA, "2006")).event()).participation())
                .isEqualTo(fact("b"));
    }

    @Test
    void of_two_places_it_has_to_be_said_in_which() {
        var both = forumAfter(establish(), admit("a", AUSTRIA, OBSERVER, "1993"), admit("b", AUSTRIA, GUEST, "1993"));
        assertThat(both.when(suspend("s", AUSTRIA, "2001"))
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo("standing");
        both.when(suspend("s", AUSTRIA, GUEST, "2001")).thenNoWarning();
    }

    @Test
    void a_party_is_suspended_once_at_a_time() {
        var problem =
                suspended().when(suspend("t", AUSTRIA, "2003")).thenRefused(ForumRejection.AlreadySuspended.class);
        assertThat(problem.facts()).containsExactly(fact("s"));
    }

    @Test
    void nobody_is_suspended_after_its_life() {
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(suspend("s", CZECHOSLOVAKIA, "1997"))
                .thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void a_suspension_ends_and_may_be_followed_by_another() {
        suspended()
                .when(reinstate("r", AUSTRIA, "2002-03-01"))
                .then(new PartyReinstated(
                        fact("r"), FORUM, AUSTRIA.id(), MEMBER, fact("a"), fact("s"), date("2002-03-01"), DECIDED));
        forumAfter(
                        establish(),
                        admit("a", AUSTRIA, MEMBER, "1993"),
                        suspend("s", AUSTRIA, "2001"),
                        reinstate("r", AUSTRIA, "2002-03-01"))
                .when(suspend("t", AUSTRIA, "2002-03-01"))
                .thenNoWarning();
    }

    @Test
    void who_is_not_suspended_is_not_reinstated() {
        standing().when(reinstate("r", AUSTRIA, "2002")).thenRefused(ForumRejection.NotSuspended.class);
        standing().when(reinstate("r", HUNGARY, "2002")).thenRefused(Rejection.NotOnRoll.class);
        forumAfter(
                        establish(),
                        admit("a", AUSTRIA, MEMBER, "1993"),
                        suspend("s", AUSTRIA, "2001"),
                        reinstate("r", AUSTRIA, "2002"))
                .when(reinstate("q", AUSTRIA, "2003"))
                .thenRefused(ForumRejection.NotSuspended.class);
    }

    @Test
    void nobody_is_reinstated_before_the_suspension_or_after_it_left() {
        suspended().when(reinstate("r", AUSTRIA, "2000")).thenRefused(Rejection.EndsBeforeItBegins.class);
        forumAfter(
                        establish(),
                        admit("a", AUSTRIA, MEMBER, "1993"),
                        suspend("s", AUSTRIA, "2001"),
                        withdraw("w", AUSTRIA, MEMBER, "2005"))
                .when(reinstate("r", AUSTRIA, "2006"))
                .thenRefused(ForumRejection.OutsideParticipation.class);
    }

    @Test
    void a_suspension_edits_the_place() {
        var current = suspended();
        var stale = new RollCommand.ReinstateParty(
                FORUM, fact("r"), AUSTRIA, Optional.empty(), date("2002"), Expected.version(1), DECIDED);
        current.when(stale).thenRefused(Rejection.StaleVersion.class);
        var fresh = new RollCommand.ReinstateParty(
                FORUM, fact("r"), AUSTRIA, Optional.empty(), date("2002"), Expected.version(2), DECIDED);
        current.when(fresh).thenNoWarning();
    }
}
