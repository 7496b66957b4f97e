package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Given.FACT;
import static org.rollcall.meeting.domain.Given.FORUM;
import static org.rollcall.meeting.domain.Given.HELD_FACT;
import static org.rollcall.meeting.domain.Given.IN_SKOPJE;
import static org.rollcall.meeting.domain.Given.PROVENANCE;
import static org.rollcall.meeting.domain.Given.SKOPJE;
import static org.rollcall.meeting.domain.Given.accepted;
import static org.rollcall.meeting.domain.Given.anew;
import static org.rollcall.meeting.domain.Given.at;
import static org.rollcall.meeting.domain.Given.awaited;
import static org.rollcall.meeting.domain.Given.cancel;
import static org.rollcall.meeting.domain.Given.cancelled;
import static org.rollcall.meeting.domain.Given.day;
import static org.rollcall.meeting.domain.Given.firstEvent;
import static org.rollcall.meeting.domain.Given.known;
import static org.rollcall.meeting.domain.Given.meeting;
import static org.rollcall.meeting.domain.Given.of;
import static org.rollcall.meeting.domain.Given.on;
import static org.rollcall.meeting.domain.Given.rejected;
import static org.rollcall.meeting.domain.Given.schedule;
import static org.rollcall.meeting.domain.Given.series;
import static org.rollcall.meeting.domain.Given.titled;
import static org.rollcall.meeting.domain.Given.warnings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.Announced.Mode;
import org.rollcall.meeting.domain.AnnouncementCommand.ScheduleMeeting;

class SchedulingAMeetingTest {

    private static final Mode VIRTUAL = new Mode.Stated(MeetingMode.VIRTUAL);
    private static final Mode IN_PERSON = new Mode.Stated(MeetingMode.IN_PERSON);
    private static final Mode HYBRID = new Mode.Stated(MeetingMode.HYBRID);

    @Test
    void a_meeting_to_come_is_scheduled() {
        var command = awaited(on("2021-10-09", "2021-10-10"));

        assertThat(accepted(decide(command)).events())
                .containsExactly(new MeetingScheduled(
                        FACT,
                        SKOPJE,
                        FORUM,
                        "Joint Meeting of the Three Regional Working Groups",
                        MeetingKind.WORKING_GROUP_MEETING,
                        new Days(day("2021-10-09"), day("2021-10-10")),
                        Hours.UNSTATED,
                        IN_SKOPJE,
                        MeetingMode.IN_PERSON,
                        List.of(series("silk-routes", 12)),
                        List.of(new GroupId("silk-routes")),
                        List.of(),
                        PROVENANCE));
        assertThat(warnings(decide(command))).isEmpty();
    }

    @Test
    void a_meeting_that_took_place_is_scheduled_and_held_at_once() {
        assertThat(accepted(decide(schedule())).events())
                .hasSize(2)
                .last()
                .isEqualTo(new MeetingHeld(
                        HELD_FACT, SKOPJE, FORUM, new Days(day("2019-10-09"), day("2019-10-10")), PROVENANCE));
        assertThat(meeting(schedule()).onRecord())
                .hasValueSatisfying(meeting -> assertThat(meeting.state()).isEqualTo(State.HELD));
    }

    @Test
    void a_meeting_is_scheduled_once_whatever_came_of_it() {
        var awaited = awaited(on("2021-10-09", "2021-10-10"));

        for (var before : List.of(meeting(awaited), meeting(schedule()), meeting(awaited, cancel("pandemic")))) {
            assertThat(rejected(MeetingDecider.decide(anew(awaited), before))
                            .problem()
                            .type())
                    .isEqualTo(ProblemType.MEETING_ALREADY_SCHEDULED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "nul\u0000"})
    void a_title_is_a_line_of_text(String title) {
        assertRefused(titled(title), ProblemType.INVALID_FIELD, "title");
    }

    @Test
    void a_title_has_at_most_300_characters() {
        assertThat(accepted(decide(titled("ü".repeat(300)))).events()).isNotEmpty();
        assertThat(accepted(decide(titled("𝒜".repeat(300)))).events()).isNotEmpty();
        assertRefused(titled("ü".repeat(301)), ProblemType.INVALID_FIELD, "title");
    }

    @Test
    void the_space_around_a_title_is_not_recorded() {
        assertThat(((MeetingScheduled) firstEvent(decide(titled("  Webinar ")))).title())
                .isEqualTo("Webinar");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-10, 2019-10-09, ENDS_BEFORE_IT_BEGINS, last",
        "2019-10,    2019-09-30, ENDS_BEFORE_IT_BEGINS, last",
        "..,         2019-10-09, INVALID_FIELD,         first",
        "2019-10-09, ..,         INVALID_FIELD,         last",
    })
    void the_days_of_a_meeting_come_and_are_in_order(String first, String last, ProblemType type, String field) {
        assertRefused(on(first, last), type, field);
    }

