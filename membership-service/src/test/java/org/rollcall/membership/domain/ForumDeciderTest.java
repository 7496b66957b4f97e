package org.rollcall.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.contracts.Office.CHAIR;
import static org.rollcall.contracts.Office.CO_CHAIR;
import static org.rollcall.membership.domain.Asks.appoint;
import static org.rollcall.membership.domain.Asks.count;
import static org.rollcall.membership.domain.Asks.end;
import static org.rollcall.membership.domain.Asks.establish;
import static org.rollcall.membership.domain.Asks.found;
import static org.rollcall.membership.domain.Asks.founder;
import static org.rollcall.membership.domain.Asks.member;
import static org.rollcall.membership.domain.Facts.CZECHOSLOVAKIA;
import static org.rollcall.membership.domain.Facts.DECIDED;
import static org.rollcall.membership.domain.Facts.FORUM;
import static org.rollcall.membership.domain.Facts.HUNGARY;
import static org.rollcall.membership.domain.Facts.TURKEY;
import static org.rollcall.membership.domain.Facts.date;
import static org.rollcall.membership.domain.Facts.fact;
import static org.rollcall.membership.domain.Spec.forumAfter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;

class ForumDeciderTest {

    @Test
    void a_forum_is_established_with_its_profile() {
        forumAfter()
                .when(establish())
                .then(new ForumEstablished(
                        fact("e"), FORUM, "Budapest Process", date("1993"), Facts.profile(), DECIDED));
    }

    @Test
    void a_forum_is_established_once() {
        var again = new EstablishForum(
                FORUM, fact("f"), "Budapest Process", date("1993"), Facts.profile(), Expected.ANY, DECIDED);
        forumAfter(establish()).when(again).thenRefused(Rejection.ForumAlreadyEstablished.class);
    }

    @Test
    void the_very_fact_that_is_on_record_is_not_recorded_again() {
        forumAfter(establish()).when(establish()).thenNothing();
    }

