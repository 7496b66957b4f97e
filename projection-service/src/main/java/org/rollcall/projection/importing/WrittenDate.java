package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.rollcall.contracts.DateBound;

/**
 * A day or several as a line writes them.
 *
 * @param first the first day; of a vague date, the earliest it can be
 * @param last the last day; of a vague date, the latest it can be
 * @param vague whether only a month or a year is written
 * @param start where it begins in its line
 * @param end behind its last character
 * @param spelling its shape: {@code M d-d, y}
 */
record WrittenDate(LocalDate first, LocalDate last, boolean vague, int start, int end, String spelling) {

    /** Of a vague date the whole of the month or year: on which of its days the meeting began nobody says. */
    DateBound begins() {
        return vague ? DateBound.between(first, last) : DateBound.day(first);
    }

    DateBound ends() {
        return vague ? DateBound.between(first, last) : DateBound.day(last);
    }

    /** The first day, or the month or year, for an id. */
    String stamp() {
        if (!vague) {
            return first.toString();
        }
        return ChronoUnit.DAYS.between(first, last) < 31
                ? YearMonth.from(first).toString()
                : String.valueOf(first.getYear());
    }
}
