package org.rollcall.projection.log;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.contracts.Source;

/**
 * One event as the log keeps it.
 *
 * @param forum whose record it belongs to; empty for what happens to a party
 * @param event the whole event as CloudEvents JSON
 */
public record LogEntry(
        Source source,
        long logIndex,
        long storeIndex,
        Instant recordedAt,
        String stream,
        Optional<String> forum,
        String type,
        String event) {}
