package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.contracts.DateBound;

/**
 * The time a page speaks of.
 *
 * @param established what the page says; {@link DateBound#UNKNOWN} where it does not
 * @param firstMeeting the first day of the earliest meeting it lists
 * @param content the latest day it speaks of as past
 */
record Span(DateBound established, Optional<LocalDate> firstMeeting, Optional<LocalDate> content) {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The first day anybody can have belonged to the forum; {@link LocalDate#MIN} where nobody says. */
    LocalDate beginning() {
        var first = firstMeeting.orElse(LocalDate.MAX);
        if (established.equals(DateBound.UNKNOWN)) {
            return LocalDate.MIN;
        }
        return first.isBefore(established.earliest()) ? first : established.earliest();
    }

    /** The day the page speaks for; {@link LocalDate#MAX} where nobody knows. */
    LocalDate end() {
        return content.orElse(LocalDate.MAX);
    }

    /** Some day from the beginning to the end. */
    DateBound whole() {
        return DateBound.between(beginning(), end().isBefore(beginning()) ? beginning() : end());
    }

    /** A day names are looked up on: that of the page, or any later one. */
    LocalDate namesDay() {
        return content.orElse(LAST_DAY);
    }

    /** A day founders' names are looked up on. */
    LocalDate foundersDay() {
        return beginning().equals(LocalDate.MIN) ? namesDay() : beginning();
    }

    DateBound asOf() {
        return content.map(DateBound::day).orElse(DateBound.UNKNOWN);
    }
}
