package org.rollcall.standalone.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Puts events back into the stores they came from, in their order, with the indexes and times they had. */
final class EventsInto implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private static final String EVENT = """
            INSERT INTO %s.event (index, event_id, type, stream, sequence, time_stamp, payload_type, payload_revision,
                payload, meta_data)
            OVERRIDING SYSTEM VALUE
            VALUES (?, ?, ?, ?, ?, CAST(? AS timestamptz), ?, ?, CAST(? AS json), CAST(? AS json))""";

    private static final String RECORDED =
            "INSERT INTO %s.recorded (index, log_index, recorded_at) VALUES (?, ?, CAST(? AS timestamptz))";

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private int waiting;

    EventsInto(Connection connection) {
        this.connection = connection;
    }

    void add(Line.Event event) throws SQLException {
        var insert = prepared(EVENT, event.source());
        insert.setLong(1, event.index());
        insert.setString(2, event.id());
        insert.setString(3, event.aggregate());
        insert.setString(4, event.stream());
        insert.setLong(5, event.sequence());
        insert.setString(6, event.time());
        insert.setString(7, event.type());
        insert.setString(8, event.revision());
        insert.setString(9, event.payload());
        insert.setString(10, event.metaData());
        insert.addBatch();
        if (event.logIndex() != null) {
            var recorded = prepared(RECORDED, event.source());
            recorded.setLong(1, event.index());
            recorded.setLong(2, event.logIndex());
            recorded.setString(3, event.recordedAt());
            recorded.addBatch();
        }
        if (++waiting == AT_ONCE) {
            flush();
        }
    }

    /** The next event gets an index that none had, and the service tells its listeners of all there is when it starts. */
    void end(Line.Events events) throws SQLException {
        flush();
        try (var statement = connection.createStatement()) {
            if (events.lastIndex() > 0) {
                statement.execute("SELECT setval('" + events.source() + ".event_index', " + events.lastIndex() + ")");
            }
            statement.execute("INSERT INTO " + events.source() + ".to_be_told DEFAULT VALUES");
        }
    }

    private PreparedStatement prepared(String template, String source) throws SQLException {
        var sql = template.formatted(source);
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private void flush() throws SQLException {
        for (var statement : statements.values()) {
            statement.executeBatch();
        }
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.close();
        }
    }
}
