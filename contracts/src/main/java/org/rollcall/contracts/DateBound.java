package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a day: it lies between an earliest and a latest day, both inclusive. Either side may be open.
 *
 * <p>Written in EDTF (ISO 8601-2): {@code 1993-02-16} one day, {@code 1993-02} a day of that month, {@code 1993} a day
 * of that year, {@code [1993-02-16..2020-12-02]} a day of that span, {@code [..2020-12-02]} that day or earlier,
 * {@code [1993-02-16..]} that day or later, {@code XXXX} nothing known, {@code ..} never (the end of what goes on). Two
 * spellings of one span are equal and print as the shortest of these.
 *
 * @param earliest the first possible day, in the years 0000 to 9999; {@link LocalDate#MIN} where open
 * @param latest the last possible day, likewise; {@link LocalDate#MAX} where open; never before {@code earliest}
 */
public record DateBound(LocalDate earliest, LocalDate latest) {

    /** Nothing is known of the day. */
    public static final DateBound UNKNOWN = new DateBound(LocalDate.MIN, LocalDate.MAX);

    /** The day does not come: the end of something that goes on. */
    public static final DateBound NEVER = new DateBound(LocalDate.MAX, LocalDate.MAX);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ONE_OF = Pattern.compile("\\[([\\d-]*)\\.\\.([\\d-]*)]");

    public DateBound {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("earliest " + earliest + " is after latest " + latest);
        }
        var firstIsWritable =
                earliest.equals(LocalDate.MIN) || earliest.equals(LocalDate.MAX) || hasFourDigits(earliest);
        if (!firstIsWritable || !(latest.equals(LocalDate.MAX) || hasFourDigits(latest))) {
            throw new IllegalArgumentException("a day lies in the years 0000 to 9999");
        }
    }

    private static boolean hasFourDigits(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    public static DateBound day(LocalDate day) {
        return new DateBound(day, day);
    }

    public static DateBound between(LocalDate earliest, LocalDate latest) {
        return new DateBound(earliest, latest);
    }

    public static DateBound month(YearMonth month) {
        return new DateBound(month.atDay(1), month.atEndOfMonth());
    }

    public static DateBound year(Year year) {
        return new DateBound(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /**
     * Reads EDTF as described above.
     *
     * @throws IllegalArgumentException with a sentence for a person, if the text is none of these or no day of the calendar
     */
    @JsonCreator
    public static DateBound parse(String edtf) {
        var text = edtf.strip();
        try {
            return switch (text) {
                case "XXXX" -> UNKNOWN;
                case ".." -> NEVER;
                default -> parseSpan(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no day of the calendar", e);
        }
    }

    private static DateBound parseSpan(String text) {
        if (DAY.matcher(text).matches()) {
            return day(LocalDate.parse(text));
        }
        if (MONTH.matcher(text).matches()) {
            return month(YearMonth.parse(text));
        }
        if (YEAR.matcher(text).matches()) {
            return year(Year.parse(text));
        }
        Matcher span = ONE_OF.matcher(text);
        if (span.matches() && text.length() > 4) {
            var earliest = span.group(1).isEmpty() ? LocalDate.MIN : parseSpan(span.group(1)).earliest;
            var latest = span.group(2).isEmpty() ? LocalDate.MAX : parseSpan(span.group(2)).latest;
            if (earliest.isAfter(latest)) {
                throw new IllegalArgumentException("'" + text + "' ends before it begins");
            }
            return between(earliest, latest);
        }
        throw new IllegalArgumentException("'" + text
                + "' is no date in EDTF; write 1993-02-16, 1993-02, 1993, [1993-02-16..2020-12-02] or [..2020-12-02]");
    }

    /** Whether the day has certainly come by {@code day} (it lies on {@code day} or before). */
    public boolean certainlyBy(LocalDate day) {
        return !latest.isAfter(day);
    }

    /** Whether the day may have come by {@code day}. */
    public boolean possiblyBy(LocalDate day) {
        return !earliest.isAfter(day);
    }

    /** Whether every day of {@code other} is one of this bound. */
    public boolean encloses(DateBound other) {
        return !earliest.isAfter(other.earliest) && !latest.isBefore(other.latest);
    }

    /** Whether some day is in both. */
    public boolean overlaps(DateBound other) {
        return !earliest.isAfter(other.latest) && !latest.isBefore(other.earliest);
    }

    public boolean isDay() {
        return earliest.equals(latest) && !equals(NEVER);
    }

    /** The bound in EDTF, in its shortest spelling. */
    @JsonValue
    @Override
    public String toString() {
        if (equals(NEVER)) {
            return "..";
        }
        if (equals(UNKNOWN)) {
            return "XXXX";
        }
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        if (!earliest.equals(LocalDate.MIN) && !latest.equals(LocalDate.MAX)) {
            if (equals(month(YearMonth.from(earliest)))) {
                return YearMonth.from(earliest).toString();
            }
            if (equals(year(Year.from(earliest)))) {
                return earliest.toString().substring(0, 4);
            }
        }
        var first = earliest.equals(LocalDate.MIN) ? "" : earliest.toString();
        var last = latest.equals(LocalDate.MAX) ? "" : latest.toString();
        return "[" + first + ".." + last + "]";
    }
}
