package org.rollcall.projection.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Acceptances that go on while their page is looked at, at this instance or another: one of a draft at a time. How far each is
 * is noted by a connection of its own, whose lock ends with its process; so it is known of one that was cut off that it is
 * over. What became of the proposals is kept with their draft.
 */
@Component
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int LOCKS = 0x726f6c03;

    /** Longer than a service takes to decide, however often it is asked. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private static final String IS_HELD = """
            EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid::bigint = %d
                AND objid::bigint = known.number
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """.formatted(LOCKS);

    private final Acceptance acceptance;
    private final JdbcClient sql;
    private final JdbcConnectionDetails database;

    Runs(Acceptance acceptance, JdbcClient sql, JdbcConnectionDetails database) {
        this.acceptance = acceptance;
        this.sql = sql;
        this.database = database;
    }

    /**
     * How far it is.
     *
     * @param remaining how long it takes yet, at the pace so far; empty before there is one
     * @param over whether it has come to an end
     * @param stopped why it ended before everything was sent; empty where it did not
     */
    public record State(int done, int of, Optional<Duration> remaining, boolean over, String stopped) {}

    /**
     * Begins to send proposals; does nothing where that goes on already, here or elsewhere.
     *
     * @param wanted the numbers of proposals; empty for all
     */
    public void begin(String draft, Set<Integer> wanted, int of, String token) {
        var connection = connection();
        var begun = Optional.<Run>empty();
        try {
            begun = Run.begin(draft, of, JdbcClient.create(connection));
        } finally {
            if (begun.isEmpty()) {
                connection.close();
            }
        }
        begun.ifPresent(run -> Thread.ofVirtual().name("import-" + draft).start(() -> {
            try (connection) {
                run.end(accept(draft, wanted, token, run));
            } catch (DataAccessException e) {
                LOG.warn("The acceptance of {} is not noted as ended: {}", draft, e.getMessage());
            }
        }));
    }

    private SingleConnectionDataSource connection() {
        var connection = new SingleConnectionDataSource(
                database.getJdbcUrl(),
                String.valueOf(database.getUsername()),
                String.valueOf(database.getPassword()),
                true);
        var session = new Properties();
        session.setProperty("connectTimeout", "5");
        // seconds, of what is asked on it; nothing is while a service decides
        session.setProperty("socketTimeout", "20");
        session.setProperty("options", "-c idle_session_timeout=" + SILENCE.toMillis());
        connection.setConnectionProperties(session);
        return connection;
    }

    private String accept(String draft, Set<Integer> wanted, String token, Run run) {
        try {
            return acceptance.accept(draft, wanted, token, run::heard).stopped();
        } catch (Refused refused) {
            return refused.problem().detail();
        } catch (RuntimeException e) {
            LOG.error("The acceptance of {} broke off", draft, e);
            return String.valueOf(e.getMessage());
        }
    }

    /** The last one of a draft. */
    public Optional<State> of(String draft) {
        return noted(draft)
                // one that ended between is noted as ended before its lock is free
                .flatMap(known -> known.ended() || known.held() ? Optional.of(known) : noted(draft))
                .map(Noted::state);
    }

    private Optional<Noted> noted(String draft) {
        return sql.sql("""
                        SELECT done, wanted, extract(epoch FROM now() - began_at) * 1000 AS took, ended_at IS NOT NULL AS ended, stopped, %s AS held
                        FROM projection.import_run AS known WHERE draft = ?
                        """.formatted(IS_HELD))
                .param(draft)
                .query((row, n) -> Noted.read(row))
                .optional();
    }

    private record Noted(int done, int of, Duration took, boolean ended, String stopped, boolean held) {

        static Noted read(ResultSet row) throws SQLException {
            return new Noted(
                    row.getInt("done"),
                    row.getInt("wanted"),
                    Duration.ofMillis(row.getLong("took")),
                    row.getBoolean("ended"),
                    row.getString("stopped"),
                    row.getBoolean("held"));
        }

        State state() {
            var over = ended || !held;
            return new State(
                    done,
                    of,
                    over || done == 0
                            ? Optional.empty()
                            : Optional.of(took.multipliedBy(of - done).dividedBy(done)),
                    over,
                    ended || held ? stopped : "It was cut off; accept the draft again to go on where this stopped.");
        }
    }

    /** One of this instance. */
    private record Run(String draft, int number, JdbcClient sql) {

        /** Empty where another goes on. */
        static Optional<Run> begin(String draft, int of, JdbcClient sql) {
            int number = sql.sql("SELECT nextval('projection.import_run_number')")
                    .query(Integer.class)
                    .single();
            sql.sql("SELECT 1 FROM pg_advisory_lock(?, ?)")
                    .params(LOCKS, number)
                    .query(Integer.class)
                    .single();
            int begun =
                    sql.sql("""
                            INSERT INTO projection.import_run AS known (draft, number, wanted) VALUES (?, ?, ?)
                            ON CONFLICT (draft) DO UPDATE SET number = excluded.number, done = 0, wanted = excluded.wanted,
                                began_at = now(), ended_at = NULL, stopped = ''
                            WHERE known.ended_at IS NOT NULL OR NOT %s
                            """.formatted(IS_HELD)).params(draft, number, of).update();
            return begun == 1 ? Optional.of(new Run(draft, number, sql)) : Optional.empty();
        }

        void heard(int done, int of) {
            sql.sql("UPDATE projection.import_run SET done = ?, wanted = ? WHERE draft = ? AND number = ?")
                    .params(done, of, draft, number)
                    .update();
            Notifications.signal(sql);
        }

        void end(String stopped) {
            sql.sql("UPDATE projection.import_run SET ended_at = now(), stopped = ? WHERE draft = ? AND number = ?")
                    .params(stopped, draft, number)
                    .update();
            Notifications.signal(sql);
        }
    }
}
