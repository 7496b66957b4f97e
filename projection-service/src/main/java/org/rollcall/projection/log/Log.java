package org.rollcall.projection.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in a set of views: what was read from Kafka, and up to where it is there without a gap. */
public final class Log {

    /** An event's name in the log. */
    public record Index(Source source, long logIndex) {}

    private final JdbcClient views;

    public Log(JdbcClient views) {
        this.views = views;
    }

    /**
     * Keeps those of {@code entries} that are not in the log yet.
     *
     * @return which ones were not
     */
    public Set<Index> append(List<LogEntry> entries) {
        var kept = views.sql("""
                        INSERT INTO log (source, log_index, store_index, recorded_at, stream, forum, type,
                            recorded_by, event)
                        SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::timestamptz[],
                                             ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                        ON CONFLICT (source, log_index) DO NOTHING
                        RETURNING source, log_index
                        """)
                .param(column(entries, entry -> entry.source().name()))
                .param(column(entries, entry -> String.valueOf(entry.logIndex())))
                .param(column(entries, entry -> String.valueOf(entry.storeIndex())))
                .param(column(entries, entry -> entry.recordedAt().toString()))
                .param(column(entries, LogEntry::stream))
                .param(entries.stream().map(entry -> entry.forum().orElse(null)).toArray(String[]::new))
                .param(column(entries, LogEntry::type))
                .param(column(entries, LogEntry::recordedBy))
                .param(column(entries, LogEntry::event))
                .query((row, n) -> new Index(Source.valueOf(row.getString("source")), row.getLong("log_index")))
                .list();
        return new HashSet<>(kept);
    }

    private static String[] column(List<LogEntry> entries, Function<LogEntry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    /**
     * Moves the horizon of {@code source} over all that has become a prefix without a gap. The row is locked first, in a
     * statement of its own, so that the next one sees what another partition's reader committed meanwhile.
     */
    public void advanceHorizon(Source source) {
        views.sql("SELECT log_index FROM horizon WHERE source = ? FOR UPDATE")
                .param(source.name())
                .query(Long.class)
                .single();
        views.sql("""
                        WITH RECURSIVE prefix (log_index, store_index, recorded_at) AS (
                            SELECT log_index, store_index, recorded_at FROM horizon WHERE source = :source
                            UNION ALL
                            SELECT log.log_index, log.store_index, log.recorded_at FROM prefix
                            JOIN log ON log.source = :source AND log.log_index = prefix.log_index + 1
                        )
                        UPDATE horizon SET (log_index, store_index, recorded_at) =
                            (SELECT log_index, store_index, recorded_at FROM prefix ORDER BY log_index DESC LIMIT 1)
                        WHERE source = :source
                        """).param("source", source.name()).update();
    }

    /** The log index behind which events are missing, while later ones are there; empty for a log without a gap. */
    public OptionalLong gapAfter(Source source) {
        return views.sql("""
                        SELECT log_index FROM horizon WHERE source = :source
                        AND EXISTS (SELECT FROM log WHERE log.source = :source AND log.log_index > horizon.log_index)
                        """)
                .param("source", source.name())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Events after {@code after} and up to {@code horizon}, at most {@code limit}, in an order that keeps each service's
     * own and mixes the services by when they recorded.
     */
    List<LogEntry> between(Position after, Position horizon, LogQuestion.Selection selection, int limit) {
        return views.sql("""
                        SELECT * FROM (
                            (SELECT * FROM log
                             WHERE source = 'MEMBERSHIP' AND store_index > :membership AND store_index <= :membershipHorizon
                               AND (:forum::text IS NULL OR forum = :forum) AND (:all OR type = ANY (:types))
                             ORDER BY store_index LIMIT :limit)
                            UNION ALL
                            (SELECT * FROM log
                             WHERE source = 'MEETING' AND store_index > :meeting AND store_index <= :meetingHorizon
                               AND (:forum::text IS NULL OR forum = :forum) AND (:all OR type = ANY (:types))
                             ORDER BY store_index LIMIT :limit)
                        ) AS both_logs
                        ORDER BY recorded_at, source, log_index
                        LIMIT :limit
                        """)
                .param("membership", after.membership())
                .param("membershipHorizon", horizon.membership())
                .param("meeting", after.meeting())
                .param("meetingHorizon", horizon.meeting())
                .param("forum", selection.forum().orElse(null))
                .param("all", selection.types().isEmpty())
                .param("types", selection.types().toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    boolean holds(String type) {
        return views.sql("SELECT EXISTS (SELECT 1 FROM log WHERE type = ?)")
                .param(type)
                .query(Boolean.class)
                .single();
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
