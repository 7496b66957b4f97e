package org.rollcall.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Upcasts;

/**
 * Reads a file that {@link Backup} wrote into an empty database whose schemas are there. It is looked at as a whole before
 * anything is written, and all of it is written in one transaction: what is damaged, or does not fit, leaves no trace.
 */
public final class Restore {

    private final Connection connection;
    private final Map<String, RowsOf> tables = new TreeMap<>();

    private Restore(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param connection of the schemas' owner
     * @return in words, what was restored
     * @throws UnusableBackup if the file, or the database, is not as it has to be
     */
    public static String read(Path file, Connection connection) throws SQLException, IOException {
        check(file);
        connection.setAutoCommit(false);
        try (var in = Files.newInputStream(file)) {
            var restored = new Restore(connection).read(in);
            connection.commit();
            return restored;
        } finally {
            connection.rollback();
        }
    }

    /** Reads the file as a whole; throws if it is not to be used. */
    public static void check(Path file) throws IOException {
        var sources = new HashMap<String, LogSoFar>();
        try (var lines = new Lines.Reader(Files.newInputStream(file))) {
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case Line.Event event ->
                        sources.computeIfAbsent(event.source(), LogSoFar::new).add(event);
                    case Line.Events events ->
                        sources.computeIfAbsent(events.source(), LogSoFar::new).end(events);
                    case Line.Header header -> throw new UnusableBackup("It has a second beginning.");
                    case Line.Row row -> {}
                    case Line.End end -> {}
                }
            }
        }
        if (!sources.keySet().containsAll(Kept.SOURCES)) {
            throw new UnusableBackup("It does not hold the events of " + String.join(" and ", Kept.SOURCES) + ".");
        }
    }

    private String read(InputStream in) throws SQLException, IOException {
        requireEmpty(connection);
        long events = 0;
        long rows = 0;
        try (var lines = new Lines.Reader(in);
                var into = new EventsInto(connection)) {
            while (lines.hasNext()) {
                switch (lines.next()) {
                    case Line.Event event -> {
                        into.add(event);
                        events++;
                    }
                    case Line.Events ended -> into.end(ended);
                    case Line.Row row -> {
                        rowsOf(row.table()).add(row);
                        rows++;
                    }
                    case Line.Header header -> {}
                    case Line.End end -> {}
                }
            }
        }
        for (var table : tables.values()) {
            table.end();
        }
        return events + " events and " + rows + " rows beside them";
    }

    /** Rows come table by table, in an order in which they may refer to what came before. */
    private RowsOf rowsOf(String table) throws SQLException {
        var known = tables.get(table);
        if (known == null) {
            for (var other : tables.values()) {
                other.flush();
            }
            if (Kept.isLeftOut(table) || !Kept.tables(connection).contains(table)) {
                throw new UnusableBackup("It holds rows of " + table + ", which this version does not keep.");
            }
            known = new RowsOf(connection, table);
            tables.put(table, known);
        }
        return known;
    }

    /** Looks at a database, whether its schemas are there or not. */
    public static void requireEmpty(Connection connection) throws SQLException {
        for (var table : Kept.mayHoldTruth(connection)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM (SELECT FROM " + table + " LIMIT 1000)")) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new UnusableBackup("The database is not empty: " + table + " has "
                            + (row.getLong(1) == 1000 ? "1000 rows or more" : row.getLong(1) + " rows")
                            + ". Restore into a new one, before any service has started on it.");
                }
            }
        }
    }

    /** What was seen of the events of a source, and what the next one must therefore be. */
    private static final class LogSoFar {

        private final String source;
        private final Map<String, Long> sequences = new HashMap<>();
        private long count;
        private long index;
        private long logIndex;
        private Instant recordedAt = Instant.MIN;
        private boolean ended;

        LogSoFar(String source) {
            this.source = source;
            if (!Kept.SOURCES.contains(source)) {
                throw new UnusableBackup("It holds events of " + source + ", which this version does not know.");
            }
        }

        void add(Line.Event event) {
            require(!ended && event.index() > index, event, "its index is out of order");
            require(
                    event.sequence() == sequences.merge(event.stream(), 0L, (before, first) -> before + 1),
                    event,
                    "its stream has a gap before it");
            if (event.logIndex() != null && event.recordedAt() != null) {
                var at = Instant.parse(event.recordedAt());
                require(event.logIndex() == logIndex + 1, event, "the log has a gap before it");
                require(at.isAfter(recordedAt), event, "it was recorded before the event before it");
                logIndex++;
                recordedAt = at;
            }
            require(
                    EventNames.classOf(Upcasts.newestName(event.type())).isPresent(),
                    event,
                    "this version knows no event " + event.type() + "; a newer one made the backup");
            index = event.index();
            count++;
        }

        void end(Line.Events events) {
            if (ended || events.count() != count || events.lastIndex() < index) {
                throw new UnusableBackup(
                        "It holds " + count + " events of " + source + ", and " + events.count() + " were written.");
            }
            ended = true;
        }

        private void require(boolean holds, Line.Event event, String otherwise) {
            if (!holds) {
                throw new UnusableBackup(
                        "Event " + event.index() + " of " + source + " cannot be restored: " + otherwise + ".");
            }
        }
    }
}
