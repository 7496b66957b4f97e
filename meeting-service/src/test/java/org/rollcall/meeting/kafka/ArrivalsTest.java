package org.rollcall.meeting.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Arrivals arrivals = new Arrivals();
    private final AtomicInteger lookups = new AtomicInteger();

    /** Finds something when it looks the second time. */
    private Optional<String> second() {
        return lookups.incrementAndGet() == 1 ? Optional.empty() : Optional.of("it");
    }

    @Test
    void what_comes_while_it_looks_is_not_missed() {
        var found = arrivals.await(LONG, () -> {
            var now = second();
            arrivals.signal();
            return now;
        });

        assertThat(found).contains("it");
    }

    @Test
    void what_comes_while_it_waits_is_found() throws InterruptedException {
        var found = new AtomicReference<Optional<String>>(Optional.empty());
        var waiting = Thread.ofPlatform().start(() -> found.set(arrivals.await(LONG, this::second)));
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        arrivals.signal();
        waiting.join();

        assertThat(found.get()).contains("it");
    }

    @Test
    void it_gives_up_when_nothing_comes() {
        assertThat(arrivals.await(Duration.ofMillis(20), this::second)).isEmpty();
        assertThat(lookups).hasValue(1);
    }
}
