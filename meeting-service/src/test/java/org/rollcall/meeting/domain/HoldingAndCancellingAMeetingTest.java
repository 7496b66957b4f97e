package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.meeting.domain.Given.FORUM;
import static org.rollcall.meeting.domain.Given.HOLDING;
import static org.rollcall.meeting.domain.Given.PROVENANCE;
import static org.rollcall.meeting.domain.Given.SKOPJE;
import static org.rollcall.meeting.domain.Given.accepted;
import static org.rollcall.meeting.domain.Given.awaited;
import static org.rollcall.meeting.domain.Given.cancel;
import static org.rollcall.meeting.domain.Given.day;
import static org.rollcall.meeting.domain.Given.firstEvent;
import static org.rollcall.meeting.domain.Given.hold;
import static org.rollcall.meeting.domain.Given.holdExpecting;
import static org.rollcall.meeting.domain.Given.meeting;
import static org.rollcall.meeting.domain.Given.on;
import static org.rollcall.meeting.domain.Given.publishIn;
import static org.rollcall.meeting.domain.Given.rejected;
import static org.rollcall.meeting.domain.Given.schedule;
import static org.rollcall.meeting.domain.Given.warnings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.CourseCommand.CancelMeeting;
import org.rollcall.meeting.domain.CourseCommand.HeldOn;

class HoldingAndCancellingAMeetingTest {

    private static final Meeting SCHEDULED = meeting(awaited(on("2020-12-01", "2020-12-02")));
    private static final HeldOn AS_SCHEDULED = new HeldOn.AsScheduled();

    @Test
    void a_scheduled_meeting_is_held_on_its_days() {
        assertThat(accepted(MeetingDecider.decide(hold(AS_SCHEDULED), SCHEDULED))
                        .events())
                .containsExactly(new MeetingHeld(
                        HOLDING, SKOPJE, FORUM, new Days(day("2020-12-01"), day("2020-12-02")), PROVENANCE));
    }

    @Test
    void it_may_have_been_held_on_other_days_which_is_said() {
        var decision = MeetingDecider.decide(hold("2020-11-10", "2020-11-11"), SCHEDULED);

        assertThat(((MeetingHeld) firstEvent(decision)).days())
                .isEqualTo(new Days(day("2020-11-10"), day("2020-11-11")));
        assertThat(warnings(decision)).containsExactly("held-on-other-days");
        assertThat(warnings(MeetingDecider.decide(hold("2020-12-02", "2020-12-02"), SCHEDULED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-03, 2020-12-03, INVALID_FIELD,         first",
        "2020-12-02, 2020-12-03, INVALID_FIELD,         last",
        "2020-12-02, 2020-12-01, ENDS_BEFORE_IT_BEGINS, last",
        "..,         ..,         INVALID_FIELD,         first",
    })
    void the_days_it_was_held_on_are_past_and_in_order(String first, String last, ProblemType type, String field) {
        var problem =
                rejected(MeetingDecider.decide(hold(first, last), SCHEDULED)).problem();

        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void a_meeting_to_come_was_not_held() {
        var toCome = meeting(awaited(on("2020-12-03", "2020-12-03")));
        var problem =
                rejected(MeetingDecider.decide(hold(AS_SCHEDULED), toCome)).problem();

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo("first");
    }

    @Test
    void a_meeting_is_cancelled_with_a_reason() {
        assertThat(accepted(MeetingDecider.decide(cancel(" pandemic "), SCHEDULED))
                        .events())
                .containsExactly(new MeetingCancelled(new FactId("fact-3"), SKOPJE, FORUM, "pandemic", PROVENANCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_cancellation_without_a_reason_is_refused(String reason) {
        var problem = rejected(MeetingDecider.decide(cancel(reason), SCHEDULED)).problem();

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo("reason");
    }

    @Test
    void what_was_held_is_neither_cancelled_nor_held_again() {
        var held = meeting(schedule());

        assertRefused(hold(AS_SCHEDULED), held, ProblemType.MEETING_ALREADY_HELD);
        assertRefused(cancel("pandemic"), held, ProblemType.MEETING_ALREADY_HELD);
    }

    @Test
    void what_was_cancelled_is_neither_held_nor_cancelled_again() {
        var cancelled = meeting(awaited(on("2020-12-01", "2020-12-02")), cancel("pandemic"));
        var again = new CancelMeeting(SKOPJE, new FactId("again"), "again", Expected.ANY, PROVENANCE);

        assertRefused(hold(AS_SCHEDULED), cancelled, ProblemType.MEETING_CANCELLED);
        assertRefused(again, cancelled, ProblemType.MEETING_CANCELLED);
    }

    @Test
    void what_is_not_on_record_is_neither_held_nor_cancelled() {
        assertRefused(hold(AS_SCHEDULED), Meeting.UNKNOWN, ProblemType.UNKNOWN_MEETING);
        assertRefused(cancel("pandemic"), Meeting.UNKNOWN, ProblemType.UNKNOWN_MEETING);
    }

    @Test
    void a_decision_on_an_older_version_is_refused() {
        assertRefused(holdExpecting(1), SCHEDULED, ProblemType.STALE_VERSION);
        assertThat(accepted(MeetingDecider.decide(holdExpecting(0), SCHEDULED)).events())
                .hasSize(1);
    }

    @Test
    void events_that_cannot_have_happened_are_not_passed_over() {
        var held = firstEvent(MeetingDecider.decide(hold(AS_SCHEDULED), SCHEDULED));
        var cancelled = firstEvent(MeetingDecider.decide(cancel("pandemic"), SCHEDULED));
        var scheduled = firstEvent(MeetingDecider.decide(schedule(), Meeting.UNKNOWN));
        var published = firstEvent(DocumentDecider.decide(publishIn("en"), Document.UNKNOWN));

        for (var event : java.util.List.of(held, cancelled, published)) {
            assertThatThrownBy(() -> Meeting.evolve(Meeting.UNKNOWN, event)).isInstanceOf(CorruptStream.class);
        }
        for (var event : java.util.List.of(held, cancelled, scheduled)) {
            assertThatThrownBy(() -> Meeting.evolve(meeting(schedule()), event)).isInstanceOf(CorruptStream.class);
            assertThatThrownBy(() -> Document.evolve(Document.UNKNOWN, event)).isInstanceOf(CorruptStream.class);
        }
        assertThatThrownBy(() -> Meeting.evolve(SCHEDULED, scheduled)).isInstanceOf(CorruptStream.class);
    }

    private static void assertRefused(MeetingCommand command, Meeting meeting, ProblemType type) {
        assertThat(rejected(MeetingDecider.decide(command, meeting)).problem().type())
                .isEqualTo(type);
    }
}
