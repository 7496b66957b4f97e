package org.rollcall.projection.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.meetings.MeetingView;
import org.rollcall.projection.meetings.MeetingsQuestion.Recorded;

/** What is written is valid by RFC 5545, and two readers that know nothing of each other read in it what was meant. */
class MeetingCalendarTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T10:20:30.123456Z");
    private static final Venue ISTANBUL = new Venue.Place("Istanbul", "Turkey");
    private static final Hours HOURS =
            new Hours.Between(LocalTime.of(9, 30), LocalTime.of(17, 0), ZoneId.of("Europe/Istanbul"));

    private static Days days(String first, String last) {
        return new Days(DateBound.parse(first), DateBound.parse(last));
    }

    private static Recorded meeting(String title, Days days, Hours hours, Venue venue, State state, long version) {
        return meeting(title, days, hours, venue, state, version, List.of(), Optional.empty());
    }

    private static Recorded meeting(
            String title,
            Days days,
            Hours hours,
            Venue venue,
            State state,
            long version,
            List<MeetingOnRecord.Earlier> earlier,
            Optional<String> reason) {
        return new Recorded(
                new MeetingView(
                        new MeetingId("som-24"),
                        new ForumId("river-forum"),
                        title,
                        MeetingKind.SENIOR_OFFICIALS_MEETING,
                        days.first(),
                        days.last(),
                        hours,
                        venue,
                        MeetingMode.IN_PERSON,
                        state,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        earlier,
                        List.of(),
                        List.of(),
                        reason,
                        Optional.empty(),
                        List.of(),
                        new FactId("fact"),
                        List.of(),
                        version,
                        List.of()),
                SINCE);
    }

    private static Recorded scheduled(String title, String first, String last) {
        return meeting(title, days(first, last), Hours.UNSTATED, ISTANBUL, State.SCHEDULED, 3);
    }

    private static byte[] written(Recorded... meetings) {
        return new MeetingCalendar("River Forum", List.of(meetings), "https://rollcall.example").bytes();
    }

    private static String text(Recorded... meetings) {
        return new String(written(meetings), StandardCharsets.UTF_8);
    }

    /** By the library that wrote it, which also judges it. */
    private static Calendar validated(byte[] bytes) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        assertThat(calendar.validate(true).hasErrors())
                .as(calendar.validate(true).toString())
                .isFalse();
        return calendar;
    }

    /** By a second library. */
    private static VEvent read(byte[] bytes) throws Exception {
        validated(bytes);
        ICalendar calendar =
                Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
        assertThat(calendar.validate(calendar.getVersion())).isEmpty();
        return calendar.getEvents().getFirst();
    }

    @Test
    void a_meeting_is_on_its_days_until_the_day_after() throws Exception {
        var bytes = written(scheduled("24th meeting", "2019-12-04", "2019-12-05"));

        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Rollcall//Meetings//EN",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "NAME:River Forum",
                        "BEGIN:VEVENT",
                        "UID:meeting-som-24@river-forum.rollcall",
                        "DTSTAMP:20260101T102030Z",
                        "LAST-MODIFIED:20260101T102030Z",
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "DTSTART;VALUE=DATE:20191204",
                        "DTEND;VALUE=DATE:20191206",
                        "SUMMARY:24th meeting",
                        "LOCATION:Istanbul\\, Turkey",
                        "URL:https://rollcall.example/meetings/som-24",
                        "END:VEVENT",
                        "END:VCALENDAR");
        var event = read(bytes);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20191206");
        assertThat(event.getLocation().getValue()).isEqualTo("Istanbul, Turkey");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getUid().getValue()).isEqualTo("meeting-som-24@river-forum.rollcall");
    }

    @Test
    void hours_are_instants() throws Exception {
        var event =
                read(written(meeting("With hours", days("2019-12-04", "2019-12-05"), HOURS, ISTANBUL, State.HELD, 0)));

        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2019-12-04T06:30:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2019-12-05T14:00:00Z"));
    }

    @Test
    void hours_that_end_before_they_begin_are_shown_as_whole_days() throws Exception {
        var backwards = new Hours.Between(LocalTime.of(17, 0), LocalTime.of(9, 0), ZoneId.of("Europe/Vienna"));
        assertThat(text(meeting("Odd", days("2019-12-04", "2019-12-04"), backwards, ISTANBUL, State.HELD, 0)))
                .contains("DTSTART;VALUE=DATE:20191204\r\nDTEND;VALUE=DATE:20191205\r\n");
    }

    @Test
    void each_state_has_its_status() throws Exception {
        for (var state : List.of(State.PLANNED, State.SCHEDULED, State.HELD, State.CANCELLED)) {
            var bytes = written(meeting(
                    "Meeting", days("2019-12-04", "2019-12-04"), Hours.UNSTATED, new Venue.Virtual(), state, 1));
            var expected = switch (state) {
                case PLANNED -> "TENTATIVE";
                case CANCELLED -> "CANCELLED";
                default -> "CONFIRMED";
            };
            assertThat(read(bytes).getStatus().getValue()).as(state.name()).isEqualTo(expected);
            assertThat(read(bytes).getLocation().getValue()).isEqualTo("Online");
        }
    }

    @Test
    void a_postponed_meeting_is_shown_as_cancelled_on_the_days_it_does_not_take_place_on() throws Exception {
        var given = days("2018-11-20", "2018-11-21");
        var postponed = meeting(
                "Ministerial Conference 2018",
                Days.UNKNOWN,
                Hours.UNSTATED,
                ISTANBUL,
                State.POSTPONED,
                2,
                List.of(new MeetingOnRecord.Earlier(
                        given, HOURS, ISTANBUL, MeetingMode.IN_PERSON, new FactId("p"), Optional.of("elections"))),
                Optional.of("elections"));

        var event = read(written(postponed));

        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getDescription().getValue()).isEqualTo("Postponed: elections");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2018-11-20T06:30:00Z"));
    }

    @Test
    void a_meeting_of_which_the_days_are_not_known_is_left_out_and_counted() throws Exception {
        var calendar = new MeetingCalendar(
                "River Forum",
                List.of(
                        scheduled("Some day", "2019-12", "2019-12"),
                        scheduled("Until some day", "2019-12-04", "[2019-12-04..2019-12-06]"),
                        meeting("Never", Days.UNKNOWN, Hours.UNSTATED, ISTANBUL, State.POSTPONED, 1)),
                "https://rollcall.example");

        assertThat(new String(calendar.bytes(), StandardCharsets.UTF_8)).doesNotContain("VEVENT");
        assertThat(calendar.leftOut()).isEqualTo(3);
    }

    @Test
    void a_calendar_says_itself_how_many_are_left_out() throws Exception {
        var bytes = written(
                scheduled("Some day", "2019-12", "2019-12"), scheduled("24th meeting", "2019-12-04", "2019-12-05"));

        assertThat(validated(bytes).getProperty("DESCRIPTION").orElseThrow().getValue())
                .startsWith("1 meeting is not shown");
        read(bytes);
        assertThat(validated(written(scheduled("24th meeting", "2019-12-04", "2019-12-05")))
                        .getProperty("DESCRIPTION"))
                .isEmpty();
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_torn() throws Exception {
        var title = "Réunion à Győr – Şanlıurfa’da — ".repeat(9) + "\uD83C\uDF0D".repeat(40) + " end";
        var bytes = written(scheduled(title, "2019-12-04", "2019-12-05"));

        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        assertThat(Stream.of(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(read(bytes).getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void what_would_be_more_than_a_text_is_one() throws Exception {
        var title = "A, B; C\\n: \"x\"\r\nEND:VEVENT\u0007\nATTACH:http://example.org/";
        var bytes = written(scheduled(title, "2019-12-04", "2019-12-05"));

        var event = read(bytes);
        assertThat(event.getSummary().getValue()).isEqualTo("A, B; C\\n: \"x\" END:VEVENT ATTACH:http://example.org/");
        assertThat(event.getAttachments()).isEmpty();
    }

    @Test
    void a_calendar_without_meetings_can_be_read() throws Exception {
        var calendar = Biweekly.parse(text()).first();
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("River Forum");
    }
}
