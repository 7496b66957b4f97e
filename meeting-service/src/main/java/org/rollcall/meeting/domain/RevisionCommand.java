package org.rollcall.meeting.domain;

import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Provenance;

/** Revises what was recorded of a meeting. */
public sealed interface RevisionCommand extends MeetingCommand {

    /**
     * @param corrected the fact, by its own id or that of one of its versions
     * @param roll what is asked of a delegation
     * @param ofHolding the id of a second correction, for a meeting that was held as scheduled and whose days change
     */
    record CorrectFact(
            MeetingId meeting,
            FactId fact,
            FactId corrected,
            MeetingChanges changes,
            Roll roll,
            FactId ofHolding,
            Looked looked,
            Expected expected,
            Provenance provenance)
            implements RevisionCommand {}

    /** @param cascade whether what rests on it goes with it */
    record RetractFact(
            MeetingId meeting, FactId fact, FactId retracted, boolean cascade, Expected expected, Provenance provenance)
            implements RevisionCommand {}
}
