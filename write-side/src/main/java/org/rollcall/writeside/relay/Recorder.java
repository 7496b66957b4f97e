package org.rollcall.writeside.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Gives each event, in the proven order, its log index (from 1, without gaps) and the time the record learned it (strictly
 * growing, whatever the clock does). At the append it would be wrong for whatever commits late.
 */
final class Recorder {

    private static final String INSERT = """
            INSERT INTO recorded (index, log_index, recorded_at)
            SELECT place.index, CAST(? AS bigint) + place.number,
                CAST(? AS timestamptz) + (place.number - 1) * interval '1 microsecond'
            FROM unnest(CAST(? AS bigint[])) WITH ORDINALITY AS place (index, number)""";

    private final ContiguousReader reader;
    private final Clock clock;

    private long logIndex;
    private Instant recordedAt;

    private Recorder(ContiguousReader reader, Clock clock, long logIndex, Instant recordedAt) {
        this.reader = reader;
        this.clock = clock;
        this.logIndex = logIndex;
        this.recordedAt = recordedAt;
    }

    interface Readers {
        ContiguousReader after(long index);
    }

    /** Goes on where the last relay stopped. */
    static Recorder resume(Connection connection, Clock clock, Readers readers) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT index, log_index, recorded_at FROM recorded ORDER BY log_index DESC LIMIT 1")) {
            if (!row.next()) {
                return new Recorder(readers.after(0), clock, 0, Instant.EPOCH);
            }
            return new Recorder(
                    readers.after(row.getLong(1)),
                    clock,
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant());
        }
    }

    ContiguousReader reader() {
        return reader;
    }

    /** The log index of the last event recorded. */
    long logIndex() {
        return logIndex;
    }

    /** @return how many events were recorded */
    int step(Connection connection, int limit) throws SQLException {
        var indexes = reader.next(connection, limit);
        if (!indexes.isEmpty()) {
            insert(connection, indexes);
        }
        return indexes.size();
    }

    private void insert(Connection connection, List<Long> indexes) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var next = recordedAt.plus(1, ChronoUnit.MICROS);
        var first = now.isAfter(next) ? now : next;
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, logIndex);
            statement.setObject(2, OffsetDateTime.ofInstant(first, ZoneOffset.UTC));
            statement.setArray(3, connection.createArrayOf("bigint", indexes.toArray()));
            statement.executeUpdate();
        }
        logIndex += indexes.size();
        recordedAt = first.plus(indexes.size() - 1L, ChronoUnit.MICROS);
    }
}
