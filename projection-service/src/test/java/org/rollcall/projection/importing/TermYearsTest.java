package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermYearsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023                          | 2023    | [2023-01-02..2024-01-01]
            2018-2020                     | 2018    | [2020-01-02..2021-01-01]
            2018 – 2020                   | 2018    | [2020-01-02..2021-01-01]
            2015-16                       | 2015    | [2016-01-02..2017-01-01]
            October 2016-September 2018   | 2016-10 | [2018-09-02..2018-10-01]
            October 2016 – October 2018   | 2016-10 | [2018-10-02..2018-11-01]
            January-June 2017             | 2017-01 | [2017-06-02..2017-07-01]
            octobre 2016 - mai 2018       | 2016-10 | [2018-05-02..2018-06-01]
            since 2018                    | 2018    | ..
            2018-present                  | 2018    | ..
            2018-                         | 2018    | ..
            """)
    void the_time_of_a_term_is_read(String words, String from, String until) {
        assertThat(TermYears.read(words)).hasValueSatisfying(term -> {
            assertThat(term.from()).hasToString(from);
            assertThat(term.until()).hasToString(until);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ad interim",
                "2020-2018",
                "99",
                "2018-2019-2020",
                "SAR of China",
                "October",
                "2016-10",
                "until 2014",
                "to 2014"
            })
    void other_words_are_no_term(String words) {
        assertThat(TermYears.read(words)).isEmpty();
    }
}
