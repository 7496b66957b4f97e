package org.rollcall.projection.log;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import tools.jackson.core.JacksonException;

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
        String event) {

    /** A subject is an opaque id; what is longer is none, and no index takes it. */
    private static final int LONGEST_SUBJECT = 200;

    /** Who recorded it; empty where this version finds nobody. */
    public String recordedBy() {
        try {
            var data = WireJson.MAPPER.readTree(event).path("data");
            // a correction says it with the statement it makes
            var by = data.at("/provenance/recordedBy")
                    .asString(data.at("/statement/provenance/recordedBy").asString(""))
                    .replace("\0", "");
            return by.substring(0, Math.min(LONGEST_SUBJECT, by.length()));
        } catch (JacksonException e) {
            return "";
        }
    }
}
