package org.rollcall.projection.parties;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyName;
import org.rollcall.projection.views.Days;

/**
 * Which names of a party are those of a day: of each form the last that had certainly begun by then; before any had, the first
 * that is known.
 */
final class NameDays {

    private NameDays() {}

    /** Whether it had begun by the day; one of which nobody knows since when has been the party's since ever. */
    static boolean begun(PartyName name, LocalDate day) {
        return !begins(name).isAfter(day);
    }

    private static LocalDate begins(PartyName name) {
        return name.from().equals(DateBound.UNKNOWN)
                ? LocalDate.MIN
                : name.from().latest();
    }

    /**
     * The days of one name as a span of PostgreSQL's.
     *
     * @param names of one form, in the order of {@link org.rollcall.contracts.PartyOnRecord#names()}
     */
    static String of(List<PartyName> names, int place) {
        var begins = begins(names.get(place));
        var next = names.stream()
                .skip(place + 1L)
                .map(NameDays::begins)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        var isFirst = place == 0 ? LocalDate.MIN : begins;
        return Days.range(isFirst, next);
    }
}
