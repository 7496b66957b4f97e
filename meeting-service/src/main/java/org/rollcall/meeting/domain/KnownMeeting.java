package org.rollcall.meeting.domain;

import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;

/** Another meeting, as it was looked up for a command. */
public record KnownMeeting(MeetingId id, ForumId forum, String title, Days days, MeetingOnRecord.State state) {

    boolean isCancelled() {
        return state == MeetingOnRecord.State.CANCELLED;
    }

    /** Whether its days are more than a plan: no other is compared with those it may never have. */
    boolean hasItsDays() {
        return state == MeetingOnRecord.State.SCHEDULED || state == MeetingOnRecord.State.HELD;
    }
}
