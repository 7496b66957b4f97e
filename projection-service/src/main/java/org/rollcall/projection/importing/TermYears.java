package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;

/**
 * The time an office is held as pages write it: {@code 2023}, {@code 2018-2020}, {@code 2016-17}, {@code October 2016 –
 * September 2018}, {@code January-June 2017}, {@code since 2018}, {@code 2018-present}.
 *
 * @param first the first day anybody can mean
 * @param from when it began
 * @param until the first day it was held no more; {@link DateBound#NEVER} where it goes on
 */
record TermYears(LocalDate first, DateBound from, DateBound until) {

    /** Empty where the words are no such time. */
    static Optional<TermYears> read(String words) {
        var points = new ArrayList<Point>();
        Optional<java.time.Month> month = Optional.empty();
        boolean isOpen = false;
        boolean dash = false;
        for (var token : Tokens.of(words)) {
            var text = Fold.words(token.text());
            var named = MonthNames.of(token.text());
            if (token.isDash()
                    || text.equals("to")
                    || text.equals("until")
                    || token.text().equals("/")) {
                if (points.isEmpty() && month.isEmpty()) {
                    // "until 2014": since when nobody says
                    return Optional.empty();
                }
                dash = true;
            } else if (List.of("since", "from", "depuis").contains(text)) {
                isOpen = true;
            } else if (dash
                    && List.of("present", "now", "today", "current", "ongoing").contains(text)) {
                isOpen = true;
            } else if (named.isPresent()) {
                month.ifPresent(before -> points.add(new Point(Optional.empty(), Optional.of(before))));
                month = named;
            } else if (token.isNumber()) {
                var year = year(text, points);
                if (year.isEmpty()) {
                    return Optional.empty();
                }
                points.add(new Point(year, month));
                month = Optional.empty();
            } else if (!token.isComma() && !token.text().equals(".")) {
                return Optional.empty();
            }
        }
        boolean trailingDash = dash && points.size() == 1;
        return month.isPresent() ? Optional.empty() : of(points, isOpen || trailingDash);
    }

    private record Point(Optional<Year> year, Optional<java.time.Month> month) {
        DateBound bound(Year other) {
            var known = year.orElse(other);
            return month.map(named -> DateBound.month(YearMonth.of(known.getValue(), named)))
                    .orElseGet(() -> DateBound.year(known));
        }
    }

    /** "17" behind 2016 is 2017. */
    private static Optional<Year> year(String digits, List<Point> before) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4 && Years.isPlausible(number)) {
            return Optional.of(Year.of(number));
        }
        var last = before.isEmpty() ? Optional.<Year>empty() : before.getLast().year();
        return digits.length() == 2
                ? last.map(year -> Year.of(year.getValue() / 100 * 100 + number))
                        .filter(year -> year.isAfter(last.get()))
                : Optional.empty();
    }

    private static Optional<TermYears> of(List<Point> points, boolean isOpen) {
        if (points.isEmpty() || points.size() > 2 || points.getLast().year().isEmpty()) {
            return Optional.empty();
        }
        var lastYear = points.getLast().year().get();
        var from = points.getFirst().bound(lastYear);
        var last = points.getLast().bound(lastYear);
        if (last.latest().isBefore(from.earliest())) {
            return Optional.empty();
        }
        // its last day is one of the last point's, and it is held no more on the day after
        var until = isOpen
                ? DateBound.NEVER
                : DateBound.between(last.earliest().plusDays(1), last.latest().plusDays(1));
        return Optional.of(new TermYears(from.earliest(), from, until));
    }

    /** The first day that is certainly behind it; {@link LocalDate#MAX} where it goes on. */
    LocalDate over() {
        return until.latest();
    }
}
