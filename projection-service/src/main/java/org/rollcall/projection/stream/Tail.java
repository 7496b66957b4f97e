package org.rollcall.projection.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Position;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.LogQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The latest events and the notices of the day, read once for all clients of the stream. A client that is not further behind than what is kept here
 * needs no database; one that is reads the log by itself until it is not.
 */
@Component
class Tail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int KEPT = 4096;
    private static final int PAGE = 500;

    private final LogQuestion log;
    private final Horizons horizons;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final LogQuestion.@Nullable Placed[] kept = new LogQuestion.Placed[KEPT];
    private long next;
    private Position oldest = Position.START;
    private Position newest = Position.START;
    private Said said = new Said(List.of(), Position.START);
    private Today today = new Today(0, List.of());
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /**
     * What takes effect today.
     *
     * @param edition growing; that of a client that was told nothing yet is less than any
     */
    record Today(long edition, List<Notice> notices) {}

    private record Said(List<Notice> notices, Position by) {}

    /** What has come: events, none where only the notices are others; nothing at all where the time is over. */
    record Come(List<LogQuestion.Placed> events, Today today) {}

    Tail(LogQuestion log, Horizons horizons) {
        this.log = log;
        this.horizons = horizons;
    }

    /** Where in the tail a client goes on that has seen all up to {@code seen}; empty if that is no longer kept. */
    OptionalLong join(Position seen) {
        lock.lock();
        try {
            return seen.reaches(oldest) ? OptionalLong.of(Math.max(0, next - KEPT)) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is in the tail from {@code place} on, and what takes effect today; waited for until there is an event or another
     * edition than {@code told}, the time is over or the service stops.
     *
     * @return empty if the client was so slow that what it needs is no longer kept
     */
    Optional<Come> from(long place, long told, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = atMost.toNanos();
            while (place >= next && today.edition() == told && left > 0 && running) {
                left = grown.awaitNanos(left);
            }
            if (place < next - KEPT) {
                return Optional.empty();
            }
            var found = new ArrayList<LogQuestion.Placed>();
            for (var at = place; at < next; at++) {
                var placed = kept[(int) (at % KEPT)];
                if (placed != null) {
                    found.add(placed);
                }
            }
            return Optional.of(new Come(found, today));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Wakes who has caught up, if these are others than before.
     *
     * @param seen what they are said by: they are told after all of that
     */
    void tell(List<Notice> notices, Position seen) {
        lock.lock();
        try {
            said = new Said(notices, seen);
            tellWhatWasReached();
        } finally {
            lock.unlock();
        }
    }

    private void tellWhatWasReached() {
        if (newest.reaches(said.by()) && !said.notices().equals(today.notices())) {
            today = new Today(today.edition() + 1, said.notices());
            grown.signalAll();
        }
    }

    private void add(List<LogQuestion.Placed> events, Position reached) {
        lock.lock();
        try {
            for (var event : events) {
                var slot = (int) (next % KEPT);
                var replaced = kept[slot];
                if (replaced != null) {
                    oldest = replaced.position();
                }
                kept[slot] = event;
                next++;
            }
            newest = reached;
            tellWhatWasReached();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        oldest = horizons.position();
        newest = oldest;
        running = true;
        thread = Thread.ofVirtual().name("tail").start(this::follow);
    }

    private void follow() {
        try {
            while (running) {
                try {
                    var horizon = horizons.position();
                    var events = log.after(newest, LogQuestion.Selection.ALL, PAGE);
                    if (events.isEmpty()) {
                        // the last of what is recorded may be nothing that the stream brings
                        if (horizon.reaches(newest)) {
                            add(events, horizon);
                        }
                        horizons.awaitMoreThan(horizon, Duration.ofSeconds(5));
                    } else {
                        add(events, events.getLast().position());
                    }
                } catch (DataAccessException e) {
                    LOG.warn("The log cannot be read for the stream, trying again: {}", e.getMessage());
                    Thread.sleep(1000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends every client's waiting; before the web server waits for their requests. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
