package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Certainty.ABSENT;
import static org.rollcall.contracts.Certainty.CERTAIN;
import static org.rollcall.contracts.Certainty.POSSIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "1991-10-30, ABSENT",
        "1991-10-31, POSSIBLE",
        "1993-12-30, POSSIBLE",
        "1993-12-31, CERTAIN",
        "2005-12-31, CERTAIN",
        "2006-01-01, POSSIBLE",
        "2006-12-30, POSSIBLE",
        "2006-12-31, ABSENT",
    })
    void it_is_possible_between_the_earliest_and_the_latest_day_of_each_end(LocalDate day, Certainty certainty) {
        var period = new Period(DateBound.parse("[1991-10-31..1993-12-31]"), DateBound.parse("2006"));

        assertThat(period.on(day)).isEqualTo(certainty);
    }

    @Test
    void the_first_day_is_in_it_and_the_end_is_the_first_day_of_absence() {
        var period = new Period(DateBound.parse("1993-01-01"), DateBound.parse("1993-01-03"));

        assertThat(List.of("1992-12-31", "1993-01-01", "1993-01-02", "1993-01-03"))
                .extracting(day -> period.on(LocalDate.parse(day)))
                .containsExactly(ABSENT, CERTAIN, CERTAIN, ABSENT);
    }

    @Test
    void one_period_that_ends_when_the_next_begins_does_not_overlap_it() {
        var czechoslovakia = new Period(DateBound.parse("[..1992]"), DateBound.parse("1993-01-01"));
        var slovakia = Period.since(DateBound.parse("1993-01-01"));

        assertThat(czechoslovakia.possiblyOverlaps(slovakia)).isFalse();
        assertThat(slovakia.possiblyOverlaps(czechoslovakia)).isFalse();
    }

    @Test
    void what_goes_on_is_certain_from_its_latest_beginning_for_ever() {
        var period = Period.since(DateBound.parse("[..2020-12-02]"));

        assertThat(period.on(LocalDate.of(1, 1, 1))).isEqualTo(POSSIBLE);
        assertThat(period.on(LocalDate.of(2020, 12, 1))).isEqualTo(POSSIBLE);
        assertThat(period.on(LocalDate.of(2020, 12, 2))).isEqualTo(CERTAIN);
        assertThat(period.on(LocalDate.of(9999, 12, 31))).isEqualTo(CERTAIN);
    }

    @Test
    void a_day_is_what_every_choice_of_beginning_and_end_makes_of_it() {
        for (var from : SmallDates.closedBounds()) {
            for (var until : SmallDates.closedBounds()) {
                for (var day : SmallDates.DAYS) {
                    assertThat(new Period(from, until).on(day))
                            .as("%s in %s until %s", day, from, until)
                            .isEqualTo(byEveryChoice(from, until, day));
                }
            }
        }
    }

    private static Certainty byEveryChoice(DateBound from, DateBound until, LocalDate day) {
        var begun = SmallDates.daysOf(from).stream()
                .map(first -> !day.isBefore(first))
                .toList();
        var open = SmallDates.daysOf(until).stream().map(day::isBefore).toList();
        if (!begun.contains(false) && !open.contains(false)) {
            return CERTAIN;
        }
        return begun.contains(true) && open.contains(true) ? POSSIBLE : ABSENT;
    }

    @Test
    void periods_overlap_certainly_or_possibly_as_every_choice_of_their_days_says() {
        for (var one : SmallDates.periods()) {
            for (var other : SmallDates.periods()) {
                var overlaps = everyOverlap(one, other);
                assertThat(one.certainlyOverlaps(other))
                        .as("certainly: %s and %s", one, other)
                        .isEqualTo(!overlaps.contains(false));
                assertThat(one.possiblyOverlaps(other))
                        .as("possibly: %s and %s", one, other)
                        .isEqualTo(overlaps.contains(true));
            }
        }
    }

    private static List<Boolean> everyOverlap(Period one, Period other) {
        var overlaps = new ArrayList<Boolean>();
        for (var mine : choices(one)) {
            for (var theirs : choices(other)) {
                overlaps.add(mine.stream().anyMatch(theirs::contains));
            }
        }
        return overlaps;
    }

    /** The days of each period that is not empty and whose ends are possible ones of {@code period}. */
    private static List<List<LocalDate>> choices(Period period) {
        var choices = new ArrayList<List<LocalDate>>();
        for (var from : SmallDates.daysOf(period.from())) {
            for (var until : SmallDates.daysOf(period.until())) {
                if (from.isBefore(until)) {
                    choices.add(from.datesUntil(until).toList());
                }
            }
        }
        return choices;
    }

    @Test
    void two_that_go_on_overlap_some_day_however_vague_their_beginnings_are() {
        var since1993 = Period.since(DateBound.parse("1993"));
        assertThat(since1993.certainlyOverlaps(Period.since(DateBound.parse("[2021-01-01..]"))))
                .isTrue();
        assertThat(since1993.certainlyOverlaps(Period.since(DateBound.UNKNOWN))).isTrue();
        assertThat(since1993.certainlyOverlaps(new Period(DateBound.UNKNOWN, DateBound.parse("1990"))))
                .isFalse();
    }
}
