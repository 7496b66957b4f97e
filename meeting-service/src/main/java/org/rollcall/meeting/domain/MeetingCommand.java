package org.rollcall.meeting.domain;

import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Provenance;

/**
 * What can be asked of a meeting, by topic. {@code fact} is the id the new fact will have; {@code expected} is compared with
 * the version of what the command changes, see {@link Freshness}.
 */
public sealed interface MeetingCommand
        permits AnnouncementCommand, CourseCommand, ParticularsCommand, RecordAttendance, RevisionCommand {

    MeetingId meeting();

    FactId fact();

    Expected expected();

    Provenance provenance();
}
