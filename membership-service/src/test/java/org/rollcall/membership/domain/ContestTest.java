package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Office.CHAIR;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.appoint;
import static org.rollcall.membership.domain.Asks.contest;
import static org.rollcall.membership.domain.Asks.correct;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.from;
import static org.rollcall.membership.domain.Asks.retract;
import static org.rollcall.membership.domain.Asks.suspend;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Spec.GivenForum;

class ContestTest {

    private static GivenForum admitted() {
        return forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"));
    }

    @Test
    void an_authority_says_otherwise() {
        admitted()
                .when(contest("k", "a", "an-archive", "1994", false))
                .then(new ForumFactContested(
                        fact("k"),
                        FORUM,
                        fact("a"),
                        new DateClaim("an-archive", date("1994"), false, "", ""),
                        "",
                        DECIDED));
    }

    @Test
    void a_claim_against_a_version_or_against_a_claim_is_one_against_the_fact() {
        var revised = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1993"),
                correct("c", "a", from("1994")),
                contest("k", "a", "an-archive", "1995", false));
        for (var id : new String[] {"a", "c", "k"}) {
            assertThat(((ForumFactContested) revised.when(contest("l", id, "another", "1996", false))
                                    .event())
                            .contested())
                    .isEqualTo(fact("a"));
        }
    }

    @Test
    void only_what_stands_can_be_contested() {
        admitted().when(contest("k", "nothing", "an-archive", "1994", false)).thenRefused(Rejection.UnknownFact.class);
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), retract("r", "a"))
                .when(contest("k", "a", "an-archive", "1994", false))
                .thenRefused(Rejection.AlreadyRetracted.class);
    }

    @Test
    void an_authority_says_the_same_once() {
        var claimed = forumAfter(
                establish(), admit("a", AUSTRIA, MEMBER, "1993"), contest("k", "a", "an-archive", "1994", false));
        assertThat(claimed.when(contest("l", "a", "an-archive", "1994", true))
                        .thenRefused(Rejection.ClaimAlreadyMade.class)
                        .facts())
                .containsExactly(fact("k"));
        claimed.when(contest("l", "a", "an-archive", "1995", false)).thenNoWarning();
        claimed.when(contest("l", "a", "another", "1994", false)).thenNoWarning();
    }

    @Test
    void a_claim_names_its_authority_and_says_a_day_or_something_in_words() {
        assertField("authority", contest("k", "a", " ", "1994", false));
        assertField("on", contest("k", "a", "an-archive", "XXXX", false));
        var inWords = new DateClaim("an-archive", DateBound.UNKNOWN, false, "", "");
        admitted().when(contest("k", "a", inWords, "It was an observer.")).thenNoWarning();
        assertField(
                "followed",
                contest("k", "a", new DateClaim("an-archive", DateBound.UNKNOWN, true, "", ""), "In words."));
        assertField("text", contest("k", "a", inWords, "x".repeat(2001)));
        assertField("why", contest("k", "a", new DateClaim("an-archive", date("1994"), true, "", " "), ""));
    }

    @Test
    void that_an_end_never_came_may_be_claimed_and_not_followed() {
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        left.when(contest("k", "w", "an-archive", "..", false)).thenNoWarning();
        left.when(contest("k", "w", "an-archive", "..", true)).thenRefused(Rejection.InvalidField.class);
        left.when(contest("k", "a", "an-archive", "..", false)).thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void a_claim_that_is_followed_is_held_to_what_the_fact_is() {
        assertThat(admitted()
                        .when(contest("k", "a", "an-archive", "1990", true))
                        .thenRefused(Rejection.BeforeForum.class)
                        .field())
                .isEqualTo("on");
        assertThat(admitted()
                        .when(contest("k", "a", "an-archive", "1990", false))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("claim-contradicts-record");
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(contest("k", "f", "an-archive", "1997", true))
                .thenRefused(Rejection.OutsideLife.class);
        assertThat(admitted()
                        .when(contest("k", "a", "an-archive", "[1990..1994]", true))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("partly-before-forum");
    }

    @Test
    void a_claim_that_is_followed_does_not_contradict_others() {
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        assertThat(left.when(contest("k", "a", "an-archive", "2001", true))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("w"));
    }

    @Test
    void an_end_is_not_moved_before_the_beginning_by_a_claim_that_is_followed() {
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1995"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        var problem =
                left.when(contest("k", "w", "an-archive", "1994", true)).thenRefused(Rejection.ContradictsRecord.class);
        assertThat(problem.facts()).containsExactly(fact("a"));
        assertThat(problem.detail())
                .isEqualTo("The place of 'austria' as MEMBER would end before it begins:"
                        + " from 1995 (fact a) until 1994 (fact w).");
        var back = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1995"),
                withdraw("w", AUSTRIA, MEMBER, "2000"),
                admit("b", AUSTRIA, MEMBER, "2005"));
        assertThat(back.when(contest("k", "b", "an-archive", "1998", true))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .detail())
                .isEqualTo(
                        "'austria' would stand twice on the roll at a time:"
                                + " MEMBER from 1995 (fact a) until 2000 by WITHDRAWAL (fact w); and MEMBER from 1998 (fact b).");
    }

    @Test
    void an_end_of_an_office_is_not_moved_into_the_next_term_by_a_claim_that_is_followed() {
        var held = forumAfter(
                establish(),
                admit("a", AUSTRIA, MEMBER, "1995"),
                appoint("o", CHAIR, AUSTRIA, "1996", "2000"),
                appoint("p", CHAIR, AUSTRIA, "2000"));
        assertThat(held.when(contest("k", "o-end", "an-archive", "2003", true))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("o"), fact("p"));
    }

    @Test
    void a_beginning_is_not_moved_past_what_happened_since_by_a_claim_that_is_followed() {
        var suspended = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1995"), suspend("s", AUSTRIA, "2000"));
        assertThat(suspended
                        .when(contest("k", "a", "an-archive", "2001", true))
                        .thenRefused(Rejection.ContradictsRecord.class)
                        .facts())
                .containsExactly(fact("s"));
    }

    @Test
    void a_claim_that_is_not_followed_may_contradict_the_record_and_that_is_doubtful() {
        var left = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1995"), withdraw("w", AUSTRIA, MEMBER, "2000"));
        for (var claim : List.of(
                contest("k", "w", "an-archive", "1994", false), contest("k", "a", "an-archive", "2001", false))) {
            assertThat(left.when(claim).warnings())
                    .extracting(Warning::code)
                    .containsExactly("claim-contradicts-record");
        }
        left.when(contest("k", "w", "an-archive", "1996", false)).thenNoWarning();
        left.when(contest("k", "w", "an-archive", "..", false)).thenNoWarning();
    }

    private static void assertField(String field, ForumCommand command) {
        assertThat(admitted()
                        .when(command)
                        .thenRefused(Rejection.InvalidField.class)
                        .field())
                .isEqualTo(field);
    }
}
