package org.rollcall.standalone.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the record to a file, as it is at one moment; the services may run meanwhile. */
public final class Backup {

    private static final String EVENTS = """
            SELECT index, log_index, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), event_id,
                stream, sequence, type, to_char(time_stamp AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                payload_type, payload_revision, CAST(meta_data AS text), CAST(payload AS text)
            FROM %1$s.event LEFT JOIN %1$s.recorded USING (index) ORDER BY index""";

    private final Connection connection;
    private final Lines.Writer lines;

    private Backup(Connection connection, Lines.Writer lines) {
        this.connection = connection;
        this.lines = lines;
    }

    /**
     * @param connection of the schemas' owner
     * @return in words, what was written
     */
    public static String write(Connection connection, OutputStream out, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL datestyle = ISO; SET LOCAL timezone = UTC; SET LOCAL bytea_output = hex;"
                    + " SET LOCAL extra_float_digits = 1; SET LOCAL intervalstyle = iso_8601");
        }
        try (var lines = new Lines.Writer(out)) {
            return new Backup(connection, lines).write(now);
        } finally {
            connection.rollback();
        }
    }

    private String write(Instant now) throws SQLException, IOException {
        lines.write(new Line.Header(Line.FORMAT, now.toString()));
        long events = 0;
        for (var source : Kept.SOURCES) {
            events += events(source);
        }
        long rows = 0;
        for (var table : Kept.tables(connection)) {
            rows += rows(table);
        }
        lines.end();
        return events + " events and " + rows + " rows beside them";
    }

    private long events(String source) throws SQLException, IOException {
        long count = 0;
        try (var query = connection.prepareStatement(EVENTS.formatted(source))) {
            query.setFetchSize(1000);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    lines.write(new Line.Event(
                            source,
                            row.getLong(1),
                            number(row.getObject(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getLong(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12)));
                    count++;
                }
            }
        }
        lines.write(new Line.Events(source, count, lastIndex(source)));
        return count;
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : null;
    }

    /** Indexes that were rolled back were given out too, and are not given out again. */
    private long lastIndex(String source) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM " + source + ".event_index")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long rows(String table) throws SQLException, IOException {
        var columns = Kept.columns(connection, table);
        var texts = columns.keySet().stream()
                .map(column -> "CAST(\"" + column + "\" AS text)")
                .collect(Collectors.joining(", "));
        long count = 0;
        try (var query = connection.prepareStatement("SELECT " + texts + " FROM " + table + " ORDER BY 1")) {
            // one with files in it may have large rows
            query.setFetchSize(columns.containsValue("bytea") ? 1 : 500);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var values = new LinkedHashMap<String, @Nullable String>();
                    var place = 1;
                    for (var column : columns.keySet()) {
                        values.put(column, row.getString(place++));
                    }
                    lines.write(new Line.Row(table, values));
                    count++;
                }
            }
        }
        return count;
    }
}
