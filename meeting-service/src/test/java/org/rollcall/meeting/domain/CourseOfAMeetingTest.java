package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.*;
import static org.rollcall.meeting.domain.Given.*;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingModeChanged;
import org.rollcall.contracts.MeetingEvent.MeetingPlanned;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.Earlier;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.Announced.Mode;

class CourseOfAMeetingTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Hours MORNING = new Hours.Between(LocalTime.of(9, 0), LocalTime.of(12, 0), VIENNA);
    private static final MeetingCommand SCHEDULED = awaited(on("2021-05-04", "2021-05-05"));

    @Test
    void a_meeting_is_planned_for_a_year() {
        var planned = (MeetingPlanned) firstEvent(MeetingDecider.decide(plan("2021", "2021"), Meeting.UNKNOWN));

        assertThat(planned.days()).isEqualTo(days("2021", "2021"));
        assertThat(planned.provenance()).isEqualTo(PROVENANCE);
        assertThat(onRecord(plan("2021", "2021")).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void a_plan_that_is_past_is_doubtful() {
        assertThat(warnings(MeetingDecider.decide(plan("2019", "2019"), Meeting.UNKNOWN)))
                .containsExactly("in-the-past");
    }

    @Test
    void a_plan_has_no_hours() {
        assertRefused(planAt(MORNING), ProblemType.INVALID_FIELD, "hours");
    }

    @Test
    void a_planned_meeting_is_scheduled_with_all_that_was_planned() {
        var scheduled =
                (MeetingScheduled) firstEvent(MeetingDecider.decide(fix("2021-05-04"), meeting(plan("2021", "2021"))));

        assertThat(scheduled.title()).isEqualTo("Ministerial Conference 2021");
        assertThat(scheduled.series()).containsExactly(series("ministerial", 7));
        assertThat(scheduled.days()).isEqualTo(days("2021-05-04", "2021-05-04"));
        assertThat(onRecord(plan("2021", "2021"), fix("2021-05-04")).earlier()).isEmpty();
    }

    @Test
    void a_meeting_that_is_planned_for_no_day_is_scheduled_for_some() {
        assertRefused(fix(MeetingChanges.NONE), ProblemType.INVALID_FIELD, "first", plan("XXXX", "XXXX"));
    }

    @Test
    void where_a_virtual_venue_is_said_with_the_days_the_meeting_is_virtual() {
        var meeting = onRecord(plan("2021", "2021"), fixAt("2021-05-04", new Venue.Virtual()));

        assertThat(meeting.mode()).isEqualTo(MeetingMode.VIRTUAL);
        assertThat(meeting.venue()).isEqualTo(new Venue.Virtual());
    }

    @Test
    void a_postponed_meeting_has_no_days_until_it_is_scheduled() {
        var postponed = onRecord(SCHEDULED, postpone("The host asked for it."));
        assertThat(postponed.state()).isEqualTo(State.POSTPONED);
        assertThat(postponed.days()).isEqualTo(Days.UNKNOWN);

        var again = onRecord(SCHEDULED, postpone("The host asked for it."), fix("2021-10-01"));
        assertThat(again.state()).isEqualTo(State.SCHEDULED);
        assertThat(again.days()).isEqualTo(days("2021-10-01", "2021-10-01"));
        assertThat(again.earlier()).extracting(Earlier::days).containsExactly(days("2021-05-04", "2021-05-05"));
    }

    @Test
    void with_the_days_of_a_postponed_meeting_nothing_else_is_said() {
        assertRefused(
                fixAt("2021-10-01", new Venue.Virtual()),
                ProblemType.INVALID_FIELD,
                "venue",
                SCHEDULED,
                postpone("The host asked for it."));
    }

    @Test
    void a_rescheduled_meeting_shows_the_days_it_had() {
        var meeting = onRecord(SCHEDULED, reschedule("2021-06-01", "2021-06-02", Hours.UNSTATED));

        assertThat(meeting.days()).isEqualTo(days("2021-06-01", "2021-06-02"));
        assertThat(meeting.earlier()).extracting(Earlier::days).containsExactly(days("2021-05-04", "2021-05-05"));
    }

    @Test
    void the_same_days_are_no_other_days_and_the_same_place_no_other_place() {
        assertRefused(
                reschedule("2021-05-04", "2021-05-05", Hours.UNSTATED), ProblemType.NOTHING_CHANGES, "", SCHEDULED);
        assertRefused(relocate(IN_SKOPJE), ProblemType.NOTHING_CHANGES, "", SCHEDULED);
        assertRefused(mode(MeetingMode.IN_PERSON), ProblemType.NOTHING_CHANGES, "", SCHEDULED);
    }

    @Test
    void another_time_of_the_same_days_is_a_change() {
        assertThat(onRecord(SCHEDULED, reschedule("2021-05-04", "2021-05-05", MORNING))
                        .hours())
                .isEqualTo(MORNING);
    }

    @ParameterizedTest
    @CsvSource({"2021-05, 2021-05, hours", "2021-05-04, 2021-05-04, hours.end"})
    void hours_are_of_known_days_and_end_after_they_begin(String first, String last, String field) {
        var backwards = new Hours.Between(LocalTime.of(12, 0), LocalTime.of(9, 0), VIENNA);

        assertRefused(reschedule(first, last, backwards), ProblemType.INVALID_FIELD, field, SCHEDULED);
    }

    @Test
    void over_several_days_it_may_end_at_an_earlier_hour_than_it_began() {
        var overnight = new Hours.Between(LocalTime.of(14, 0), LocalTime.of(12, 0), VIENNA);

        assertThat(onRecord(SCHEDULED, reschedule("2021-05-04", "2021-05-05", overnight))
                        .hours())
                .isEqualTo(overnight);
    }

    @Test
    void a_relocated_meeting_shows_the_place_it_had() {
        var vienna = new Venue.Place("Vienna", "Austria");
        var meeting = onRecord(SCHEDULED, relocate(vienna));

        assertThat(meeting.venue()).isEqualTo(vienna);
        assertThat(meeting.earlier()).extracting(Earlier::venue).containsExactly(IN_SKOPJE);
    }

    @Test
    void it_is_relocated_to_somewhere() {
        assertRefused(relocate(new Venue.Unstated()), ProblemType.INVALID_FIELD, "venue", SCHEDULED);
        assertRefused(relocate(new Venue.Place(" ", "Austria")), ProblemType.INVALID_FIELD, "venue.city", SCHEDULED);
    }

    @Test
    void a_meeting_in_person_that_is_relocated_to_no_place_is_doubtful() {
        assertThat(warnings(MeetingDecider.decide(relocate(new Venue.Virtual()), meeting(SCHEDULED))))
                .containsExactly("mode-contradicts-venue");
    }

    @Test
    void a_meeting_that_turns_virtual_leaves_its_place_and_a_hybrid_one_keeps_it() {
        assertThat(((MeetingModeChanged)
                                firstEvent(MeetingDecider.decide(mode(MeetingMode.VIRTUAL), meeting(SCHEDULED))))
                        .venue())
                .isEqualTo(new Venue.Virtual());
        assertThat(onRecord(SCHEDULED, mode(MeetingMode.HYBRID)).venue()).isEqualTo(IN_SKOPJE);
        var virtual = awaited(at(new Venue.Virtual(), new Mode.FromVenue()));
        assertThat(onRecord(virtual, mode(MeetingMode.IN_PERSON)).venue()).isEqualTo(new Venue.Unstated());
    }

    @Test
    void a_postponed_or_planned_meeting_is_held_on_days_that_are_said() {
        assertRefused(holdAsScheduled(), ProblemType.INVALID_FIELD, "first", SCHEDULED, postpone("Ill."));
        assertRefused(holdAsScheduled(), ProblemType.INVALID_FIELD, "first", plan("2020", "2020"));

        assertThat(onRecord(plan("2020", "2020"), hold("2020-03-02", "2020-03-03"))
                        .state())
                .isEqualTo(State.HELD);
    }

    @Test
    void a_meeting_of_the_series_that_has_its_days_then_is_doubtful_and_a_plan_is_not() {
        var other = known("other", "2021-06-02", "2021-06-02");
        var planned = new KnownMeeting(other.id(), other.forum(), other.title(), other.days(), State.PLANNED);
        var cancelled = cancelled(other);

        assertThat(warnings(
                        MeetingDecider.decide(rescheduleBeside("2021-06-01", "2021-06-02", other), meeting(SCHEDULED))))
                .containsExactly("same-days-in-series");
        assertThat(warnings(MeetingDecider.decide(
                        rescheduleBeside("2021-06-01", "2021-06-02", planned, cancelled), meeting(SCHEDULED))))
                .isEmpty();
    }

    @Test
    void days_that_are_older_than_the_forum_are_doubtful() {
        assertThat(warnings(MeetingDecider.decide(rescheduleBeside("1990-06-01", "1990-06-02"), meeting(SCHEDULED))))
                .contains("partly-before-forum");
        assertThat(warnings(MeetingDecider.decide(hold("1990-06-01", "1990-06-02"), meeting(SCHEDULED))))
                .contains("partly-before-forum");
    }

    private static List<MeetingCommand> course() {
        return List.of(
                postpone("Ill."),
                reschedule("2021-06-01", "2021-06-01", Hours.UNSTATED),
                relocate(new Venue.Place("Vienna", "Austria")),
                mode(MeetingMode.HYBRID),
                fix("2021-06-01"));
    }

    @ParameterizedTest
    @MethodSource("course")
    void what_was_held_or_cancelled_takes_place_no_other_way(MeetingCommand command) {
        assertRefused(command, ProblemType.MEETING_ALREADY_HELD, "", schedule());
        assertRefused(command, ProblemType.MEETING_CANCELLED, "", SCHEDULED, cancel("pandemic"));
        assertRefused(command, ProblemType.UNKNOWN_MEETING, "");
    }

    @Test
    void what_has_no_days_is_not_rescheduled_and_what_has_is_not_scheduled() {
        assertRefused(
                reschedule("2021-06-01", "2021-06-01", Hours.UNSTATED),
                ProblemType.NOT_IN_THIS_STATE,
                "",
                plan("2021", "2021"));
        assertRefused(fix("2021-06-01"), ProblemType.NOT_IN_THIS_STATE, "", SCHEDULED);
        assertRefused(
                again("second", postpone("Again.")),
                ProblemType.NOT_IN_THIS_STATE,
                "",
                SCHEDULED,
                postpone("The host asked for it."));
    }

    @Test
    void a_postponement_says_why() {
        assertRefused(postpone(" "), ProblemType.INVALID_FIELD, "reason", SCHEDULED);
    }

    private static MeetingOnRecord onRecord(MeetingCommand... commands) {
        return meeting(commands).onRecord().orElseThrow();
    }

    private static Days days(String first, String last) {
        return new Days(day(first), day(last));
    }
}
