package org.rollcall.projection.log;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.ViewsSchema;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The horizons as this instance knows them, and waiting for them to move. They are read from the views when a notification
 * says that some instance has written ({@link HorizonListener}); nobody polls for a single reader.
 */
@Component
public class Horizons {

    private final JdbcClient views;
    private final Duration patience;
    private final Duration patienceOfPages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Map<Source, Horizon> current = Map.of();
    private final AtomicLong signals = new AtomicLong();

    Horizons(
            JdbcClient views,
            ViewsSchema made,
            @Value("${rollcall.at-least.patience:5s}") Duration patience,
            @Value("${rollcall.at-least.patience-of-pages:30s}") Duration patienceOfPages) {
        this.views = views;
        this.patience = patience;
        this.patienceOfPages = patienceOfPages;
        refresh();
    }

    public Horizon of(Source source) {
        return current.getOrDefault(source, Horizon.NOTHING);
    }

    /** The position of the last events that may be spoken of. */
    public Position position() {
        var now = current;
        var position = Position.START;
        for (var source : Source.values()) {
            position = position.advance(
                    source, now.getOrDefault(source, Horizon.NOTHING).storeIndex());
        }
        return position;
    }

    /**
     * Waits until the views have reached {@code position}.
     *
     * @throws Refused with {@code NOT_YET_VISIBLE} if they do not within the patience set
     */
    public void await(Position position) {
        await(position, patience);
    }

    /** The same for somebody at a browser: who is told to try again has lost what was typed, or is not told what was done. */
    public void awaitForPage(Position position) {
        await(position, patienceOfPages);
    }

    private void await(Position position, Duration atMost) {
        if (!awaitReached(position, atMost)) {
            throw new Refused(
                    ProblemType.NOT_YET_VISIBLE,
                    "The views are at " + position() + " and have not reached " + position + " within "
                            + atMost.toMillis() + " ms.");
        }
    }

    private boolean awaitReached(Position position, Duration atMost) {
        var left = atMost.toNanos();
        lock.lock();
        try {
            while (!position().reaches(position)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the horizons are no longer at {@code seen}, or the time is over; may return before. */
    public void awaitMoreThan(Position seen, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (position().equals(seen)) {
                moved.awaitNanos(atMost.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many signals were heard; to be asked before what they may be of is read. */
    public long signals() {
        return signals.get();
    }

    /** Waits until a signal is heard that is not among those {@code seen}, or the time is over; may return before. */
    public void awaitSignal(long seen, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (signals.get() == seen) {
                moved.awaitNanos(atMost.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Reads how far the views are and wakes who waits for that. */
    void refresh() {
        var read = new EnumMap<Source, Horizon>(Source.class);
        views.sql("SELECT source, log_index, store_index, recorded_at FROM horizon WHERE log_index > 0")
                .query((row, n) -> read.put(
                        Source.valueOf(row.getString("source")),
                        new Horizon(
                                row.getLong("log_index"),
                                row.getLong("store_index"),
                                Columns.time(row, "recorded_at"))))
                .list();
        lock.lock();
        try {
            current = Map.copyOf(read);
            signals.incrementAndGet();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
