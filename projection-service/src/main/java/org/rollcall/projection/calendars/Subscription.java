package org.rollcall.projection.calendars;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.SeriesId;

/**
 * An address by which meetings of a forum are read without signing in; the address itself nobody knows but whom it was given to.
 *
 * @param series only the meetings that count in it
 * @param party only the meetings it was present at or received
 * @param note whom it is for
 * @param createdBy the opaque subject of who made it, likewise {@code revokedBy}
 */
public record Subscription(
        long id,
        ForumId forum,
        Optional<SeriesId> series,
        Optional<PartyId> party,
        String note,
        Instant createdAt,
        String createdBy,
        Optional<Instant> revokedAt,
        Optional<String> revokedBy) {}
