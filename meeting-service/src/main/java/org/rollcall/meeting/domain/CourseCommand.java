package org.rollcall.meeting.domain;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Provenance;

/** What becomes of a meeting that is on record: when, where and whether it takes place. */
public sealed interface CourseCommand extends MeetingCommand {

    record PostponeMeeting(MeetingId meeting, FactId fact, String reason, Expected expected, Provenance provenance)
            implements CourseCommand {}

    record RescheduleMeeting(
            MeetingId meeting,
            FactId fact,
            DateBound first,
            DateBound last,
            Hours hours,
            Looked looked,
            Expected expected,
            Provenance provenance)
            implements CourseCommand {}

    record RelocateMeeting(MeetingId meeting, FactId fact, Venue venue, Expected expected, Provenance provenance)
            implements CourseCommand {}

    /** @param venue empty where it stays; of a meeting that turns virtual none is left */
    record ChangeMode(
            MeetingId meeting,
            FactId fact,
            MeetingMode mode,
            Optional<Venue> venue,
            Expected expected,
            Provenance provenance)
            implements CourseCommand {}

    record HoldMeeting(
            MeetingId meeting, FactId fact, HeldOn on, Looked looked, Expected expected, Provenance provenance)
            implements CourseCommand {}

    record CancelMeeting(MeetingId meeting, FactId fact, String reason, Expected expected, Provenance provenance)
            implements CourseCommand {}

    /** The days a meeting was held on. */
    sealed interface HeldOn {
        record AsScheduled() implements HeldOn {}

        record Days(DateBound first, DateBound last) implements HeldOn {}
    }
}
