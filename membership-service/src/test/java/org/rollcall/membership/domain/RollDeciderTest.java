package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Standing.APPLICANT;
import static org.rollcall.contracts.Standing.GUEST;
import static org.rollcall.contracts.Standing.MEMBER;
import static org.rollcall.contracts.Standing.OBSERVER;
import static org.rollcall.membership.domain.Asks.admit;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.pass;
import static org.rollcall.membership.domain.Asks.withdraw;
import static org.rollcall.membership.domain.Facts.AUSTRIA;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.CZECH_REPUBLIC;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.SLOVAKIA;
import static org.rollcall.membership.domain.Facts.UKRAINE;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Facts.known;
import static org.rollcall.membership.domain.Facts.lives;
import static org.rollcall.membership.domain.Facts.relative;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.Successor;
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
        assertThat(then.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.code()).isEqualTo(PARTLY));
        assertThat(then.event().provenance().warnings()).hasSize(1);
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
        forumAfter(establish())
                .when(admit("a", AUSTRIA, MEMBER, "[1992..1993]"))
                .thenNoWarning();
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
                .thenRefused(Rejection.NotOnRoll.class);
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
        var state = (Forum.Established) forumAfter(
                        establish(),
                        founder("f", CZECHOSLOVAKIA),
                        admit("s", SLOVAKIA, MEMBER, Basis.LISTED, "[1993-01-01..2020-12-02]", Expected.ANY),
                        pass("p", CZECHOSLOVAKIA, "1993-01-01", SLOVAKIA))
                .state();
        assertThat(state.of(SLOVAKIA.id()))
                .extracting(Forum.Participation::fact)
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
}
