package org.rollcall.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.AgendaSet;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingChaired;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingHosted;
import org.rollcall.contracts.MeetingEvent.MeetingModeChanged;
import org.rollcall.contracts.MeetingEvent.MeetingPlanned;
import org.rollcall.contracts.MeetingEvent.MeetingPostponed;
import org.rollcall.contracts.MeetingEvent.MeetingRelocated;
import org.rollcall.contracts.MeetingEvent.MeetingRescheduled;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingOnRecord.Earlier;
import org.rollcall.contracts.MeetingOnRecord.State;

/** Follows a meeting from one statement to the next; what it became is a {@link MeetingOnRecord}. */
final class MeetingCourse {

    private Announcement announcement;
    private State state;
    private Days days;
    private Hours hours;
    private Venue venue;
    private MeetingMode mode;
    private List<PartyId> hosts;
    private List<Chair> chairs = List.of();
    private final List<Earlier> earlier = new ArrayList<>();
    private Optional<String> reason = Optional.empty();
    private FactId turning;
    private List<AgendaItem> agenda = List.of();
    private final Map<PartyId, AttendanceRecorded> attendance = new LinkedHashMap<>();
    private final List<DecisionTaken> decisions = new ArrayList<>();

    MeetingCourse(Announcement first) {
        announcement = first;
        state = stateBy(first);
        turning = first.fact();
        days = first.days();
        hours = hoursOf(first);
        venue = first.venue();
        mode = first.mode();
        hosts = first.hosts();
    }

    void take(MeetingStatement said) {
        switch (said) {
            case Announcement e -> announce(e);
            case MeetingPostponed e -> {
                earlier.add(new Earlier(days, hours, venue, mode, e.fact(), Optional.of(e.reason())));
                days = Days.UNKNOWN;
                hours = Hours.UNSTATED;
                turn(State.POSTPONED, e.fact(), Optional.of(e.reason()));
            }
            case MeetingRescheduled e -> {
                become(e, e.days(), e.hours(), venue, mode);
                turn(State.SCHEDULED, e.fact(), Optional.empty());
            }
            case MeetingRelocated e -> become(e, days, hours, e.venue(), mode);
            case MeetingModeChanged e -> become(e, days, hours, e.venue(), e.mode());
            case MeetingHosted e -> hosts = e.hosts();
            case MeetingChaired e -> chairs = e.chairs();
            case MeetingHeld e -> {
                become(e, e.days(), hours, venue, mode);
                turn(State.HELD, e.fact(), Optional.empty());
            }
            case MeetingCancelled e -> turn(State.CANCELLED, e.fact(), Optional.of(e.reason()));
            case AttendanceRecorded e -> attendance.put(e.party(), e);
            case AgendaSet e -> agenda = e.items();
            case DecisionTaken e -> decisions.add(e);
        }
    }

    private void announce(Announcement again) {
        become(again, again.days(), hoursOf(again), again.venue(), again.mode());
        hosts = again.hosts().isEmpty() ? hosts : again.hosts();
        announcement = again;
        turn(stateBy(again), again.fact(), Optional.empty());
    }

    private void turn(State next, FactId by, Optional<String> why) {
        state = next;
        turning = by;
        reason = why;
    }

    private void become(MeetingStatement by, Days on, Hours at, Venue where, MeetingMode how) {
        if (isElsewhen(on, at) || isElsewhere(where, how)) {
            earlier.add(new Earlier(days, hours, venue, mode, by.fact(), Optional.empty()));
        }
        days = on;
        hours = at;
        venue = where;
        mode = how;
    }

    /** Days that lie within what was known of them before are no other days. */
    private boolean isElsewhen(Days on, Hours at) {
        var within = days.first().encloses(on.first()) && days.last().encloses(on.last());
        return !within || !hours.equals(Hours.UNSTATED) && !hours.equals(at);
    }

    /** Where nothing was fixed, nothing is given up. */
    private boolean isElsewhere(Venue where, MeetingMode how) {
        var stated = !(venue instanceof Venue.Unstated);
        return stated && !venue.equals(where) || (stated || state != State.PLANNED) && mode != how;
    }

    private static State stateBy(Announcement said) {
        return switch (said) {
            case MeetingPlanned e -> State.PLANNED;
            case MeetingScheduled e -> State.SCHEDULED;
        };
    }

    private static Hours hoursOf(Announcement said) {
        return switch (said) {
            case MeetingPlanned e -> Hours.UNSTATED;
            case MeetingScheduled e -> e.hours();
        };
    }

    MeetingOnRecord onRecord() {
        return new MeetingOnRecord(
                announcement.meeting(),
                announcement.forum(),
                announcement.fact(),
                state,
                announcement.title(),
                announcement.kind(),
                days,
                hours,
                venue,
                mode,
                announcement.series(),
                announcement.bodies(),
                hosts,
                chairs,
                earlier,
                reason,
                turning,
                agenda,
                List.copyOf(attendance.values()),
                decisions);
    }
}
