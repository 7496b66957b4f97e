package org.rollcall.projection.attendance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingOnRecord;

/**
 * A meeting that says whether a party came, with what it says.
 *
 * @param first of the meeting, {@code XXXX} where it has no day
 */
public record Attended(
        MeetingId meeting,
        String title,
        MeetingKind kind,
        MeetingOnRecord.State status,
        DateBound first,
        DateBound last,
        @JsonUnwrapped Attendance.Entry delegation) {}
