package org.rollcall.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.DateBound;

class RollPopoloTest {

    @ParameterizedTest
    @CsvSource({
        "1993-02-16, 1993-02-16",
        "1993-02, 1993-02",
        "1993, 1993",
        "[1993-01-01..1993-01-31], 1993-01",
        "[1993-01-01..1993-01-30],",
        "[1991-10-31..1993-12-31],",
        "[..2020-12-02],",
        "[1993-02-16..],",
        "XXXX,",
        "..,"
    })
    void a_date_is_given_as_precisely_as_it_is_known_and_not_at_all_where_that_is_no_precision(
            String edtf, String popolo) {
        assertThat(RollPopolo.date(DateBound.parse(edtf)).orElse(null)).isEqualTo(popolo);
    }
}
