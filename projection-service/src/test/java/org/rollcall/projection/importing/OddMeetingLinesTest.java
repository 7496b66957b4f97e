package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.MeetingEvent.Venue;

/** Lines of meetings as other forums write them: cities that are states, hours, addresses, several meetings on a line. */
class OddMeetingLinesTest {

    private static final Set<String> COUNTRIES =
            Set.of("Hungary", "Turkey", "Iran", "Poland", "Fiji", "Singapore", "Luxembourg", "Monaco", "San Marino");

    private final Findings findings = new Findings();

    private List<MeetingEntry> read(String... lines) {
        var numbered = Stream.iterate(1, n -> n <= lines.length, n -> n + 1)
                .map(n -> new Line(n, lines[n - 1]))
                .toList();
        return MeetingLines.read(numbered, COUNTRIES::contains, findings);
    }

    private List<String> codes() {
        return findings.inOrder().stream().map(Finding::code).toList();
    }

    private static String where(MeetingEntry meeting) {
        return switch (meeting.venue()) {
            case Venue.Place place -> place.city() + " " + place.country();
            case Venue.Virtual virtual -> "online";
            case Venue.Unstated unstated -> "nowhere";
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Singapore, 12 May 2015, Workshop on Visas                     | Singapore Singapore   | Workshop on Visas
            12 May 2015, Singapore, Workshop on Visas                     | Singapore Singapore   | Workshop on Visas
            Workshop on Visas, Singapore, 12 May 2015                     | Singapore Singapore   | Workshop on Visas
            Regional Roundtable, Singapore, 12 May 2015                   | Singapore Singapore   | Regional Roundtable
            Regional Roundtable, Singapore, Singapore, 12 May 2015        | Singapore Singapore   | Regional Roundtable
            Workshop on Visas (Singapore, 12 May 2015)                    | Singapore Singapore   | Workshop on Visas
            Senior Officials' Meeting - Monaco - 3 July 2012              | Monaco Monaco         | Senior Officials' Meeting
            Seminar, San Marino, 2 June 2017                              | San Marino San Marino | Seminar
            3 mars 2008, Luxembourg, Séminaire                            | Luxembourg Luxembourg | Séminaire
            3 mars 2008, Mondorf, Luxembourg, Séminaire                   | Mondorf Luxembourg    | Séminaire
            """)
    void a_city_that_is_a_state_is_a_place(String line, String where, String title) {
        var meeting = read(line).getFirst();
        assertThat(where(meeting)).isEqualTo(where);
        assertThat(meeting.title()).isEqualTo(title);
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            3-4 March 2025, Budapest, Hungary and online, Senior Officials Meeting | HYBRID  | Budapest Hungary
            3-4 March 2025, Budapest, Hungary (hybrid), Senior Officials Meeting   | HYBRID  | Budapest Hungary
            Hybrid, 3 March 2025, Budapest, Hungary, Senior Officials Meeting      | HYBRID  | Budapest Hungary
            Senior Officials Meeting. Virtual. 19-20 November 2020                 | VIRTUAL | online
            """)
    void how_it_took_place_may_stand_anywhere(String line, String mode, String where) {
        var meeting = read(line).getFirst();
        assertThat(meeting.mode()).hasToString(mode);
        assertThat(where(meeting)).isEqualTo(where);
        assertThat(meeting.title()).isEqualTo("Senior Officials Meeting");
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            8/9 December 2021, Warsaw, Poland, Meeting              | 2021-12-08 | 2021-12-09
            Meeting, Warsaw, Poland — 8/9 December 2021             | 2021-12-08 | 2021-12-09
            Mon 6 December 2021, Warsaw, Poland, Meeting            | 2021-12-06 | 2021-12-06
            2021: Meeting, Warsaw, Poland, 8 to 9 December          | 2021-12-08 | 2021-12-09
            2021 – Meeting, Warsaw, Poland, 8 to 9 December         | 2021-12-08 | 2021-12-09
            """)
    void days_in_other_spellings(String line, String first, String last) {
        var meeting = read(line).getFirst();
        assertThat(meeting.date().first()).hasToString(first);
        assertThat(meeting.date().last()).hasToString(last);
        assertThat(where(meeting)).isEqualTo("Warsaw Poland");
        assertThat(meeting.title()).isEqualTo("Meeting");
    }

    @Test
    void a_month_behind_a_semicolon_is_a_date() {
        var meeting = read("11th Conference; Nadi, Fiji; November 2014").getFirst();
        assertThat(meeting.date().begins()).hasToString("2014-11");
        assertThat(meeting.title()).isEqualTo("11th Conference");
        assertThat(where(meeting)).isEqualTo("Nadi Fiji");
    }

    @Test
    void several_meetings_on_one_line_are_taken_apart() {
        var meetings = read(
                "11th Group Meeting, Istanbul, Turkey, 16-17 November 2016, 10th Group Meeting, Tehran, Iran, 2-3 February"
                        + " 2016; 9th Group Meeting, Budapest, Hungary, 1 May 2015 [ Conclusions EN ]");
        assertThat(meetings)
                .extracting(MeetingEntry::title)
                .containsExactly("11th Group Meeting", "10th Group Meeting", "9th Group Meeting");
        assertThat(meetings)
                .extracting(OddMeetingLinesTest::where)
                .containsExactly("Istanbul Turkey", "Tehran Iran", "Budapest Hungary");
        assertThat(meetings.getLast().listings()).hasSize(1);
        assertThat(codes()).containsExactly("run-together");
    }

    @Test
    void a_meeting_with_an_address_on_its_line_is_no_link() {
        var meetings = read(
                "3 May 2016, Tehran, Iran, 2nd Conference (https://example.org/a,b)",
                "Working Group Meetings ( https://example.org )");
        assertThat(meetings).extracting(MeetingEntry::title).containsExactly("2nd Conference");
        assertThat(codes()).containsExactly("address-in-line", "link");
    }

    @Test
    void a_note_behind_the_date_is_no_part_of_the_city() {
        var meeting =
                read("3 March 2027 (tbc), Budapest, Hungary, 7th Conference").getFirst();
        assertThat(where(meeting)).isEqualTo("Budapest Hungary");
        assertThat(codes()).containsExactly("note-behind-date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Monday, 4 December 2019, Istanbul, Turkey, Conference | 'Monday' is written, and 2019-12-04 is a Wednesday
                    Wednesday 4 - Thursday 6 December 2019, Istanbul, Turkey, Conference | 'Thursday' is written, and 2019-12-06 is a Friday
                    Conference, Istanbul, Turkey, Lundi 4 décembre 2019 | 'Lundi' is written, and 2019-12-04 is a Wednesday
                    Tues 4th to 6th December 2019, Istanbul, Turkey, Conference | 'Tues' is written, and 2019-12-04 is a Wednesday
                    """)
    void a_day_of_the_week_that_is_another_is_told(String line, String what) {
        assertThat(where(read(line).getFirst())).isEqualTo("Istanbul Turkey");
        assertThat(codes()).containsExactly("weekday-contradicts");
        assertThat(findings.inOrder().getFirst().what()).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wednesday, 4 December 2019, Istanbul, Turkey, Conference",
                "Wed 4 - Fri 6 December 2019, Istanbul, Turkey, Conference",
                "miércoles 4 de diciembre de 2019, Istanbul, Turkey, Conference"
            })
    void a_day_of_the_week_that_is_the_dates_own_is_nothing_to_tell(String line) {
        assertThat(where(read(line).getFirst())).isEqualTo("Istanbul Turkey");
        assertThat(codes()).isEmpty();
    }

    @Test
    void hours_are_told_and_no_part_of_the_title() {
        var meeting = read("3 March 2027, 10:00-17:00 CET, Budapest, Hungary, 7th Conference")
                .getFirst();
        assertThat(where(meeting)).isEqualTo("Budapest Hungary");
        assertThat(meeting.title()).isEqualTo("7th Conference");
        assertThat(codes()).containsExactly("hours-not-read");
    }

    @Test
    void what_is_called_off_before_its_date_has_a_title_without_marks() {
        assertThat(read("POSTPONED - 3 March 2027, Budapest, Hungary, Conference")
                        .getFirst()
                        .title())
                .isEqualTo("Conference (postponed)");
    }

    @Test
    void a_som_is_a_senior_officials_meeting() {
        assertThat(MeetingNature.of("3rd SOM", List.of()).kind()).hasToString("SENIOR_OFFICIALS_MEETING");
        assertThat(MeetingNature.of("Somalia Meeting", List.of()).kind()).hasToString("OTHER");
    }

    @Test
    void a_place_in_doubt_is_told_in_words() {
        read("3 March 2020, Conference on returns");
        assertThat(findings.inOrder().getFirst().done()).isEqualTo("Proposed without a place: look at it.");
    }
}
