package org.rollcall.projection.pages.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A moment of the record as a person types it: an instant, or a day, which means what was known at its end. */
public final class Known {

    private Known() {}

    /** Empty if the text is neither. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        // the + of an offset is a space by the time it comes out of a query that did not escape it
        return day(text)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS))
                .or(() -> instant(text))
                .or(() -> instant(text.replace(' ', '+')));
    }

    public static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            // beyond, neither words nor the database have a day for it
            return day.getYear() < 1 || day.getYear() > 9998 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text);
            return instant.getYear() < 1 || instant.getYear() > 9998
                    ? Optional.empty()
                    : Optional.of(instant.toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
