package org.rollcall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

/** What a test may touch below the front door of {@link Rollcall#inThisJvm()}. */
final class InRunningInstance {

    private InRunningInstance() {}

    /** Where PostgreSQL listens, as its own pid file says (fourth line). */
    static String jdbcUrl() {
        var cluster = Rollcall.inThisJvm().folder().postgres();
        try {
            var port =
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
            return "jdbc:postgresql://localhost:" + port + "/" + Database.NAME;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SQL that appends a registration of that party, as another writer to the same store would. */
    static String registration(String party) {
        return """
                INSERT INTO membership.event
                       (event_id, type, stream, sequence, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT '%1$s', type, 'party/%2$s', 0, now(), payload_type, payload_revision,
                       (payload::jsonb || jsonb_build_object('fact', '%1$s', 'party', '%2$s'))::json, meta_data
                  FROM membership.event
                 WHERE payload_type LIKE 'membership.party-registered.%%'
                 ORDER BY index
                 LIMIT 1
                """.formatted(UUID.randomUUID(), party);
    }
}
