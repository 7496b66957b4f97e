package org.rollcall.projection.stream;

import java.time.Clock;
import java.time.Duration;
import org.rollcall.contracts.Position;
import org.rollcall.projection.effects.Effects;
import org.rollcall.projection.log.Horizons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells the stream what takes effect today. It looks when the next day begins on which anything does, and when something was
 * recorded that may change that; in between it sleeps.
 */
@Component
class Notices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** No longer than this is slept at a time: a clock may be set, and a machine may be suspended. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Effects effects;
    private final Horizons horizons;
    private final Tail tail;
    private final Clock clock;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    Notices(Effects effects, Horizons horizons, Tail tail, Clock clock) {
        this.effects = effects;
        this.horizons = horizons;
        this.tail = tail;
        this.clock = clock;
    }

    private void follow() {
        try {
            while (running) {
                var seen = horizons.position();
                try {
                    sleep(seen, look());
                } catch (DataAccessException e) {
                    LOG.warn("What takes effect today cannot be read, trying again: {}", e.getMessage());
                    Thread.sleep(1000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who waits for the horizons is also woken where they have not moved. */
    private void sleep(Position seen, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (running && horizons.position().equals(seen)) {
            var left = until - System.nanoTime();
            if (left <= 0) {
                return;
            }
            horizons.awaitMoreThan(seen, Duration.ofNanos(left));
        }
    }

    /** @return how long to sleep if nothing is recorded */
    private Duration look() {
        var now = clock.instant();
        var today = effects.today(now).stream().map(Notice::of).toList();
        tail.tell(today, horizons.position());
        return effects.next(now)
                // up to the first instant of the day, not the last of the one before
                .map(next -> Duration.between(now, next).plusMillis(1))
                .filter(left -> left.compareTo(LONGEST) < 0)
                .orElse(LONGEST);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("notices").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
