package org.rollcall.meeting.domain;

import java.util.List;
import org.rollcall.meeting.domain.Decision.Accepted;

/**
 * The rules of a meeting. Each topic has a decider of its own; what may be said in which state is {@link Course}, what a
 * statement must say is {@link StatementRule}.
 */
public final class MeetingDecider {

    private MeetingDecider() {}

    public static Decision decide(MeetingCommand command, Meeting meeting) {
        if (meeting.facts().contains(command.fact())) {
            return new Accepted(List.of(), List.of());
        }
        return switch (command) {
            case AnnouncementCommand announcement -> AnnouncementDecider.decide(announcement, meeting);
            case CourseCommand course -> CourseDecider.decide(course, meeting);
            case ParticularsCommand particulars -> ParticularsDecider.decide(particulars, meeting);
            case RecordAttendance attendance -> AttendanceDecider.decide(attendance, meeting);
            case RevisionCommand revision -> RevisionDecider.decide(revision, meeting);
        };
    }
}
