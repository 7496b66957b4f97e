package org.rollcall.projection.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The rebuilds there were and the one that runs, as noted in the database. */
@Component
class Rebuilds {

    private static final TypeReference<List<Rebuild.Compared>> COMPARED = new TypeReference<>() {};

    private final JdbcClient sql;

    Rebuilds(JdbcClient sql) {
        this.sql = sql;
    }

    record Noted(
            String id,
            Rebuild.State state,
            long done,
            long total,
            Instant startedAt,
            Optional<Instant> finishedAt,
            String reason,
            List<Rebuild.Compared> compared) {}

    String begin() {
        var id = UUID.randomUUID().toString();
        sql.sql("INSERT INTO projection.rebuild (id, state) VALUES (?, 'RUNNING')")
                .param(id)
                .update();
        return id;
    }

    void progress(String id, long done, long total) {
        sql.sql("UPDATE projection.rebuild SET done = ?, total = ? WHERE id = ?")
                .param(done)
                .param(total)
                .param(id)
                .update();
    }

    void finish(String id, Rebuild.State state, String reason) {
        sql.sql("UPDATE projection.rebuild SET state = ?, reason = ?, finished_at = now() WHERE id = ?")
                .param(state.name())
                .param(reason)
                .param(id)
                .update();
    }

    void compared(String id, List<Rebuild.Compared> tables) {
        sql.sql("UPDATE projection.rebuild SET compared = ? WHERE id = ?")
                .param(Columns.json(tables))
                .param(id)
                .update();
    }

    /** For one whose process is gone. */
    void failWhatRuns() {
        sql.sql("""
                        UPDATE projection.rebuild SET state = 'FAILED', reason = 'it was interrupted', finished_at = now()
                        WHERE state = 'RUNNING'
                        """).update();
    }

    Optional<String> running() {
        return sql.sql("SELECT id FROM projection.rebuild WHERE state = 'RUNNING'")
                .query(String.class)
                .optional();
    }

    Optional<Noted> find(String id) {
        return sql.sql("SELECT * FROM projection.rebuild WHERE id = ?")
                .param(id)
                .query((row, n) -> noted(row))
                .optional();
    }

    List<Noted> latest(int limit) {
        return sql.sql("SELECT * FROM projection.rebuild ORDER BY started_at DESC, id LIMIT ?")
                .param(limit)
                .query((row, n) -> noted(row))
                .list();
    }

    private static Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                row.getString("id"),
                Rebuild.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                Columns.time(row, "started_at"),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("reason"),
                Columns.json(row, "compared", COMPARED));
    }
}
