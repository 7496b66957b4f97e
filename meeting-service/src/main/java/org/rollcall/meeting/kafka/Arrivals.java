package org.rollcall.meeting.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How far the copy is behind its topic; and lets a request wait for what it needs to know: it looks again whenever something came. */
@Component
public class Arrivals {

    private final Object lock = new Object();
    private long count;
    private volatile Reading reading = new Reading(false, false, OptionalLong.empty(), Optional.empty());

    /**
     * How the topic is read.
     *
     * @param complete whether the copy has had all there was since it was last begun from the start
     * @param current whether all there was when Kafka was last asked has been read: only then is what is not known not there
     * @param behind how many events are known to be there and not in the copy yet; empty while Kafka does not answer
     * @param asOf when Kafka last answered; empty for not since the service started
     */
    public record Reading(boolean complete, boolean current, OptionalLong behind, Optional<Instant> asOf) {}

    public Reading reading() {
        return reading;
    }

    public boolean current() {
        return reading.current();
    }

    /** @param fromTheStart whether the copy is read for the first time, or anew */
    void begin(boolean fromTheStart) {
        var before = reading;
        reading = new Reading(before.complete() && !fromTheStart, false, before.behind(), before.asOf());
    }

    /** To be called when what came is committed, or nothing did. */
    void read(boolean current, long behind, Instant answered) {
        var became = current && !reading.current();
        reading = new Reading(reading.complete() || current, current, OptionalLong.of(behind), Optional.of(answered));
        if (became) {
            signal();
        }
    }

    void lost() {
        reading = new Reading(reading.complete(), false, OptionalLong.empty(), reading.asOf());
    }

    void signal() {
        synchronized (lock) {
            count++;
            lock.notifyAll();
        }
    }

    /** @return what {@code lookup} finds, now or within {@code patience}; empty if it finds nothing */
    public <T> Optional<T> await(Duration patience, Supplier<Optional<T>> lookup) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = count();
            var found = lookup.get();
            if (found.isPresent() || !somethingCame(seen, deadline)) {
                return found;
            }
        }
    }

    private long count() {
        synchronized (lock) {
            return count;
        }
    }

    private boolean somethingCame(long seen, long deadline) {
        synchronized (lock) {
            while (count == seen) {
                var left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }
}
