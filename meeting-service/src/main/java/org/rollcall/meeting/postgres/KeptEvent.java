package org.rollcall.meeting.postgres;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event of membership-service, as it came.
 *
 * @param payload as JSON; null for what could not be read
 */
public record KeptEvent(
        long logIndex,
        long storeIndex,
        String eventId,
        String stream,
        long sequence,
        OffsetDateTime recordedAt,
        String type,
        @Nullable String payload) {

    public KeptEvent unread() {
        return new KeptEvent(logIndex, storeIndex, eventId, stream, sequence, recordedAt, type, null);
    }
}
