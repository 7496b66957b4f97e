package org.rollcall.projection.views;

import java.time.LocalDate;
import org.rollcall.contracts.Dated;

/** Days and spans of days as PostgreSQL writes them: half-open, without an end where they go on, {@code empty} without a day. */
public final class Days {

    private static final String NONE = "empty";

    private Days() {}

    /** The days on which it is certain: those after the last possible beginning and before the first possible end. */
    public static String certain(Dated from, Dated until) {
        return range(from.followed().latest(), until.followed().earliest());
    }

    /** The days on which anybody's dates allow it. */
    public static String possible(Dated from, Dated until) {
        return range(from.any().earliest(), until.any().latest());
    }

    /** {@code [from, until)}; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for an open side. */
    public static String range(LocalDate from, LocalDate until) {
        if (!from.isBefore(until)) {
            return NONE;
        }
        return "[" + (from.equals(LocalDate.MIN) ? "" : quoted(from)) + ","
                + (until.equals(LocalDate.MAX) ? "" : quoted(until)) + ")";
    }

    private static String quoted(LocalDate day) {
        return "\"" + text(day) + "\"";
    }

    /** The day before the first is {@code -infinity}, the one after the last {@code infinity}. */
    public static String text(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        if (day.equals(LocalDate.MAX)) {
            return "infinity";
        }
        // ISO 8601 has a year 0, PostgreSQL the year before it
        return day.getYear() == 0 ? day.plusYears(1) + " BC" : day.toString();
    }
}
