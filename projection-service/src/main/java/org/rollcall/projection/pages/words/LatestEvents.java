package org.rollcall.projection.pages.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.Lasting;
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

    private static final String SPOKEN_OF = """
            SELECT log.source, log.log_index, log.store_index, log.recorded_at, stream, forum, type, event
            FROM log JOIN horizon ON horizon.source = log.source AND log.log_index <= horizon.log_index
            """;

    private final JdbcClient views;
    private final Horizons horizons;
    private final Lasting<End, List<LogEntry>> ends = new Lasting<>(10);

    private record End(Position position, int count) {}

    LatestEvents(JdbcClient views, Horizons horizons) {
        this.views = views;
        this.horizons = horizons;
    }

    /** The last ones there are. */
    public List<LogEntry> last(int count) {
        return ends.answer(new End(horizons.position(), count), () -> before(Optional.empty(), Map.of(), count));
    }

    public List<LogEntry> before(Optional<Cursor> before, int limit) {
        return before(before, Map.of(), limit);
    }

    /** @param where conditions on columns of the log, constant texts each with one {@code ?}, and what stands for it */
    public List<LogEntry> before(Optional<Cursor> before, Map<String, Object> where, int limit) {
        var cursor = before.orElse(END);
        var sql =
                new StringBuilder(SPOKEN_OF).append("WHERE (log.recorded_at, log.source, log.log_index) < (?, ?, ?)\n");
        var values = new ArrayList<Object>(
                List.of(Columns.time(cursor.recordedAt()), cursor.source().name(), cursor.logIndex()));
        where.forEach((condition, value) -> {
            sql.append("AND ").append(condition).append('\n');
            values.add(value);
        });
        sql.append("ORDER BY log.recorded_at DESC, log.source DESC, log.log_index DESC LIMIT ?");
        values.add(limit);
        return views.sql(sql.toString())
                .params(values)
                .query((row, n) -> entry(row))
                .list();
    }

    public Optional<LogEntry> at(Source source, long logIndex) {
        return views.sql(SPOKEN_OF + "WHERE log.source = ? AND log.log_index = ?")
                .params(source.name(), logIndex)
                .query((row, n) -> entry(row))
                .optional();
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
