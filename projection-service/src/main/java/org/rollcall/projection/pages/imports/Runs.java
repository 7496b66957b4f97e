package org.rollcall.projection.pages.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.importing.Acceptance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acceptances that go on while their page is looked at, one for a draft at a time. What each came to is kept with its draft;
 * here is only how far it is, and that is forgotten when it has been over for a while.
 */
@Component
class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Acceptance acceptance;
    private final Clock clock;
    private final ConcurrentMap<String, Run> runs = new ConcurrentHashMap<>();

    Runs(Acceptance acceptance, Clock clock) {
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param remaining how long it takes yet, at the pace so far; empty before there is one
     * @param over whether it has come to an end
     * @param stopped why it ended before everything was sent; empty where it did not
     */
    record State(int done, int of, Optional<Duration> remaining, boolean over, String stopped) {}

    /**
     * Begins to send proposals; does nothing where that goes on already.
     *
     * @param wanted the numbers of proposals; empty for all
     */
    void begin(String draft, Set<Integer> wanted, int of, String token) {
        runs.values().removeIf(run -> run.isForgotten(clock.instant()));
        var mine = new Run(clock.instant(), of);
        var known = runs.compute(
                draft, (id, other) -> other == null || other.state().over() ? mine : other);
        if (known == mine) {
            Thread.ofVirtual().name("import-" + draft).start(() -> {
                var stopped = "";
                try {
                    stopped =
                            acceptance.accept(draft, wanted, token, mine::heard).stopped();
                } catch (Refused refused) {
                    stopped = refused.problem().detail();
                } catch (RuntimeException e) {
                    LOG.error("The acceptance of {} broke off", draft, e);
                    stopped = String.valueOf(e.getMessage());
                } finally {
                    mine.end(stopped);
                }
            });
        }
    }

    Optional<Run> of(String draft) {
        return Optional.ofNullable(runs.get(draft));
    }

    /** One that goes on, or went. */
    final class Run {
        private final Instant began;
        private int done;
        private int of;
        private @Nullable Instant ended;
        private String stopped = "";

        private Run(Instant began, int of) {
            this.began = began;
            this.of = of;
        }

        private synchronized void heard(int done, int of) {
            this.done = done;
            this.of = of;
            notifyAll();
        }

        private synchronized void end(String stopped) {
            this.stopped = stopped;
            ended = clock.instant();
            notifyAll();
        }

        synchronized State state() {
            var took = Duration.between(began, clock.instant());
            return new State(
                    done,
                    of,
                    done == 0 || ended != null
                            ? Optional.empty()
                            : Optional.of(took.multipliedBy(of - done).dividedBy(done)),
                    ended != null,
                    stopped);
        }

        /** Waits until it is further than {@code seen}, or the time is over. */
        synchronized State after(State seen, Duration atMost) throws InterruptedException {
            if (done == seen.done() && (ended != null) == seen.over()) {
                wait(atMost.toMillis());
            }
            return state();
        }

        /** Waits that long, or until it is over. */
        synchronized void breathe(Duration time) throws InterruptedException {
            var until = clock.instant().plus(time);
            for (var left = time; ended == null && left.isPositive(); left = Duration.between(clock.instant(), until)) {
                wait(Math.max(1, left.toMillis()));
            }
        }

        private synchronized boolean isForgotten(Instant now) {
            return ended != null && ended.plus(REMEMBERED).isBefore(now);
        }
    }
}
