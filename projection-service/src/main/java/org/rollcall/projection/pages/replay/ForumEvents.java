package org.rollcall.projection.pages.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of a forum by their place in its record, from 1. */
@Component
class ForumEvents {

    private final JdbcClient views;

    ForumEvents(JdbcClient views) {
        this.views = views;
    }

    /** How many were recorded by then; they have no gaps. */
    long by(ForumId forum, Instant moment) {
        return views.sql("SELECT coalesce(max(sequence) + 1, 0) FROM fact WHERE stream = ? AND recorded_at <= ?")
                .param(forum.stream())
                .param(Columns.time(moment))
                .query(Long.class)
                .single();
    }

    Optional<LogEntry> at(ForumId forum, long place) {
        return views.sql("""
                        SELECT log.* FROM fact JOIN log ON log.stream = fact.stream AND log.log_index = fact.log_index
                        WHERE fact.stream = ? AND fact.sequence = ?
                        """)
                .param(forum.stream())
                .param(place - 1)
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
