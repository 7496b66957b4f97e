package org.rollcall.writeside.http;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.rollcall.writeside.store.ServiceDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets answers that were given long ago. Each batch is a short transaction, since an open one would delay the relay; one
 * instance does it at a time, the one whose connection holds the advisory lock.
 */
final class OldAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(OldAnswers.class);

    private final ServiceDatabase database;
    private final Duration keep;
    private final int batch;

    OldAnswers(ServiceDatabase database, Duration keep, int batch) {
        this.database = database;
        this.keep = keep;
        this.batch = batch;
    }

    /** To be tried again another day if the database is away. */
    void forget() {
        try (var alone = database.connectAlone()) {
            if (lock(alone)) {
                int forgotten;
                do {
                    forgotten = forgetSome(alone);
                } while (forgotten == batch);
            }
        } catch (SQLException e) {
            LOG.warn("Old answers are kept for now: {}", e.getMessage());
        }
    }

    private boolean lock(Connection alone) throws SQLException {
        try (var query =
                alone.prepareStatement("SELECT pg_try_advisory_lock(hashtext('rollcall.answers'), hashtext(?))")) {
            query.setString(1, database.schema());
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private int forgetSome(Connection alone) throws SQLException {
        try (var delete = alone.prepareStatement("""
                DELETE FROM idempotency WHERE (subject, key) IN (
                    SELECT subject, key FROM idempotency
                    WHERE created_at < now() - make_interval(secs => ?) ORDER BY created_at LIMIT ?)""")) {
            delete.setLong(1, keep.toSeconds());
            delete.setInt(2, batch);
            return delete.executeUpdate();
        }
    }
}
