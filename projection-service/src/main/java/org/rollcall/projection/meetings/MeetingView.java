package org.rollcall.projection.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Warning;

/**
 * A meeting as the record knew it at a moment.
 *
 * @param last the last day, inclusive
 * @param reason why it was cancelled
 * @param version of the meeting, for {@code If-Match}
 */
public record MeetingView(
        MeetingId id,
        ForumId forum,
        String title,
        MeetingKind kind,
        DateBound first,
        DateBound last,
        Venue venue,
        MeetingMode mode,
        Status status,
        List<SeriesEntry> series,
        List<GroupId> bodies,
        Optional<String> reason,
        Optional<DateBound> decided,
        List<Evidence> evidence,
        FactId factId,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    public enum Status {
        SCHEDULED,
        HELD,
        CANCELLED
    }
}
