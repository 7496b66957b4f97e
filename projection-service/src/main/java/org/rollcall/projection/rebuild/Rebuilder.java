package org.rollcall.projection.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.contracts.Source;
import org.rollcall.projection.kafka.Batches;
import org.rollcall.projection.kafka.Topics;
import org.rollcall.projection.log.Notifications;
import org.rollcall.projection.views.Views;
import org.rollcall.projection.views.ViewsSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills a shadow from the topics' beginning while the live views go on, and puts it in their place when it has all they have.
 * One at a time in the whole database: whoever holds the lock, on a connection that ends with its process.
 */
@Component
class Rebuilder implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);
    private static final long LOCK = 0x726f6c6c0002L;

    private final JdbcConnectionDetails database;
    private final ViewsSchema schema;
    private final Rebuilds rebuilds;
    private final Topics topics;
    private final Batches batches;
    private final Views live;
    private final Duration patience;
    private volatile long done;
    private volatile long total;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    Rebuilder(
            JdbcConnectionDetails database,
            ViewsSchema schema,
            Rebuilds rebuilds,
            Topics topics,
            Batches batches,
            Views live,
            @Value("${rollcall.rebuild.patience:60s}") Duration patience) {
        this.database = database;
        this.schema = schema;
        this.rebuilds = rebuilds;
        this.topics = topics;
        this.batches = batches;
        this.live = live;
        this.patience = patience;
    }

    /** Begins one; empty if one runs. */
    synchronized Optional<String> begin() throws SQLException {
        var lock = lock();
        // one that has just ended may still hold it for a moment
        for (int i = 0; lock.isEmpty() && rebuilds.running().isEmpty() && i < 20; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            lock = lock();
        }
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        var held = lock.get();
        cleanUp();
        var id = rebuilds.begin();
        thread = Thread.ofPlatform().name("rebuild").daemon().start(() -> run(id, held));
        return Optional.of(id);
    }

    private Optional<Connection> lock() throws SQLException {
        var connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            var row = statement.executeQuery();
            if (row.next() && row.getBoolean(1)) {
                return Optional.of(connection);
            }
        }
        connection.close();
        return Optional.empty();
    }

    /** What one left behind whose process ended; only for the holder of the lock. */
    private void cleanUp() {
        rebuilds.failWhatRuns();
        schema.dropShadow();
    }

    private void run(String id, Connection lock) {
        try (lock) {
            try {
                fill(id);
                rebuilds.finish(id, Rebuild.State.DONE, "");
            } catch (InterruptedException | RuntimeException e) {
                schema.dropShadow();
                rebuilds.finish(id, Rebuild.State.FAILED, String.valueOf(e.getMessage()));
                LOG.warn("Rebuild {} failed; the views are as they were: {}", id, e.getMessage());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Rebuild {} is not noted as ended; the next start does: {}", id, e.getMessage());
        }
    }

    private void fill(String id) throws InterruptedException {
        schema.makeShadow();
        try (var shadow = new Shadow(database);
                var refill = new Refill(topics, batches, shadow.views())) {
            var giveUp = System.nanoTime() + patience.toNanos();
            var furthest = -1L;
            while (true) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("it was interrupted");
                }
                refill.step();
                progress(id, refill);
                if (refill.done() > furthest) {
                    furthest = refill.done();
                    giveUp = System.nanoTime() + patience.toNanos();
                }
                if (refill.isAtTheEnd() && schema.swap(() -> reaches(refill, shadow.views()) && compared(id))) {
                    Notifications.signal(live.sql());
                    progress(id, refill);
                    return;
                }
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("Kafka does not hold all that the views hold; it is filled again"
                            + " from the stores when the services start");
                }
            }
        }
    }

    private void progress(String id, Refill refill) {
        done = refill.done();
        total = refill.total();
        rebuilds.progress(id, done, total);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("rollcall.rebuild.running", this, it -> it.thread.isAlive() ? 1 : 0)
                .description("Whether this instance makes the views again")
                .register(meters);
        Gauge.builder("rollcall.rebuild.done", this, it -> it.done)
                .description("Messages that the last rebuild at this instance has folded")
                .register(meters);
        Gauge.builder("rollcall.rebuild.messages", this, it -> it.total)
                .description("Messages that it has to fold")
                .register(meters);
    }

    /** With nobody writing to the live views: reads the rest, and says whether the shadow has all that they have. */
    private boolean reaches(Refill refill, Views shadow) {
        while (!refill.isAtTheEnd()) {
            refill.step();
        }
        for (var source : Source.values()) {
            if (events(shadow, source) < events(live, source)) {
                return false;
            }
        }
        return true;
    }

    /** Notes, with both at rest, whether the same was made again; the shadow takes the place of the live views in any case. */
    private boolean compared(String id) {
        rebuilds.compared(id, Comparison.of(live.sql()));
        return true;
    }

    private static long events(Views views, Source source) {
        return views.sql()
                .sql("SELECT count(*) FROM log WHERE source = ?")
                .param(source.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void start() {
        running = true;
        try (var lock = lock().orElse(null)) {
            if (lock != null) {
                cleanUp();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            if (thread.isAlive()) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
