package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

class MeetingLinesTest {

    private final Findings findings = new Findings();

    private List<MeetingEntry> read(String... lines) {
        var numbered = IntStream.range(0, lines.length)
                .mapToObj(at -> new Line(at + 1, lines[at]))
                .toList();
        return MeetingLines.read(numbered, Set.of("Hungary", "Turkey", "Iran", "Serbia")::contains, findings);
    }

    private List<String> codes() {
        return findings.inOrder().stream().map(Finding::code).toList();
    }

    @Test
    void date_place_title() {
        var meeting = read("- March 3-4, 2020, Budapest, Hungary, Thematic meeting on return, readmission and more.")
                .getFirst();
        assertThat(meeting.venue()).isEqualTo(new Venue.Place("Budapest", "Hungary"));
        assertThat(meeting.title()).isEqualTo("Thematic meeting on return, readmission and more");
        assertThat(codes()).isEmpty();
    }

    @Test
    void title_place_date() {
        var meeting = read("- 5th Meeting of the Group, Istanbul, Turkey, 26-27 November 2014")
                .getFirst();
        assertThat(meeting.venue()).isEqualTo(new Venue.Place("Istanbul", "Turkey"));
        assertThat(meeting.title()).isEqualTo("5th Meeting of the Group");
        assertThat(meeting.date().last()).hasToString("2014-11-27");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - 26-27 November 2014, Istanbul, Turkey, Senior Officials Meeting        | Istanbul | Senior Officials Meeting
            - Senior Officials Meeting, Istanbul, Turkey, 26-27 November 2014        | Istanbul | Senior Officials Meeting
            - Istanbul, Turkey, 26-27 November 2014, Senior Officials Meeting        | Istanbul | Senior Officials Meeting
            - Senior Officials Meeting, 26-27 November 2014, Istanbul, Turkey        | Istanbul | Senior Officials Meeting
            - 26-27 November 2014, Senior Officials Meeting, Istanbul, Turkey        | Istanbul | Senior Officials Meeting
            - Senior Officials Meeting (Istanbul, Turkey, 26-27 November 2014)       | Istanbul | Senior Officials Meeting
            - 26-27 November 2014: Senior Officials Meeting, Istanbul (Turkey).      | Istanbul | Senior Officials Meeting
            """)
    void every_order_of_date_place_and_title(String line, String city, String title) {
        var meetings = read(line);
        assertThat(meetings).hasSize(1);
        assertThat(meetings.getFirst().venue()).isEqualTo(new Venue.Place(city, "Turkey"));
        assertThat(meetings.getFirst().title()).isEqualTo(title);
        assertThat(meetings.getFirst().date().first()).hasToString("2014-11-26");
        assertThat(codes()).isEmpty();
    }

    @Test
    void two_spellings_of_dates_stand_in_one_list() {
        var meetings = read(
                "- 26-27 November 2014, Istanbul, Turkey, 1st Meeting", "- May 11-12, 2016, Tehran, Iran, 2nd Meeting");
        assertThat(meetings)
                .extracting(
                        meeting -> meeting.date().first() + " " + meeting.date().last())
                .containsExactly("2014-11-26 2014-11-27", "2016-05-11 2016-05-12");
    }

    @Test
    void a_month_alone_is_a_vague_date_and_told() {
        var meeting = read("- October 2009, Tehran, Iran, XII Conference").getFirst();
        assertThat(meeting.date().begins()).hasToString("2009-10");
        assertThat(meeting.title()).isEqualTo("XII Conference");
        assertThat(codes()).containsExactly("vague-date");
    }

    @Test
    void a_title_on_a_line_of_its_own_behind_the_date() {
        var meeting =
                read("18-19 May 2011, Tehran, Iran", "Senior Officials Meeting").getFirst();
        assertThat(meeting.title()).isEqualTo("Senior Officials Meeting");
        assertThat(meeting.lines()).extracting(Line::number).containsExactly(1, 2);
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_line_whose_date_is_none_is_no_title_of_another_meeting() {
        var meetings = read("- 910 December 2019, Tehran, Iran, 8th Group Meeting", "- May 3, 2016, Istanbul, Turkey");
        assertThat(meetings).extracting(MeetingEntry::title).containsExactly("Meeting");
        assertThat(findings.inOrder())
                .extracting(Finding::what)
                .contains("'910 December 2019' is no date; a dash may be lost: 9-10");
    }

    @Test
    void virtual_meetings_have_no_place() {
        var meeting = read("- September 30, 2020, Virtual Event , Webinar on narratives")
                .getFirst();
        assertThat(meeting.venue()).isEqualTo(new Venue.Virtual());
        assertThat(meeting.mode()).isEqualTo(MeetingMode.VIRTUAL);
        assertThat(meeting.title()).isEqualTo("Webinar on narratives");
    }

    @Test
    void a_title_alone_belongs_to_the_next_entry_without_one() {
        var meetings = read(
                "- 9th Group Meeting",
                "- October 18-19, 2016, Belgrade, Serbia, May 18-19, 2016, Tehran, Iran, 8th Group Meeting");
        assertThat(meetings).extracting(MeetingEntry::title).containsExactly("9th Group Meeting", "8th Group Meeting");
        assertThat(meetings)
                .extracting(MeetingEntry::venue)
                .containsExactly(new Venue.Place("Belgrade", "Serbia"), new Venue.Place("Tehran", "Iran"));
        assertThat(codes()).containsExactly("run-together");
    }

    @Test
    void a_title_alone_that_no_entry_takes_is_reported_with_its_text() {
        var meetings = read("- 9th Group Meeting", "- October 18, 2016, Tehran, Iran, 8th Group Meeting");
        assertThat(meetings).hasSize(1);
        assertThat(codes()).containsExactly("meeting-without-date");
        assertThat(findings.inOrder().getFirst().what()).contains("9th Group Meeting");
    }

    @Test
    void a_date_that_cannot_be_is_reported_and_no_meeting_is_made_of_it() {
        assertThat(read("- 910 December 2019, Tehran, Iran, 8th Group Meeting")).isEmpty();
        assertThat(codes()).contains("no-such-date", "meeting-without-date");
    }

    @Test
    void a_date_within_a_title_begins_no_other_meeting() {
        var meetings = read("- May 3, 2016, Tehran, Iran, Follow-up to the meeting of 2 March 2015 in Istanbul");
        assertThat(meetings).hasSize(1);
        assertThat(meetings.getFirst().title()).isEqualTo("Follow-up to the meeting of 2 March 2015 in Istanbul");
    }

    @Test
    void a_country_nobody_knows_is_kept_in_its_own_words_and_doubted() {
        var meeting = read("- May 3, 2016, Nadi, Fiji, 1st Meeting").getFirst();
        assertThat(meeting.venue()).isEqualTo(new Venue.Place("Nadi", "Fiji"));
        assertThat(codes()).containsExactly("place-unsure");
    }

    @Test
    void documents_stand_in_brackets_or_behind_the_title() {
        var meetings = read(
                "- May 3, 2016, Tehran, Iran, 2nd Conference, [ Final recommendations of the Conference En ]",
                "- May 4, 2016, Tehran, Iran, 24th Senior Officials 'Meeting, Conclusions EN");
        assertThat(meetings.getFirst().title()).isEqualTo("2nd Conference");
        assertThat(meetings.getFirst().listings().getFirst().title())
                .isEqualTo("Final recommendations of the Conference");
        assertThat(meetings.getLast().title()).isEqualTo("24th Senior Officials' Meeting");
        assertThat(meetings.getLast().listings().getFirst()).satisfies(listing -> {
            assertThat(listing.title()).isEqualTo("Conclusions");
            assertThat(listing.languages()).containsExactly("en");
        });
    }
}
