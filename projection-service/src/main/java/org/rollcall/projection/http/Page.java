package org.rollcall.projection.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Position;

/**
 * A part of a list.
 *
 * @param next the {@code cursor} of what follows; missing at the end
 * @param recordBegins when the first event was recorded, if {@code known} lies before
 */
public record Page<T>(
        List<T> items, Optional<String> next, Instant known, Position position, Optional<Instant> recordBegins) {}
