package org.rollcall.meeting.domain;

import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Provenance;

/** Puts a meeting on record, or fixes when one takes place that had no days. */
public sealed interface AnnouncementCommand extends MeetingCommand {

    /** It shall take place; its days may be a wide bound or unknown. */
    record PlanMeeting(
            MeetingId meeting,
            FactId fact,
            ForumId forum,
            Announced said,
            Looked looked,
            Expected expected,
            Provenance provenance)
            implements AnnouncementCommand {}

    /** @param outcome whether it took place already */
    record ScheduleMeeting(
            MeetingId meeting,
            FactId fact,
            ForumId forum,
            Announced said,
            Outcome outcome,
            Looked looked,
            Expected expected,
            Provenance provenance)
            implements AnnouncementCommand {}

    /**
     * A meeting that was planned or postponed has its days.
     *
     * @param said of one that was planned anything that is otherwise than planned; of one that was postponed its days and hours
     */
    record FixDays(
            MeetingId meeting,
            FactId fact,
            MeetingChanges said,
            Looked looked,
            Expected expected,
            Provenance provenance)
            implements AnnouncementCommand {}

    /** What came of a meeting that is put on record. */
    sealed interface Outcome {
        /** It is to come, or nobody says. */
        record Awaited() implements Outcome {}

        /** @param fact the id of the fact that it took place */
        record Held(FactId fact) implements Outcome {}
    }
}
