package org.rollcall.writeside.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesMeantTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02.03.2001 | 2001-03-02 2001-02-03
            16/02/1993 | 1993-02-16
            02/16/1993 | 1993-02-16
            5.5.2001 | 2001-05-05
            2001/03/02 | 2001-03-02
            2001-3-2 | 2001-03-02
            20010302 | 2001-03-02
            1993-02-16T00:00:00Z | 1993-02-16
            16 February 1993 | 1993-02-16
            16th of Feb. 1993 | 1993-02-16
            February 16, 1993 | 1993-02-16
            Sept 1993 | 1993-09
            02/1993 | 1993-02
            1993/02 | 1993-02
            1993/1995 | [1993-01-01..1995-12-31]
            """)
    void a_date_is_recognised_in_other_spellings(String written, String meant) {
        assertThat(DatesMeant.by(written)).containsExactly(meant.split(" "));
    }

    @Test
    void what_is_no_day_of_the_calendar_is_not_suggested() {
        assertThat(DatesMeant.by("31.02.2001")).isEmpty();
        assertThat(DatesMeant.by("16 Brumaire 1993")).isEmpty();
        assertThat(DatesMeant.by("some time ago")).isEmpty();
    }
}
