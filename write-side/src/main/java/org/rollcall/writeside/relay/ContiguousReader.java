package org.rollcall.writeside.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the indexes of the store in order, skipping none that may still be committed, however late.
 *
 * <p>While the next index is there it is delivered at once. Where one is missing, the highest visible index H is noted and
 * then, in a transaction of its own, a transaction id X is taken. Whoever holds an index up to H took it before H was
 * taken, and its own transaction id before that, so that id is below X. Once a later snapshot has xmin ≥ X all of those
 * have ended, and what is then missing up to H was rolled back. ({@code pg_snapshot_xmax} is no such X: it may be handed out
 * to a transaction that has no id yet.)
 */
final class ContiguousReader {

    private static final Logger LOG = LoggerFactory.getLogger(ContiguousReader.class);

    private final Duration alarmAfter;
    private final LongSupplier nanos;

    private long last;
    private long proven;
    private @Nullable Horizon horizon;
    private @Nullable Gap gap;

    /** Everything up to {@code highest} is final once no transaction before {@code transaction} is open. */
    private record Horizon(long highest, String transaction) {}

    /** The index that is waited for, since when, and whether it was reported. */
    record Gap(long index, long since, boolean reported) {}

    /** @param last the index of the last event delivered before, 0 for none */
    ContiguousReader(long last, Duration alarmAfter, LongSupplier nanos) {
        this.last = last;
        this.proven = last;
        this.alarmAfter = alarmAfter;
        this.nanos = nanos;
    }

    /**
     * The next indexes whose order is final; empty where there are none yet.
     *
     * @param connection in auto-commit mode: each statement has to be a transaction of its own
     */
    List<Long> next(Connection connection, int limit) throws SQLException {
        prove(connection);
        var delivered = new ArrayList<Long>();
        var waits = false;
        for (long index : visibleAfterLast(connection, limit)) {
            if (index != last + 1 && index > proven) {
                waits = true;
                break;
            }
            delivered.add(index);
            last = index;
        }
        watch(connection, waits);
        return delivered;
    }

    /** What is waited for, if anything. */
    Optional<Gap> gap() {
        return Optional.ofNullable(gap);
    }

    Duration since(Gap waiting) {
        return Duration.ofNanos(nanos.getAsLong() - waiting.since());
    }

    private void prove(Connection connection) throws SQLException {
        if (horizon == null) {
            return;
        }
        try (var query =
                connection.prepareStatement("SELECT pg_snapshot_xmin(pg_current_snapshot()) >= CAST(? AS xid8)")) {
            query.setString(1, horizon.transaction());
            try (var answer = query.executeQuery()) {
                answer.next();
                if (answer.getBoolean(1)) {
                    proven = horizon.highest();
                    horizon = null;
                }
            }
        }
    }

    private List<Long> visibleAfterLast(Connection connection, int limit) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT index FROM event WHERE index > ? ORDER BY index LIMIT ?")) {
            query.setLong(1, last);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var indexes = new ArrayList<Long>();
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
                return indexes;
            }
        }
    }

    private void watch(Connection connection, boolean waits) throws SQLException {
        if (!waits) {
            gap = null;
            return;
        }
        if (gap == null || gap.index() != last + 1) {
            gap = new Gap(last + 1, nanos.getAsLong(), false);
        }
        if (horizon == null) {
            // two statements, two transactions, in this order
            var highest = one(connection, "SELECT max(index) FROM event");
            var transaction = one(connection, "SELECT pg_current_xact_id()");
            horizon = new Horizon(Long.parseLong(highest), transaction);
        }
        if (!gap.reported() && since(gap).compareTo(alarmAfter) >= 0) {
            report(connection, gap, horizon);
            gap = new Gap(gap.index(), gap.since(), true);
        }
    }

    private void report(Connection connection, Gap waiting, Horizon until) throws SQLException {
        var held = one(connection, "SELECT count(*) FROM event WHERE index > " + last);
        var oldest = one(connection, "SELECT pg_snapshot_xmin(pg_current_snapshot())");
        LOG.warn(
                "Index {} has been missing for {} ms and holds back {} events: a transaction before {} is open, the oldest is"
                        + " {}; see pg_stat_activity for its session",
                waiting.index(),
                since(waiting).toMillis(),
                held,
                until.transaction(),
                oldest);
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
