package org.rollcall.projection.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Position;

/**
 * One thing that was asked of a forum on a day, as the record knew it at a moment.
 *
 * @param recordBegins when the forum came on record, if {@code known} lies before
 */
record PartOfForum<T>(
        ForumId forum, LocalDate on, Instant known, List<T> items, Position position, Optional<Instant> recordBegins) {}
