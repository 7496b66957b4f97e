package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Few days, so that every bound and every period over them can be tried. */
final class SmallDates {

    static final List<LocalDate> DAYS =
            LocalDate.of(1992, 12, 30).datesUntil(LocalDate.of(1993, 1, 3)).toList();

    private SmallDates() {}

    /** Every bound whose sides are one of the days or open, {@link DateBound#NEVER} among them. */
    static List<DateBound> bounds() {
        var bounds = new ArrayList<DateBound>();
        bounds.add(DateBound.UNKNOWN);
        bounds.add(DateBound.NEVER);
        for (var day : DAYS) {
            bounds.add(DateBound.between(LocalDate.MIN, day));
            bounds.add(DateBound.between(day, LocalDate.MAX));
        }
        bounds.addAll(closedBounds());
        return bounds;
    }

    static List<DateBound> closedBounds() {
        var bounds = new ArrayList<DateBound>();
        for (var earliest : DAYS) {
            for (var latest : DAYS) {
                if (!latest.isBefore(earliest)) {
                    bounds.add(DateBound.between(earliest, latest));
                }
            }
        }
        return bounds;
    }

    static List<LocalDate> daysOf(DateBound closed) {
        return closed.earliest().datesUntil(closed.latest().plusDays(1)).toList();
    }

    /** Periods over closed bounds in which each possible first day, and each possible end, can be the true one. */
    static List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (var from : closedBounds()) {
            for (var until : closedBounds()) {
                if (from.earliest().isBefore(until.earliest()) && from.latest().isBefore(until.latest())) {
                    periods.add(new Period(from, until));
                }
            }
        }
        return periods;
    }
}
