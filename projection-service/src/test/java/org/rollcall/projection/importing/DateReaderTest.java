package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.projection.importing.DateReader.Reading;

class DateReaderTest {

    private static Reading read(String text) {
        return DateReader.at(text, Tokens.of(text), 0);
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
