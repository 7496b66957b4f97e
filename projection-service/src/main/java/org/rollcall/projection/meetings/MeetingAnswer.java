package org.rollcall.projection.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.rollcall.contracts.Position;
import org.rollcall.projection.attendance.Attendance;

/** One meeting with the documents it adopted and those who came, by the names of its day. */
public record MeetingAnswer(
        @JsonUnwrapped MeetingView meeting,
        List<DocumentView> documents,
        Attendance attendance,
        Instant known,
        Position position) {}
