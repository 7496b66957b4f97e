package org.rollcall.meeting.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;

/** The bodies of requests. Every one may say {@code evidence}, {@code decided} and {@code reason}. */
sealed interface MeetingBody {

    /**
     * @param last missing for a meeting of one day
     * @param held whether it took place already
     */
    record Scheduling(
            @Nullable MeetingId id,
            ForumId forum,
            String title,
            MeetingKind kind,
            DateBound first,
            @Nullable DateBound last,
            @Nullable Venue venue,
            @Nullable MeetingMode mode,
            @Nullable List<SeriesEntry> series,
            @Nullable List<GroupId> bodies,
            @Nullable Boolean held,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    /** @param first missing where it was held as scheduled; {@code last} missing for one day */
    record Holding(
            @Nullable DateBound first,
            @Nullable DateBound last,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}

    record Cancellation(
            String reason,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided) implements MeetingBody {}

    /** @param meeting the one that adopted it; missing for a document that stands alone */
    record Publication(
            @Nullable DocumentId id,
            String title,
            DocumentKind kind,
            @Nullable List<String> languages,
            @Nullable MeetingId meeting,
            DateBound published,
            @Nullable List<Evidence> evidence,
            @Nullable DateBound decided,
            @Nullable String reason)
            implements MeetingBody {}
}
