package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;

/** What the days of a meeting may be. */
final class MeetingDays {

    private MeetingDays() {}

    /** A meeting has days that come, and its last does not certainly lie before its first. */
    static Optional<Rejection> forbidden(DateBound first, DateBound last) {
        if (first.equals(DateBound.NEVER)) {
            return Optional.of(new Rejection.InvalidField("first", "A meeting begins on some day; '..' never comes."));
        }
        if (last.equals(DateBound.NEVER)) {
            return Optional.of(new Rejection.InvalidField("last", "A meeting ends on some day; '..' never comes."));
        }
        return last.latest().isBefore(first.earliest())
                ? Optional.of(new Rejection.EndsBeforeItBegins("last", first, last))
                : Optional.empty();
    }

    /** Hours are those of days that are known, and end later than they begin. */
    static Optional<Rejection> forbidden(Days days, Hours hours) {
        return switch (hours) {
            case Hours.Unstated unstated -> Optional.empty();
            case Hours.Between between -> {
                if (!days.first().isDay() || !days.last().isDay()) {
                    yield Optional.of(new Rejection.InvalidField(
                            "hours", "Hours can be said of days that are known, not of " + words(days) + "."));
                }
                yield Rejection.unless(
                        !days.first().equals(days.last()) || between.begin().isBefore(between.end()),
                        () -> new Rejection.InvalidField(
                                "hours.end", "On one day it ends later than " + between.begin() + "."));
            }
        };
    }

    /** What was held is over: neither its first nor its last day certainly lies after today. */
    static Optional<Rejection> inFuture(Days days, LocalDate today) {
        if (!days.first().possiblyBy(today)) {
            return Optional.of(new Rejection.InvalidField(
                    "first", "A meeting of " + days.first() + " cannot have been held by " + today + "."));
        }
        if (!days.last().possiblyBy(today)) {
            return Optional.of(new Rejection.InvalidField(
                    "last", "A meeting that lasts until " + days.last() + " is not over on " + today + "."));
        }
        return Optional.empty();
    }

    static boolean mayShareADay(Days one, Days other) {
        return !one.last().latest().isBefore(other.first().earliest())
                && !other.last().latest().isBefore(one.first().earliest());
    }

    static String words(Days days) {
        return days.first().equals(days.last()) ? days.first().toString() : days.first() + " to " + days.last();
    }
}
