package org.rollcall.meeting.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.PartyId;

/** All that is said of a meeting when it is put on record, before any of it is looked at. */
public record Announced(
        String title,
        MeetingKind kind,
        DateBound first,
        DateBound last,
        Hours hours,
        Venue venue,
        Mode mode,
        List<SeriesEntry> series,
        List<GroupId> bodies,
        List<PartyId> hosts) {

    public Announced {
        series = List.copyOf(series);
        bodies = List.copyOf(bodies);
        hosts = List.copyOf(hosts);
    }

    /** How those who meet are present, where somebody says. */
    public sealed interface Mode {
        record Stated(MeetingMode mode) implements Mode {}

        record FromVenue() implements Mode {}
    }

    MeetingMode meetingMode() {
        return switch (mode) {
            case Mode.Stated stated -> stated.mode();
            case Mode.FromVenue fromVenue ->
                switch (venue) {
                    case Venue.Virtual virtual -> MeetingMode.VIRTUAL;
                    case Venue.Place place -> MeetingMode.IN_PERSON;
                    case Venue.Unstated unstated -> MeetingMode.IN_PERSON;
                };
        };
    }

    /** Neither mode nor venue is said: a meeting in person is assumed. */
    boolean isModeAssumed() {
        return mode instanceof Mode.FromVenue && venue instanceof Venue.Unstated;
    }
}
