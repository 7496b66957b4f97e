package org.rollcall.standalone.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A statement where whoever comes to it stands still, because it waits for a lock that is held here: so that it can be killed exactly
 * there. What stands there goes on when this is closed.
 */
final class HaltPoint implements AutoCloseable {

    private static final Duration REACHED = Duration.ofMinutes(1);

    private final Server postgres;
    private final Connection connection;

    private HaltPoint(Server postgres, Connection connection) {
        this.postgres = postgres;
        this.connection = connection;
    }

    /** @param lock SQL that takes it until the end of a transaction */
    static HaltPoint at(Server postgres, String lock) throws SQLException {
        var connection = postgres.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL transaction_timeout = 0");
            statement.execute(lock);
        }
        return new HaltPoint(postgres, connection);
    }

    /** Returns when somebody stands at a statement that is LIKE this. */
    void awaitReached(String statement) throws SQLException {
        try (var other = postgres.connect();
                var query = other.prepareStatement("""
                        SELECT FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND ltrim(query, E' \\n') ILIKE ?""")) {
            query.setString(1, statement);
            Awaitility.await().atMost(REACHED).until(() -> {
                try (var row = query.executeQuery()) {
                    return row.next();
                }
            });
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
