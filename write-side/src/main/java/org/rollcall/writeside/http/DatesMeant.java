package org.rollcall.writeside.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;

/** Which dates somebody may have meant who does not write EDTF: the spelling for each reading that is a day of the calendar. */
final class DatesMeant {

    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    private static final String MONTH = "\\b([a-z]{3,9})\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)?";

    private record Reading(Pattern pattern, Function<MatchResult, Stream<String>> reads) {
        Reading(String pattern, Function<MatchResult, Stream<String>> reads) {
            this(Pattern.compile(pattern), reads);
        }

        Stream<String> of(String text) {
            var matcher = pattern.matcher(text);
            return matcher.matches() ? reads.apply(matcher.toMatchResult()) : Stream.empty();
        }
    }

    private static final List<Reading> READINGS = List.of(
            new Reading(
                    "(\\d{4})[./ -](\\d{1,2})[./ -](\\d{1,2})\\.?",
                    it -> Stream.of(day(it.group(1), it.group(2), it.group(3)))),
            new Reading("(\\d{4})(\\d{2})(\\d{2})", it -> Stream.of(day(it.group(1), it.group(2), it.group(3)))),
            new Reading("(\\d{4}-\\d{2}-\\d{2})t.*", it -> Stream.of(it.group(1))),
            new Reading(
                    "(\\d{1,2})[./ -]\\s?(\\d{1,2})[./ -]\\s?(\\d{4})",
                    it -> Stream.of(
                            day(it.group(3), it.group(2), it.group(1)), day(it.group(3), it.group(1), it.group(2)))),
            new Reading("(\\d{4})[./ ](\\d{1,2})", it -> Stream.of(month(it.group(1), it.group(2)))),
            new Reading("(\\d{1,2})[./ -](\\d{4})", it -> Stream.of(month(it.group(2), it.group(1)))),
            new Reading(
                    DAY + "[ -]" + MONTH + ",?[ -](\\d{4})",
                    it -> number(it.group(2)).map(month -> day(it.group(3), month, it.group(1))).stream()),
            new Reading(
                    MONTH + " " + DAY + ",? (\\d{4})",
                    it -> number(it.group(1)).map(month -> day(it.group(3), month, it.group(2))).stream()),
            new Reading(
                    MONTH + ",?[ -](\\d{4})",
                    it -> number(it.group(1)).map(month -> month(it.group(2), month)).stream()),
            new Reading(
                    "(\\d{4}) ?[/\u2013-] ?(\\d{4})", it -> Stream.of("[" + it.group(1) + ".." + it.group(2) + "]")));

    private DatesMeant() {}

    /** The probable ones, best first: a day before a month, as most of the forums' sources write it. */
    static List<String> by(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return READINGS.stream()
                .flatMap(reading -> reading.of(plain))
                .flatMap(edtf -> valid(edtf).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> valid(String edtf) {
        try {
            return Optional.of(DateBound.parse(edtf).toString());
        } catch (IllegalArgumentException noDay) {
            return Optional.empty();
        }
    }

    private static String day(String year, String month, String day) {
        return month(year, month) + "-" + twoDigits(day);
    }

    private static String month(String year, String month) {
        return year + "-" + twoDigits(month);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Of an English name of a month, or its beginning. */
    private static Optional<String> number(String name) {
        for (var i = 0; i < MONTHS.length; i++) {
            if (name.startsWith(MONTHS[i])) {
                return Optional.of(twoDigits(String.valueOf(i + 1)));
            }
        }
        return Optional.empty();
    }
}
