package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateBoundTest {

    @ParameterizedTest
    @CsvSource({
        "1993-02-16,                1993-02-16, 1993-02-16",
        "1993-02,                   1993-02-01, 1993-02-28",
        "1996-02,                   1996-02-01, 1996-02-29",
        "1900-02,                   1900-02-01, 1900-02-28",
        "2000-02,                   2000-02-01, 2000-02-29",
        "1993,                      1993-01-01, 1993-12-31",
        "[1993-02-16..2020-12-02],  1993-02-16, 2020-12-02",
        "[1991-10..1993],           1991-10-01, 1993-12-31",
        "[1996-02-29..1996-03-01],  1996-02-29, 1996-03-01",
    })
    void the_spellings_say_which_days_are_possible(String edtf, LocalDate earliest, LocalDate latest) {
        assertThat(DateBound.parse(edtf)).isEqualTo(DateBound.between(earliest, latest));
    }

    @Test
    void an_open_side_reaches_as_far_as_there_are_days() {
        var listed = LocalDate.of(2020, 12, 2);

        assertThat(DateBound.parse("[..2020-12-02]")).isEqualTo(DateBound.between(LocalDate.MIN, listed));
        assertThat(DateBound.parse("[2020-12-02..]")).isEqualTo(DateBound.between(listed, LocalDate.MAX));
        assertThat(DateBound.parse("XXXX")).isEqualTo(DateBound.UNKNOWN);
        assertThat(DateBound.parse("..")).isEqualTo(DateBound.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "[1993-02-16..1993-02-16], 1993-02-16",
        "[1993-02-01..1993-02-28], 1993-02",
        "[1996-02-01..1996-02-28], [1996-02-01..1996-02-28]",
        "[1993-01-01..1993-12-31], 1993",
        "[1993-01..1993-12],       1993",
        "[1993..1993],             1993",
        "[1993..1994],             [1993-01-01..1994-12-31]",
        "[..1993],                 [..1993-12-31]",
        "'  1993-02 ',             1993-02",
    })
    void two_spellings_of_one_span_are_equal_and_print_as_the_shortest(String spelling, String shortest) {
        assertThat(DateBound.parse(spelling)).isEqualTo(DateBound.parse(shortest));
        assertThat(DateBound.parse(spelling)).hasToString(shortest);
    }

    @Test
    void the_constructors_print_as_what_they_say() {
        assertThat(DateBound.day(LocalDate.of(1993, 2, 16))).hasToString("1993-02-16");
        assertThat(DateBound.month(YearMonth.of(1993, 2))).hasToString("1993-02");
        assertThat(DateBound.year(Year.of(1993))).hasToString("1993");
        assertThat(DateBound.UNKNOWN).hasToString("XXXX");
        assertThat(DateBound.NEVER).hasToString("..");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "93",
                "1993-2",
                "16.02.1993",
                "1993-02-16T00:00:00Z",
                "1993~",
                "[]",
                "[..]",
                "[1993]",
                "[-..1993]",
                "[[1993]..1994]",
                "1993-02-16..2020-12-02",
                "+12993-02-16",
                "١٩٩٣",
            })
    void what_is_no_date_is_refused_with_what_would_be_one(String text) {
        assertThatThrownBy(() -> DateBound.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no date in EDTF; write 1993-02-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1993-02-29", "1900-02-29", "1993-13", "1993-00-01", "[1993-04-31..2020]"})
    void a_day_the_calendar_does_not_have_is_refused(String text) {
        assertThatThrownBy(() -> DateBound.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no day of the calendar");
    }

    @Test
    void a_span_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> DateBound.parse("[1994..1993]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'[1994..1993]' ends before it begins");
    }

    @Test
    void a_day_that_cannot_be_written_is_no_bound() {
        var writable = LocalDate.of(1993, 2, 16);

        assertThatThrownBy(() -> DateBound.day(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateBound.day(LocalDate.of(-1, 12, 31))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateBound.between(writable, LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateBound.between(LocalDate.MIN, LocalDate.MIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_one_day_of_the_calendar_is_a_day() {
        assertThat(DateBound.parse("1993-02-16").isDay()).isTrue();
        assertThat(DateBound.parse("1993-02").isDay()).isFalse();
        assertThat(DateBound.UNKNOWN.isDay()).isFalse();
        assertThat(DateBound.NEVER.isDay()).isFalse();
    }

    @Test
    void it_has_come_possibly_from_its_first_day_and_certainly_from_its_last() {
        var february = DateBound.parse("1993-02");

        assertThat(february.possiblyBy(LocalDate.of(1993, 1, 31))).isFalse();
        assertThat(february.possiblyBy(LocalDate.of(1993, 2, 1))).isTrue();
        assertThat(february.certainlyBy(LocalDate.of(1993, 2, 27))).isFalse();
        assertThat(february.certainlyBy(LocalDate.of(1993, 2, 28))).isTrue();
        assertThat(DateBound.NEVER.possiblyBy(LocalDate.of(9999, 12, 31))).isFalse();
        assertThat(DateBound.UNKNOWN.possiblyBy(LocalDate.of(1, 1, 1))).isTrue();
        assertThat(DateBound.UNKNOWN.certainlyBy(LocalDate.of(9999, 12, 31))).isFalse();
    }
}
