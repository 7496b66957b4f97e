package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Provenance;

/**
 * What can be asked of a meeting. {@code fact} is the id the new fact will have; {@code today} the day the command was
 * sent, in the forum's time zone; {@code expected} is compared with the meeting's latest version.
 */
public sealed interface MeetingCommand {

    MeetingId meeting();

    FactId fact();

    Expected expected();

    Provenance provenance();

    /**
     * A meeting is put on record.
     *
     * @param outcome whether it took place already
     * @param inSameSeries the meetings of the forum that count in one of {@code series}
     */
    record ScheduleMeeting(
            MeetingId meeting,
            FactId fact,
            ForumId forum,
            String title,
            MeetingKind kind,
            DateBound first,
            DateBound last,
            Venue venue,
            Mode mode,
            List<SeriesEntry> series,
            List<GroupId> bodies,
            Outcome outcome,
            List<KnownMeeting> inSameSeries,
            LocalDate today,
            Expected expected,
            Provenance provenance)
            implements MeetingCommand {
        public ScheduleMeeting {
            series = List.copyOf(series);
            bodies = List.copyOf(bodies);
            inSameSeries = List.copyOf(inSameSeries);
        }
    }

    record HoldMeeting(
            MeetingId meeting, FactId fact, HeldOn on, LocalDate today, Expected expected, Provenance provenance)
            implements MeetingCommand {}

    record CancelMeeting(MeetingId meeting, FactId fact, String reason, Expected expected, Provenance provenance)
            implements MeetingCommand {}

    /** What came of a meeting that is put on record. */
    sealed interface Outcome {
        /** It is to come, or nobody says. */
        record Awaited() implements Outcome {}

        /** @param fact the id of the fact that it took place */
        record Held(FactId fact) implements Outcome {}
    }

    /** How those who meet are present, where somebody says. */
    sealed interface Mode {
        record Stated(MeetingMode mode) implements Mode {}

        record FromVenue() implements Mode {}
    }

    /** The days a scheduled meeting was held on. */
    sealed interface HeldOn {
        record AsScheduled() implements HeldOn {}

        record Days(DateBound first, DateBound last) implements HeldOn {}
    }
}
