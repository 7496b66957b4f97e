package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.http.Refused;

/** One line of a list of meetings, pasted. */
class PastedLineTest {

    private static final Names NAMES = new Names(Register.PARTIES);
    private static final ForumId FORUM = new ForumId("budapest-process");
    private static final Optional<ForumOnRecord> RECORD =
            Recorded.of(Seed.budapest()).apply(new Identity(FORUM, "Budapest Process", new Line(1, "")));

    private static PastedLine.Read read(String line) {
        return PastedLine.read(line, FORUM, "", NAMES, RECORD, Seed.TODAY);
    }

    @Test
    void the_line_of_the_seed_is_a_filled_proposal() {
        var read = read("December 4- 5, 2019, Istanbul, Turkey, Senior Officials Meeting");
        assertThat(read.proposal().path()).isEqualTo("/api/meetings");
        var body = read.proposal().body();
        assertThat(body.path("id").asString()).isEqualTo("budapest-process-2019-12-04-senior-officials-meeting");
        assertThat(body.path("forum").asString()).isEqualTo("budapest-process");
        assertThat(body.path("title").asString()).isEqualTo("Senior Officials Meeting");
        assertThat(body.path("kind").asString()).isEqualTo("SENIOR_OFFICIALS_MEETING");
        assertThat(body.path("first").asString()).isEqualTo("2019-12-04");
        assertThat(body.path("last").asString()).isEqualTo("2019-12-05");
        assertThat(body.at("/venue/city").asString()).isEqualTo("Istanbul");
        assertThat(body.at("/venue/country").asString()).isEqualTo("Turkey");
        assertThat(body.at("/series/0/series").asString()).isEqualTo("senior-officials-meeting");
        assertThat(body.path("held").asBoolean()).isTrue();
        assertThat(Proposed.evidence(body, "STATED").getFirst().path("quote").asString())
                .isEqualTo("December 4- 5, 2019, Istanbul, Turkey, Senior Officials Meeting");
        assertThat(read.others()).isEmpty();
        assertThat(read.line()).isEqualTo("- December 4-5, 2019, Istanbul, Turkey, Senior Officials Meeting");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("meeting-on-record");
    }

    @Test
    void a_meeting_to_come_was_not_held_and_the_groups_of_the_record_are_found() {
        var body = read("3 May 2090, Tehran, Iran, 12th Silk Routes Working Group Meeting")
                .proposal()
                .body();
        assertThat(body.path("held").asBoolean()).isFalse();
        assertThat(Proposed.texts(body.path("bodies"))).containsExactly("silk-routes");
        assertThat(body.at("/series/0/ordinal").asInt()).isEqualTo(12);
    }

    @Test
    void a_number_that_another_meeting_has_is_told_and_none_is_said_to_begin_a_series() {
        var read = read("26-27 November 2024, Rome, Italy, 4th Ministerial Conference");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("ordinal-on-record");
        assertThat(read.findings().getFirst().what()).contains("2003-06-26-ministerial-conference");
        assertThat(read("26-27 November 2024, Rome, Italy, 9th Ministerial Conference")
                        .findings())
                .isEmpty();
    }

    @Test
    void two_meetings_that_ran_together_are_two_proposals() {
        var read =
                read("October 18-19, 2016, Belgrade, Serbia, 9th Meeting, May 18-19, 2016, Tehran, Iran, 8th Meeting");
        assertThat(read.others()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            910 December 2019, Istanbul, Turkey, SOM | a dash may be lost: 9-10
            Senior Officials Meeting                 | without a date
            For more information, please see:        | No date was read
            """)
    void a_line_with_no_meeting_in_it_is_refused_and_says_why(String line, String why) {
        assertThatThrownBy(() -> read(line)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().field()).isEqualTo("line");
            assertThat(refused.problem().detail()).contains(why);
        });
        assertThatThrownBy(() -> read("May 3, 2016, Bonn, Germany, A\nMay 4, 2016, Bonn, Germany, B"))
                .isInstanceOf(Refused.class);
    }
}
