package org.rollcall.projection.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.projection.meetings.MeetingView;

/**
 * When a meeting is shown in a calendar: from {@code begin} until before {@code end}, whole days or instants.
 *
 * <p>A calendar has no bounds: a meeting of which the days are not known is in none. A postponed one is shown, as cancelled, on
 * the days it does not take place on.
 */
record Shown(Temporal begin, Temporal end) {

    static Optional<Shown> of(MeetingView meeting) {
        if (meeting.status() == State.POSTPONED) {
            return meeting.earlier().isEmpty()
                    ? Optional.empty()
                    : on(
                            meeting.earlier().getLast().days(),
                            meeting.earlier().getLast().hours());
        }
        return on(new Days(meeting.first(), meeting.last()), meeting.hours());
    }

    private static Optional<Shown> on(Days days, Hours hours) {
        if (!days.first().isDay() || !days.last().isDay()) {
            return Optional.empty();
        }
        var first = days.first().earliest();
        var last = days.last().earliest();
        var wholeDays = new Shown(first, last.plusDays(1));
        return Optional.of(
                hours instanceof Hours.Between between
                        ? between(first, last, between).orElse(wholeDays)
                        : wholeDays);
    }

    /** In UTC: no reader needs to know the zone's rules. Empty for hours that end before they begin. */
    private static Optional<Shown> between(LocalDate first, LocalDate last, Hours.Between hours) {
        var begin = first.atTime(hours.begin()).atZone(hours.zone()).toInstant();
        var end = last.atTime(hours.end()).atZone(hours.zone()).toInstant();
        return Optional.of(new Shown(begin, end)).filter(shown -> begin.isBefore(end));
    }

    boolean isWholeDays() {
        return !(begin instanceof Instant);
    }
}
