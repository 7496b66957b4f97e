package org.rollcall.projection.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.meetings.Series.Numbered;

class SeriesFindingsTest {

    private static Numbered meeting(String id, String first, int ordinal) {
        return meeting(id, first, ordinal, State.HELD);
    }

    private static Numbered meeting(String id, String first, int ordinal, State state) {
        var day = DateBound.parse(first);
        return new Numbered(
                new MeetingId(id), id, day, day, state, ordinal == 0 ? OptionalInt.empty() : OptionalInt.of(ordinal));
    }

    private static List<String> findings(Numbered... meetings) {
        return SeriesFindings.of(Stream.of(meetings).toList()).stream()
                .map(finding ->
                        finding.kind() + " " + finding.from() + "-" + finding.until() + " " + finding.meetings())
                .toList();
    }

    @Test
    void numbers_that_follow_each_other_are_no_finding_wherever_they_begin() {
        assertThat(findings(meeting("a", "2001", 7), meeting("b", "2002", 8), meeting("c", "2003", 0)))
                .isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_gap_says_its_numbers_and_the_meetings_around_it() {
        assertThat(findings(meeting("a", "2001", 2), meeting("b", "2002", 5), meeting("c", "2003", 6)))
                .containsExactly("GAP 3-4 [a, b]");
    }

    @Test
    void a_number_of_two_meetings_is_a_repeat_unless_one_was_cancelled() {
        assertThat(findings(meeting("a", "2001", 2), meeting("b", "2002", 2), meeting("c", "2003", 3)))
                .containsExactly("REPEAT 2-2 [a, b]");
        assertThat(findings(meeting("a", "2001", 2, State.CANCELLED), meeting("b", "2002", 2)))
                .isEmpty();
    }

    @Test
    void a_number_that_only_a_cancelled_meeting_has_is_no_gap() {
        assertThat(findings(meeting("a", "2001", 1), meeting("b", "2002", 2, State.CANCELLED), meeting("c", "2003", 3)))
                .isEmpty();
    }

    @Test
    void a_lower_number_on_a_later_day_is_out_of_order_unless_the_days_may_be_the_other_way_round() {
        assertThat(findings(meeting("a", "2001", 1), meeting("c", "2002", 3), meeting("b", "2003", 2)))
                .containsExactly("OUT_OF_ORDER 2-3 [c, b]");
        assertThat(findings(meeting("a", "2001", 1), meeting("c", "2002", 3), meeting("b", "2002-05-01", 2)))
                .isEmpty();
    }
}
