package org.rollcall.projection.pages.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events by the fact they are. */
@Component
public class Said {

    private final JdbcClient views;

    Said(JdbcClient views) {
        this.views = views;
    }

    private record Named(FactId fact, LogEntry entry) {}

    public Optional<LogEntry> of(String stream, FactId fact) {
        return Optional.ofNullable(of(stream, List.of(fact)).get(fact));
    }

    /** Those of a stream that are there. */
    public Map<FactId, LogEntry> of(String stream, Collection<FactId> facts) {
        return views
                .sql("""
                        SELECT fact, source, log.log_index, log.store_index, log.recorded_at, log.stream, forum, log.type, log.event
                        FROM fact JOIN log ON log.stream = fact.stream AND log.log_index = fact.log_index
                        WHERE fact.stream = ? AND fact = ANY (?)
                        """)
                .param(stream)
                .param(facts.stream().map(FactId::value).toArray(String[]::new))
                .query((row, n) -> new Named(new FactId(row.getString("fact")), entry(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::fact, Named::entry));
    }

    /** The first of those that were recorded in a stream after a version of it. */
    public List<LogEntry> since(String stream, long version, int most) {
        return views.sql("""
                        SELECT source, log.log_index, log.store_index, log.recorded_at, log.stream, forum, log.type, log.event
                        FROM fact JOIN log ON log.stream = fact.stream AND log.log_index = fact.log_index
                        WHERE fact.stream = ? AND fact.sequence > ? ORDER BY fact.sequence LIMIT ?
                        """)
                .param(stream)
                .param(version)
                .param(most)
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