    @ParameterizedTest
    @CsvSource({"2019-10-09, 2019-10-09", "2019-10, 2019-10-01", "XXXX, XXXX", "2015, 2015"})
    void vague_days_are_days(String first, String last) {
        assertThat(accepted(decide(on(first, last))).events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-03,               2020-12-03, first",
        "2021,                     2021,       first",
        "[2020-12-03..],           XXXX,       first",
        "2020-12-01,               2020-12-03, last",
    })
    void a_meeting_that_is_not_over_was_not_held(String first, String last, String field) {
        assertRefused(on(first, last), ProblemType.INVALID_FIELD, field);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-02, 2020-12-02", "2020-12, 2020-12", "2020, 2020", "XXXX, XXXX"})
    void a_meeting_that_may_be_over_may_have_been_held(String first, String last) {
        assertThat(accepted(decide(on(first, last))).events()).hasSize(2);
    }

    @Test
    void a_past_meeting_of_which_nobody_says_that_it_was_held_is_doubtful() {
        assertThat(warnings(decide(awaited(on("2019-10-09", "2019-10-10"))))).containsExactly("in-the-past");
        assertThat(warnings(decide(awaited(on("2020-12-01", "2020-12-02"))))).isEmpty();
        assertThat(warnings(decide(awaited(on("2020-12", "2020-12"))))).isEmpty();
    }

    @Test
    void without_a_mode_the_venue_says_it() {
        assertThat(mode(at(IN_SKOPJE, new Mode.FromVenue()))).isEqualTo(MeetingMode.IN_PERSON);
        assertThat(mode(at(new Venue.Virtual(), new Mode.FromVenue()))).isEqualTo(MeetingMode.VIRTUAL);
    }

    @Test
    void without_mode_and_venue_it_is_assumed_in_person_and_said_so() {
        var command = at(new Venue.Unstated(), new Mode.FromVenue());

        assertThat(mode(command)).isEqualTo(MeetingMode.IN_PERSON);
        assertThat(warnings(decide(command))).containsExactly("mode-assumed");
        assertThat(warnings(decide(at(new Venue.Unstated(), IN_PERSON)))).isEmpty();
    }

    @Test
    void a_virtual_meeting_in_a_city_is_doubtful_and_so_is_one_in_person_nowhere() {
        assertThat(warnings(decide(at(IN_SKOPJE, VIRTUAL)))).containsExactly("mode-contradicts-venue");
        assertThat(warnings(decide(at(new Venue.Virtual(), IN_PERSON)))).containsExactly("mode-contradicts-venue");
        assertThat(warnings(decide(at(IN_SKOPJE, HYBRID)))).isEmpty();
        assertThat(warnings(decide(at(new Venue.Virtual(), VIRTUAL)))).isEmpty();
    }

    @Test
    void a_doubt_is_kept_on_the_fact() {
        var scheduled = (MeetingScheduled) firstEvent(decide(at(IN_SKOPJE, VIRTUAL)));

        assertThat(scheduled.provenance().warnings())
                .extracting(Warning::code)
                .containsExactly("mode-contradicts-venue");
    }

    @Test
    void a_place_has_a_city_and_a_country() {
        assertRefused(at(new Venue.Place(" ", "Serbia"), IN_PERSON), ProblemType.INVALID_FIELD, "venue.city");
        assertRefused(at(new Venue.Place("Belgrade", ""), IN_PERSON), ProblemType.INVALID_FIELD, "venue.country");
        assertRefused(
                at(new Venue.Place("B".repeat(201), "Serbia"), IN_PERSON), ProblemType.INVALID_FIELD, "venue.city");
    }

    @Test
    void a_series_is_named_once_and_counts_from_1() {
        assertRefused(
                of(List.of(series("silk-routes", 1), series("silk-routes")), List.of()),
                ProblemType.INVALID_FIELD,
                "series[1].series");
        assertRefused(
                of(List.of(series("a", 1), series("silk-routes", 0)), List.of()),
                ProblemType.INVALID_FIELD,
                "series[1].ordinal");
        assertThat(warnings(decide(of(List.of(series("silk-routes")), List.of()))))
                .as("a missing ordinal is nothing to warn of")
                .isEmpty();
    }

    @Test
    void a_body_is_named_once() {
        assertRefused(
                of(List.of(), List.of(new GroupId("silk-routes"), new GroupId("silk-routes"))),
                ProblemType.INVALID_FIELD,
                "bodies[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-10-08, 2019-10-09, true",
        "2019-10-10, 2019-10-11, true",
        "2019-10,    2019-10,    true",
        "2019-10-07, 2019-10-08, false",
        "2019-10-11, 2019-10-11, false",
    })
    void another_meeting_of_the_series_on_the_same_days_is_doubtful(String first, String last, boolean doubtful) {
        var series = List.of(series("silk-routes", 12));
        var other = known("other", first, last);

        assertThat(warnings(decide(of(series, List.of(), other))).contains("same-days-in-series"))
                .isEqualTo(doubtful);
        assertThat(warnings(decide(of(series, List.of(), cancelled(other))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1990-12-31, true", "1990, true", "1991-01-01, false", "1991, false", "2019-10-09, false"})
    void a_meeting_that_may_be_older_than_its_forum_is_doubtful(String first, boolean doubtful) {
        assertThat(warnings(decide(on(first, first))).contains("partly-before-forum"))
                .isEqualTo(doubtful);
    }

    private static Decision decide(ScheduleMeeting command) {
        return MeetingDecider.decide(command, Meeting.UNKNOWN);
    }

    private static MeetingMode mode(ScheduleMeeting command) {
        return ((MeetingScheduled) firstEvent(decide(command))).mode();
    }

    private static void assertRefused(ScheduleMeeting command, ProblemType type, String field) {
        var problem = rejected(decide(command)).problem();
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.detail()).endsWith(".");
    }
}
