package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.projection.importing.DateReader.Reading;

class DateReaderTest {

    private static Reading read(String text) {
        return DateReader.at(text, Tokens.of(text), 0, java.util.Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            December 2, 2020, Virtual Event   | 2020-12-02 | 2020-12-02 | M d, y,
            March 3-4, 2020, Budapest         | 2020-03-03 | 2020-03-04 | M d-d, y,
            December 4- 5, 2019, Istanbul     | 2019-12-04 | 2019-12-05 | M d- d, y,
            June 26 , 2003, Rhodes            | 2003-06-26 | 2003-06-26 | M d , y,
            October 31, 1991 , Berlin         | 1991-10-31 | 1991-10-31 | M d, y ,
            26-27 November 2014               | 2014-11-26 | 2014-11-27 | d-d M y
            26–27 November 2014               | 2014-11-26 | 2014-11-27 | d–d M y
            3 May 2016                        | 2016-05-03 | 2016-05-03 | d M y
            February 28 - March 1, 2017       | 2017-02-28 | 2017-03-01 | M d - M d, y
            28 February - 1 March 2017        | 2017-02-28 | 2017-03-01 | d M - d M y
            Sept 5, 2012                      | 2012-09-05 | 2012-09-05 | M d, y
            May 11-12, 2016 and more          | 2016-05-11 | 2016-05-12 | M d-d, y
            18 and 19 May 2016                | 2016-05-18 | 2016-05-19 | d and d M y
            May 18 & 19, 2016                 | 2016-05-18 | 2016-05-19 | M d & d, y
            December 30, 2019 - January 2, 2020 | 2019-12-30 | 2020-01-02 | M d, y - M d, y
            30 December 2019 – 2 January 2020 | 2019-12-30 | 2020-01-02 | d M y – d M y
            3rd of May 2016                   | 2016-05-03 | 2016-05-03 | 3rd of M y
            Tuesday, 3 May 2016               | 2016-05-03 | 2016-05-03 | Tuesday, d M y
            from 3 to 5 May 2016              | 2016-05-03 | 2016-05-05 | from d to d M y
            2016-05-03, Bonn                  | 2016-05-03 | 2016-05-03 | y-d-d,
            2016-05-03 to 2016-05-04          | 2016-05-03 | 2016-05-04 | y-d-d to y-d-d
            18-19 mai 2016                    | 2016-05-18 | 2016-05-19 | d-d M y
            du 18 au 19 août 2016             | 2016-08-18 | 2016-08-19 | du d au d M y
            1er février 2012                  | 2012-02-01 | 2012-02-01 | 1er M y
            4 y 5 de noviembre de 2010        | 2010-11-04 | 2010-11-05 | d y d de M de y
            May 3, 2016 - 4th Meeting         | 2016-05-03 | 2016-05-03 | M d, y
            May 3, 2016, and May 4, 2018      | 2016-05-03 | 2016-05-03 | M d, y,
            """)
    void every_spelling_is_read(String text, LocalDate first, LocalDate last, String spelling) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.date().first()).isEqualTo(first);
            assertThat(read.date().last()).isEqualTo(last);
            assertThat(read.date().spelling()).isEqualTo(spelling);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"910 December 2019", "June 31, 2019", "May 12-11, 2016", "May 3, 99", "April 5, 20199"})
    void what_only_looks_like_a_date_is_called_absurd_and_not_mended(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Absurd.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            910 December 2019    | 9-10
            1819 May 2016        | 18-19
            December 45, 2019    | 4-5
            123 May 2016         | 1-23
            99 May 2016          | ''
            June 31, 2019        | ''
            3040 May 2016        | ''
            """)
    void a_lost_dash_is_told_and_not_put_back(String text, String meant) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Reading.Absurd.class,
                        absurd -> assertThat(absurd.meant().replace("a dash may be lost: ", ""))
                                .isEqualTo(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "28.11.2014, 2014-11-28, 2014-11-28",
        "05.06.2014, 2014-06-05, 2014-06-05",
        "12.5.2024 – 14.5.2024, 2024-05-12, 2024-05-14",
        "28/11/2014, 2014-11-28, 2014-11-28",
        "11/28/2014, 2014-11-28, 2014-11-28",
        "5/5/2014, 2014-05-05, 2014-05-05",
        "10 a 12 de mayo de 2023, 2023-05-10, 2023-05-12",
        "3rd to the 5th of June 2018, 2018-06-03, 2018-06-05",
        "30 Nov.-1 Dec. 2016, 2016-11-30, 2016-12-01",
        "25th and 26th of June 2018, 2018-06-25, 2018-06-26",
    })
    void numbers_and_other_joints(String text, LocalDate first, LocalDate last) {
        assertThat(read(text)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.date().first()).isEqualTo(first);
            assertThat(read.date().last()).isEqualTo(last);
        });
    }

    @Test
    void a_date_that_may_be_of_two_months_is_none() {
        assertThat(read("11/12/2017"))
                .isInstanceOfSatisfying(
                        Reading.Absurd.class,
                        absurd -> assertThat(absurd.meant()).isEqualTo("it may be 2017-11-12 or 2017-12-11"));
    }

    @Test
    void a_day_without_a_year_is_one_of_the_year_above_it_and_else_none() {
        assertThat(read("14-15 May, Lima")).isInstanceOf(Reading.None.class);
        var text = "14-15 May, Lima";
        assertThat(DateReader.at(text, Tokens.of(text), 0, java.util.Optional.of(2018)))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.date().last()).isEqualTo(LocalDate.of(2018, 5, 15)));
    }

    @ParameterizedTest
    @CsvSource({"May 2016, 2016-05-01, 2016-05-31, 2016-05", "2014, 2014-01-01, 2014-12-31, 2014"})
    void a_month_or_a_year_alone_is_a_vague_date(String part, LocalDate first, LocalDate last, String stamp) {
        assertThat(DateReader.vague(part, 0)).hasValueSatisfying(date -> {
            assertThat(date.first()).isEqualTo(first);
            assertThat(date.last()).isEqualTo(last);
            assertThat(date.begins()).hasToString(stamp);
            assertThat(date.stamp()).isEqualTo(stamp);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Conference 2018", "May", "20199", "in 2014", "May 2016 and June"})
    void other_parts_of_a_line_are_no_vague_dates(String part) {
        assertThat(DateReader.vague(part, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Conference 2018 and",
                "May 2018",
                "41 actions",
                "Maybe 3, 2019",
                "12",
                "March",
                "2016",
                "mayor 1"
            })
    void other_words_are_no_dates(String text) {
        assertThat(read(text)).isInstanceOf(Reading.None.class);
    }
}
