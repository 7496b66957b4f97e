package org.rollcall.meeting.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a request wait for what it needs to know: it looks again whenever something was learnt. */
@Component
public class Arrivals {

    private final Object lock = new Object();
    private long count;
    private volatile boolean current;

    /** Whether all there was when Kafka was last asked has been read: only then is what is not known not there. */
    public boolean current() {
        return current;
    }

    void setCurrent(boolean isCurrent) {
        current = isCurrent;
    }

    /** To be called when what was learnt is committed. */
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
