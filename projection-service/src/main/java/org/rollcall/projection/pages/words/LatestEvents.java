package org.rollcall.projection.pages.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log from its end backwards, up to the horizons: the API gives it the other way round. */
@Component
public class LatestEvents {

    /** One event's place in this order: everything older lies before it. */
    public record Cursor(Instant recordedAt, Source source, long logIndex) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,6})\\.([A-Z]{1,20})\\.(\\d{1,18})");

        public static Cursor of(LogEntry entry) {
            return new Cursor(entry.recordedAt(), entry.source(), entry.logIndex());
        }

        /** Empty for a text that was not given out as a cursor. */
        public static Optional<Cursor> parse(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                var micros = Long.parseLong(parts.group(2));
                return Optional.of(new Cursor(
                        Instant.ofEpochSecond(Long.parseLong(parts.group(1)), micros * 1000),
                        Source.valueOf(parts.group(3)),
                        Long.parseLong(parts.group(4))));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return recordedAt.getEpochSecond() + "." + recordedAt.getNano() / 1000 + "." + source + "." + logIndex;
        }
    }

    private static final Cursor END = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), Source.MEMBERSHIP, 0);

    private final JdbcClient views;

    LatestEvents(JdbcClient views) {
        this.views = views;
    }

    public List<LogEntry> before(Optional<Cursor> before, int limit) {
        var cursor = before.orElse(END);
        return views.sql("""
                        SELECT log.source, log.log_index, log.store_index, log.recorded_at, stream, forum, type, event
                        FROM log JOIN horizon ON horizon.source = log.source AND log.log_index <= horizon.log_index
                        WHERE (log.recorded_at, log.source, log.log_index) < (?, ?, ?)
                        ORDER BY log.recorded_at DESC, log.source DESC, log.log_index DESC
                        LIMIT ?
                        """)
                .params(Columns.time(cursor.recordedAt()), cursor.source().name(), cursor.logIndex(), limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                Source.valueOf(row.getString("source")),
                row.getLong("log_index"),
                row.getLong("store_index"),
                Columns.time(row, "recorded_at"),
                row.getString("stream"),
                Optional.ofNullable(row.getString("forum")),
                row.getString("type"),
                row.getString("event"));
    }
}