    @Test
    void a_forum_has_a_name() {
        forumAfter().when(establishAs(" ", Expected.ANY)).thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void nothing_is_established_by_whoever_expects_it_to_be_there() {
        var problem =
                forumAfter().when(establishAs("X", Expected.version(0))).thenRefused(Rejection.NoVersionYet.class);
        assertThat(problem.type()).isEqualTo(ProblemType.STALE_VERSION);
    }

    @Test
    void a_party_is_appointed_to_an_office() {
        forumAfter(establish(), member(HUNGARY))
                .when(appoint("o", CHAIR, HUNGARY, "1993"))
                .then(new OfficeAppointed(fact("o"), FORUM, CHAIR, HUNGARY.id(), Term.UNSTATED, date("1993"), DECIDED));
    }

    @Test
    void a_party_holds_an_office_once_at_a_time() {
        var held = forumAfter(establish(), member(HUNGARY), member(TURKEY), appoint("o", CHAIR, HUNGARY, "1993"));
        held.when(appoint("p", CHAIR, HUNGARY, "2006")).thenRefused(Rejection.OfficeAlreadyHeld.class);
        held.when(appoint("p", CO_CHAIR, HUNGARY, "2006")).thenNoWarning();
        held.when(appoint("p", CHAIR, TURKEY, "2006")).thenNoWarning();
    }

    @Test
    void nobody_holds_an_office_before_there_was_a_forum_or_after_its_own_life() {
        var forum = forumAfter(establish());
        forum.when(appoint("o", CHAIR, HUNGARY, "1990")).thenRefused(Rejection.BeforeForum.class);
        forum.when(appoint("o", CHAIR, CZECHOSLOVAKIA, "1994")).thenRefused(Rejection.OutsideLife.class);
    }

    @Test
    void an_office_ends() {
        forumAfter(establish(), appoint("o", CHAIR, HUNGARY, "1993"))
                .when(end("x", "o", "2006-01"))
                .then(new OfficeEnded(fact("x"), FORUM, fact("o"), date("2006-01"), DECIDED));
    }

    @Test
    void an_office_ends_once() {
        forumAfter(establish(), appoint("o", CHAIR, HUNGARY, "1993"), end("x", "o", "2006-01"))
                .when(end("y", "o", "2006-01"))
                .thenRefused(Rejection.OfficeAlreadyEnded.class);
    }

    @Test
    void an_office_that_ended_may_be_held_again() {
        forumAfter(establish(), member(HUNGARY), appoint("o", CHAIR, HUNGARY, "1993"), end("x", "o", "2006-01"))
                .when(appoint("p", CHAIR, HUNGARY, "2010"))
                .thenNoWarning();
    }

    @Test
    void an_office_nobody_was_appointed_to_cannot_end() {
        forumAfter(establish()).when(end("x", "o", "2006")).thenRefused(Rejection.UnknownFact.class);
    }

    @Test
    void an_office_does_not_end_before_it_begins() {
        forumAfter(establish(), appoint("o", CHAIR, HUNGARY, "1995"))
                .when(end("x", "o", "1994"))
                .thenRefused(Rejection.EndsBeforeItBegins.class);
    }

    @Test
    void the_end_of_an_office_edits_its_appointment() {
        var held = forumAfter(establish(), appoint("o", CHAIR, HUNGARY, "1993"), found("g", "silk", "Silk Routes"));
        held.when(end("x", "o", "2006", Expected.version(1))).thenNoWarning();
        held.when(end("x", "o", "2006", Expected.version(2))).thenRefused(Rejection.StaleVersion.class);
    }

    @Test
    void a_working_group_is_founded() {
        forumAfter(establish())
                .when(found("g", "silk-routes", "Silk Routes", "SRR"))
                .then(new WorkingGroupFounded(
                        fact("g"),
                        FORUM,
                        new GroupId("silk-routes"),
                        "Silk Routes",
                        "",
                        List.of("SRR"),
                        date("2010"),
                        DECIDED));
    }

    @Test
    void no_two_working_groups_share_an_id_a_name_or_an_alias() {
        var founded = forumAfter(establish(), found("g", "silk-routes", "Silk Routes", "SRR"));
        founded.when(found("h", "silk-routes", "Other")).thenRefused(Rejection.GroupAlreadyFounded.class);
        founded.when(found("h", "other", "SILK ROUTES")).thenRefused(Rejection.GroupAlreadyFounded.class);
        founded.when(found("h", "other", "srr")).thenRefused(Rejection.GroupAlreadyFounded.class);
        founded.when(found("h", "black-sea", "Black Sea")).thenNoWarning();
    }

    @Test
    void a_working_group_has_a_name_and_is_not_older_than_its_forum() {
        forumAfter(establish()).when(found("g", "x", " ")).thenRefused(Rejection.InvalidField.class);
        var later = new EstablishForum(FORUM, fact("e"), "Later", date("2020"), Facts.profile(), Expected.ANY, DECIDED);
        forumAfter(later).when(found("g", "x", "X")).thenRefused(Rejection.BeforeForum.class);
    }

    @Test
    void a_source_claims_a_count_once_and_another_may_claim_the_same() {
        var claimed = forumAfter(establish(), count("c", 50, "the page"));
        claimed.when(count("d", 50, "the page")).thenRefused(Rejection.CountAlreadyClaimed.class);
        assertThat(claimed.when(count("d", 50, "the leaflet")).event()).isInstanceOf(CountClaimed.class);
        assertThat(claimed.when(count("d", 52, "the page")).event()).isInstanceOf(CountClaimed.class);
    }

    @Test
    void there_are_not_fewer_than_none() {
        forumAfter(establish()).when(count("c", -1, "the page")).thenRefused(Rejection.InvalidField.class);
    }

    @Test
    void what_cannot_have_happened_is_a_corrupt_stream() {
        var withdrew =
                new PartyWithdrew(fact("w"), FORUM, HUNGARY.id(), Standing.MEMBER, fact("a"), date("2000"), DECIDED);
        assertCorrupt(Forum.NOT_ESTABLISHED, withdrew);
        var established = forumAfter(establish(), founder("f", HUNGARY)).state();
        assertCorrupt(established, withdrew);
        assertCorrupt(established, forumAfter().when(establish()).event());
        assertCorrupt(established, new OfficeEnded(fact("x"), FORUM, fact("o"), date("2006"), DECIDED));
    }

    private static void assertCorrupt(Forum state, ForumEvent event) {
        assertThatThrownBy(() -> ForumDecider.evolve(state, event)).isInstanceOf(CorruptStream.class);
    }

    private static EstablishForum establishAs(String name, Expected expected) {
        return new EstablishForum(FORUM, fact("e"), name, date("1993"), Facts.profile(), expected, DECIDED);
    }
}
