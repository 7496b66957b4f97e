package org.rollcall.writeside.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rollcall.toy.ToyDatabase;
import org.rollcall.writeside.store.ServiceDatabase;

/** An event store of its own for a test, written to without Axon. */
final class Store {

    final ToyDatabase toy = new ToyDatabase();
    final ServiceDatabase database = toy.migrated();

    record Logged(long index, long logIndex, OffsetDateTime recordedAt, String stream, long sequence) {}

    static long append(Connection connection, String stream, long sequence) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO event (event_id, stream, sequence, type, time_stamp, payload_type, payload, meta_data)
                VALUES (?, ?, ?, 'Toy', now(), 'membership.count-claimed.v1', CAST(? AS json), '{}') RETURNING index""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, stream);
            insert.setLong(3, sequence);
            insert.setString(4, "{\"stream\":\"" + stream + "\",\"sequence\":" + sequence + "}");
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Commits {@code count} events, one after the other, of streams taking turns. */
    void append(int from, int count) throws SQLException {
        try (var connection = toy.service()) {
            for (var number = from; number < from + count; number++) {
                append(connection, "forum/f-" + number % 5, number / 5);
            }
        }
    }

    List<Logged> log() throws SQLException {
        try (var connection = toy.service();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT index, log_index, recorded_at, stream, sequence
                        FROM recorded JOIN event USING (index) ORDER BY log_index""")) {
            var log = new ArrayList<Logged>();
            while (row.next()) {
                log.add(new Logged(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getString(4),
                        row.getLong(5)));
            }
            return log;
        }
    }

    long count(String table) throws SQLException {
        try (var connection = toy.service();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
