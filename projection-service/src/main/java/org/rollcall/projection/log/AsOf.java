package org.rollcall.projection.log;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.contracts.Position;

/**
 * What a question is answered as of, on the axis of when the record learned it.
 *
 * @param known the moment asked for, never later than the horizon
 * @param position of the last event recorded by then
 * @param recordBegins when the first event was recorded, if {@code known} lies before
 */
public record AsOf(Instant known, Position position, Optional<Instant> recordBegins) {}
