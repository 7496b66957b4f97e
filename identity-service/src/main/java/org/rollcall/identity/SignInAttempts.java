package org.rollcall.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows guessing down: after {@value #FREE} failures in a row a name is locked for a while that doubles with each further
 * one, up to {@link #LONGEST}. Names nobody has are treated the same, so that nothing is learnt from it. Kept in memory and
 * bounded; the name that failed longest ago is forgotten first.
 */
final class SignInAttempts {

    static final int FREE = 5;
    static final Duration SHORTEST = Duration.ofSeconds(15);
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until {@link #succeeded} says otherwise, so that attempts sent at once do not all pass
     * before the first has failed.
     *
     * @return how long the name is locked, in which case the attempt must not go on and does not count; zero if it may
     */
    synchronized Duration begin(String name) {
        var now = clock.instant();
        var key = key(name);
        var before = failures.getOrDefault(key, Failures.NONE);
        if (now.isBefore(before.lockedUntil)) {
            return Duration.between(now, before.lockedUntil);
        }
        failures.remove(key);
        failures.put(key, before.oneMore(now));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    synchronized void succeeded(String name) {
        failures.remove(key(name));
    }

    synchronized int remembered() {
        return failures.size();
    }

    private static String key(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), 100));
    }

    private record Failures(int count, Instant lockedUntil) {

        static final Failures NONE = new Failures(0, Instant.MIN);

        Failures oneMore(Instant now) {
            if (count + 1 < FREE) {
                return new Failures(count + 1, Instant.MIN);
            }
            var doublings = Math.min(count + 1 - FREE, 20);
            var lock = SHORTEST.multipliedBy(1L << doublings);
            return new Failures(count + 1, now.plus(lock.compareTo(LONGEST) < 0 ? lock : LONGEST));
        }
    }
}
