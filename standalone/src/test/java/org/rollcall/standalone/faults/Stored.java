package org.rollcall.standalone.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.contracts.Source;

/**
 * An event as it is in a store.
 *
 * @param logIndex 0 until the relay has recorded it
 * @param subject the party or the meeting its payload names
 */
record Stored(Source source, long index, long logIndex, String id, String type, String subject) {

    private static final String AFTER = """
            SELECT event.index, coalesce(log_index, 0), event_id, payload_type,
                coalesce(payload ->> 'party', payload ->> 'meeting', stream)
            FROM %1$s.event AS event LEFT JOIN %1$s.recorded USING (index)
            WHERE event.index > ? ORDER BY event.index""";

    static List<Stored> after(Server postgres, Source source, long index) throws SQLException {
        var schema = source.name().toLowerCase(Locale.ROOT);
        try (var connection = postgres.connect();
                var query = connection.prepareStatement(AFTER.formatted(schema))) {
            query.setLong(1, index);
            try (var row = query.executeQuery()) {
                var events = new ArrayList<Stored>();
                while (row.next()) {
                    events.add(new Stored(
                            source,
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)));
                }
                return events;
            }
        }
    }

    /** Of the last event the relay has recorded, 0 when there is none. */
    static long lastLogIndex(Server postgres, Source source) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(log_index), 0) FROM "
                        + source.name().toLowerCase(Locale.ROOT) + ".recorded")) {
            row.next();
            return row.getLong(1);
        }
    }
}
