package org.rollcall.standalone.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;

/** The few dates histories are made of: days, months and years that touch, spans, open and unknown ones, some of the future. */
final class Days {

    static final List<DateBound> BOUNDS = Stream.of(
                    "1993-01-01",
                    "1993-02-16",
                    "1993-02",
                    "1993",
                    "1994",
                    "1995-06-01",
                    "2001-09",
                    "2001",
                    "[1992-12-31..1993-01-02]",
                    "[1993-02-16..1995-06-01]",
                    "[1991-10-30..2001-09-15]",
                    "[..1993-02-16]",
                    "[1995-06-01..]",
                    "XXXX",
                    "2031-04-01",
                    "2031",
                    "[2029..2031]")
            .map(DateBound::parse)
            .toList();

    /** Each side of every date above, the day before and the day after. */
    static final List<LocalDate> QUESTIONED = BOUNDS.stream()
            .flatMap(bound -> Stream.of(bound.earliest(), bound.latest()))
            .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
            .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
            .distinct()
            .sorted()
            .toList();

    private Days() {}

    static DateBound bound(int number) {
        return Step.pick(BOUNDS, number);
    }

    static LocalDate day(int number) {
        return Step.pick(QUESTIONED, number);
    }
}
