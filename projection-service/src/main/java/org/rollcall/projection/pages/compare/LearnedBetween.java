package org.rollcall.projection.pages.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the record learned of a forum's roll between two moments: its own events, and those of parties that ever stood there. */
@Component
class LearnedBetween {

    private final JdbcClient views;

    LearnedBetween(JdbcClient views) {
        this.views = views;
    }

    /** The newest first; at most {@code limit}. */
    List<LogEntry> ask(ForumId forum, Instant after, Instant until, int limit) {
        return views.sql("""
                        SELECT log.log_index, log.store_index, log.recorded_at, stream, forum, type, event
                        FROM log JOIN horizon USING (source)
                        WHERE source = 'MEMBERSHIP' AND log.log_index <= horizon.log_index
                          AND log.recorded_at > :after AND log.recorded_at <= :until
                          AND (forum = :forum
                            OR stream IN (SELECT 'party/' || party FROM participation WHERE forum = :forum))
                        ORDER BY log.recorded_at DESC LIMIT :limit
                        """)
                .param("forum", forum.value())
                .param("after", Columns.time(after))
                .param("until", Columns.time(until))
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                Source.MEMBERSHIP,
                row.getLong("log_index"),
                row.getLong("store_index"),
                Columns.time(row, "recorded_at"),
                row.getString("stream"),
                Optional.ofNullable(row.getString("forum")),
                row.getString("type"),
                row.getString("event"));
    }
}
