package org.rollcall.projection.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.rollcall.contracts.Position;

/** One meeting with the documents it adopted. */
public record MeetingAnswer(
        @JsonUnwrapped MeetingView meeting, List<DocumentView> documents, Instant known, Position position) {}
