package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Standing.APPLICANT;
import static org.rollcall.contracts.Standing.GUEST;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.change;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.expel;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.suspend;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.SLOVAKIA;
import static org.rollcall.membership.domain.Facts.UKRAINE;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Facts.relative;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.KnownParty.Kinship;

class RollDeciderTest {

    private static final String PARTLY = "partly-outside-life";

    @Test
    void a_party_is_admitted_from_a_day_on() {
        forumAfter(establish())
                .when(admit("a", AUSTRIA, MEMBER, "1993-02-16"))
                .then(new PartyAdmitted(
                        fact("a"), FORUM, AUSTRIA.id(), MEMBER, Basis.ADMISSION, date("1993-02-16"), DECIDED));
    }

    @Test
    void a_party_cannot_stand_twice_on_the_roll() {
        var problem = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"))
                .when(admit("b", AUSTRIA, MEMBER, "2001"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
        assertThat(problem.field()).isEqualTo("party");
        assertThat(problem.detail()).contains("Austria", "MEMBER", "1993");
    }

    @Test
    void a_party_whose_beginning_is_vague_cannot_stand_twice_either() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "[1993-02-16..2020-12-02]"))
                .when(admit("b", AUSTRIA, MEMBER, "1995-03-01"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "[1993-02-16..]"))
                .when(admit("b", AUSTRIA, MEMBER, "[1995-03-01..]"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void a_member_is_nothing_else() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"))
                .when(admit("b", AUSTRIA, OBSERVER, "2001"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
        forumAfter(establish(), admit("a", AUSTRIA, APPLICANT, "1993"))
                .when(admit("b", AUSTRIA, MEMBER, "2001"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void an_observer_may_be_a_guest() {
        forumAfter(establish(), admit("a", AUSTRIA, OBSERVER, "1993"))
                .when(admit("b", AUSTRIA, GUEST, "2001"))
                .thenNoWarning();
    }

    @Test
    void a_party_that_left_may_come_back_on_the_day_it_left() {
        var left = forumAfter(
                establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000-01-01"));
        left.when(admit("b", AUSTRIA, MEMBER, "2000-01-01")).thenNoWarning();
        left.when(admit("b", AUSTRIA, MEMBER, "1999-12-31")).thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void an_observer_that_left_does_not_come_back_before_it_left() {
        forumAfter(establish(), admit("a", AUSTRIA, OBSERVER, "1993"), withdraw("w", AUSTRIA, OBSERVER, "2000-01-01"))
                .when(admit("b", AUSTRIA, OBSERVER, "1999-12-31"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void a_party_that_may_have_left_by_then_may_come_back() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "[1999..2003]"))
                .when(admit("b", AUSTRIA, MEMBER, "2001"))
                .thenNoWarning();
    }

    @Test
    void nobody_is_admitted_after_its_life_and_those_that_lived_then_are_suggested() {
        var problem = forumAfter(establish())
                .when(admit("a", CZECHOSLOVAKIA, MEMBER, "1997"))
                .thenRefused(Rejection.OutsideLife.class);
        assertThat(problem.suggestions()).containsExactly("Czech Republic", "Slovakia");
        assertThat(problem.field()).isEqualTo("from");
    }

    @Test
    void nobody_is_admitted_before_its_life_and_whom_it_came_out_of_is_suggested() {
        var before = new KnownParty(
                SLOVAKIA.id(), SLOVAKIA.name(), SLOVAKIA.life(), List.of(relative(CZECHOSLOVAKIA, Kinship.ANCESTOR)));
        var problem = forumAfter(establish(), founder("f", AUSTRIA))
                .when(admit("a", before, MEMBER, "1992"))
                .thenRefused(Rejection.OutsideLife.class);
        assertThat(problem.suggestions()).containsExactly("Czechoslovakia");
    }

    @Test
    void a_beginning_partly_outside_the_life_is_recorded_with_a_warning() {
        var then = forumAfter(establish()).when(admit("a", CZECHOSLOVAKIA, MEMBER, "[1992..2020]"));
        assertThat(then.warnings()).extracting(Warning::code).containsExactly("partly-before-forum", PARTLY);
        assertThat(then.event().provenance().warnings()).hasSize(2);
    }

    @Test
    void a_beginning_inside_only_some_authorities_claims_is_recorded_with_a_warning() {
        var warnings = forumAfter(establish(), founder("f", AUSTRIA))
                .when(admit("a", UKRAINE, MEMBER, "1991-11"))
                .warnings();
        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning.text())
                        .contains("Ukraine", "1991-11", "united-nations", "gleditsch-ward (followed)"));
    }

    @Test
    void nothing_happens_on_the_roll_of_a_forum_that_is_not_on_record() {
        forumAfter().when(admit("a", AUSTRIA, MEMBER, "1993")).thenRefused(Rejection.UnknownForum.class);
    }

    @Test
    void nobody_is_admitted_before_there_was_a_forum() {
        forumAfter(establish()).when(admit("a", AUSTRIA, MEMBER, "1992")).thenRefused(Rejection.BeforeForum.class);
        assertThat(forumAfter(establish())
                        .when(admit("a", AUSTRIA, MEMBER, "[1992..1993]"))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("partly-before-forum");
    }

    @Test
    void a_forum_is_as_old_as_its_founders() {
        forumAfter(establish(), founder("f", HUNGARY))
                .when(admit("a", AUSTRIA, MEMBER, "1991-12-24"))
                .thenNoWarning();
    }

    @Test
    void a_party_withdraws_from_its_standing() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"))
                .when(withdraw("w", AUSTRIA, MEMBER, "2000"))
                .then(new PartyWithdrew(fact("w"), FORUM, AUSTRIA.id(), MEMBER, fact("a"), date("2000"), DECIDED));
    }

    @Test
    void nobody_withdraws_from_where_it_does_not_stand() {
        var standing = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"));
        standing.when(withdraw("w", AUSTRIA, OBSERVER, "2000")).thenRefused(Rejection.NotOnRoll.class);
        standing.when(withdraw("w", HUNGARY, MEMBER, "2000")).thenRefused(Rejection.NotOnRoll.class);
    }

    @Test
    void nobody_withdraws_twice() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), withdraw("w", AUSTRIA, MEMBER, "2000"))
                .when(withdraw("v", AUSTRIA, MEMBER, "2000"))
                .thenRefused(Rejection.NotOnRoll.class);
    }

    @Test
    void nobody_leaves_before_or_on_the_day_it_came() {
        var standing = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993-02-16"));
        standing.when(withdraw("w", AUSTRIA, MEMBER, "1993-02-16")).thenRefused(Rejection.EndsBeforeItBegins.class);
        standing.when(withdraw("w", AUSTRIA, MEMBER, "1993-02-17")).thenNoWarning();
    }

    @Test
    void a_withdrawal_is_stale_when_the_participation_changed_and_not_when_something_else_did() {
        var standing =
                forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), admit("b", HUNGARY, MEMBER, "1993"));
        standing.when(withdraw("w", AUSTRIA, MEMBER, "2000", Expected.version(1)))
                .thenNoWarning();
        standing.when(withdraw("w", AUSTRIA, MEMBER, "2000", Expected.version(2)))
                .thenRefused(Rejection.StaleVersion.class);
    }

    @Test
    void an_admission_edits_the_forum_itself() {
        var standing = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"));
        standing.when(admit("b", HUNGARY, MEMBER, Basis.LISTED, "1993", Expected.version(0)))
                .thenNoWarning();
        standing.when(admit("b", HUNGARY, MEMBER, Basis.LISTED, "1993", Expected.version(1)))
                .thenRefused(Rejection.StaleVersion.class);
    }

    @Test
    void a_party_is_expelled_from_its_standing() {
        forumAfter(establish(), admit("a", AUSTRIA, OBSERVER, "1993"))
                .when(expel("x", AUSTRIA, OBSERVER, "2022-07"))
                .then(new PartyExpelled(fact("x"), FORUM, AUSTRIA.id(), OBSERVER, fact("a"), date("2022-07"), DECIDED));
    }

    @Test
    void a_place_ends_once_however_it_ends() {
        var expelled =
                forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), expel("x", AUSTRIA, MEMBER, "2000"));
        expelled.when(withdraw("w", AUSTRIA, MEMBER, "2001")).thenRefused(Rejection.NotOnRoll.class);
        expelled.when(expel("y", AUSTRIA, MEMBER, "2001")).thenRefused(Rejection.NotOnRoll.class);
        expelled.when(change("c", AUSTRIA, OBSERVER, "2001")).thenRefused(Rejection.NotOnRoll.class);
        expelled.when(suspend("s", AUSTRIA, "2001")).thenRefused(ForumRejection.OutsideParticipation.class);
    }

    @Test
    void who_lives_no_longer_neither_withdraws_nor_is_expelled() {
        var forum = forumAfter(establish(), founder("f", CZECHOSLOVAKIA));
        forum.when(withdraw("w", CZECHOSLOVAKIA, MEMBER, "1997")).thenRefused(Rejection.OutsideLife.class);
        forum.when(expel("w", CZECHOSLOVAKIA, MEMBER, "1997")).thenRefused(Rejection.OutsideLife.class);
        forum.when(withdraw("w", CZECHOSLOVAKIA, MEMBER, "1993-01-01")).thenNoWarning();
        assertThat(forum.when(withdraw("w", CZECHOSLOVAKIA, MEMBER, "1993-01")).warnings())
                .extracting(Warning::code)
                .containsExactly(PARTLY);
    }

    @Test
    void an_end_that_leaves_a_suspension_outside_contradicts_it() {
        var problem = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"), suspend("s", AUSTRIA, "2001"))
                .when(withdraw("w", AUSTRIA, MEMBER, "2000"))
                .thenRefused(Rejection.ContradictsRecord.class);
        assertThat(problem.facts()).containsExactly(fact("s"), fact("a"));
    }

    @Test
    void a_party_changes_its_standing_with_one_bound() {
        forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"))
                .when(change("c", AUSTRIA, OBSERVER, "2010-05"))
                .then(new StandingChanged(
                        fact("c"),
                        FORUM,
                        AUSTRIA.id(),
                        fact("a"),
                        MEMBER,
                        fact("c-next"),
                        OBSERVER,
                        date("2010-05"),
                        DECIDED));
    }

    @Test
    void a_party_may_change_its_standing_and_back() {
        forumAfter(
                        establish(),
                        admit("a", AUSTRIA, MEMBER, "1993"),
                        change("c", AUSTRIA, OBSERVER, "2010"),
                        change("d", AUSTRIA, MEMBER, "2012"))
                .when(withdraw("w", AUSTRIA, MEMBER, "2020", Expected.version(3)))
                .then(new PartyWithdrew(fact("w"), FORUM, AUSTRIA.id(), MEMBER, fact("d-next"), date("2020"), DECIDED));
    }

    @Test
    void a_party_does_not_change_to_the_standing_it_has() {
        var problem = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993"))
                .when(change("c", AUSTRIA, MEMBER, "2010"))
                .thenRefused(ForumRejection.SameStanding.class);
        assertThat(problem.field()).isEqualTo("becomes");
    }

    @Test
    void of_two_standings_it_has_to_be_said_which_changes() {
        var both = forumAfter(establish(), admit("a", AUSTRIA, OBSERVER, "1993"), admit("b", AUSTRIA, GUEST, "1994"));
        var problem = both.when(change("c", AUSTRIA, APPLICANT, "2010")).thenRefused(Rejection.InvalidField.class);
        assertThat(problem.field()).isEqualTo("was");
        both.when(change("c", AUSTRIA, Optional.of(GUEST), APPLICANT, "2010")).thenNoWarning();
    }

    @Test
    void a_change_respects_the_partys_other_places() {
        forumAfter(establish(), admit("a", AUSTRIA, OBSERVER, "1993"), admit("b", AUSTRIA, GUEST, "1994"))
                .when(change("c", AUSTRIA, Optional.of(GUEST), MEMBER, "2010"))
                .thenRefused(Rejection.AlreadyOnRoll.class);
    }

    @Test
    void nobody_changes_its_standing_before_it_stood_or_outside_its_life() {
        var standing = forumAfter(establish(), admit("a", AUSTRIA, MEMBER, "1993-02-16"));
        standing.when(change("c", AUSTRIA, OBSERVER, "1993-02-16")).thenRefused(Rejection.EndsBeforeItBegins.class);
        forumAfter(establish(), founder("f", CZECHOSLOVAKIA))
                .when(change("c", CZECHOSLOVAKIA, OBSERVER, "1994"))
                .thenRefused(Rejection.OutsideLife.class);
    }
}
