package org.rollcall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final Hands hands = new Hands();
    private final SignInAttempts attempts = new SignInAttempts(hands);

    @Test
    void a_few_failures_lock_nothing_the_next_attempt_is_refused() {
        for (int i = 0; i < SignInAttempts.FREE; i++) {
            assertThat(attempts.begin("anna")).isZero();
        }
        assertThat(attempts.begin("anna")).isEqualTo(SignInAttempts.SHORTEST);
        assertThat(attempts.begin("bela")).isZero();
    }

    @Test
    void the_lock_ends_by_itself_and_doubles_up_to_a_bound() {
        fail(SignInAttempts.FREE);
        hands.move(SignInAttempts.SHORTEST);
        assertThat(attempts.begin("anna")).isZero();
        assertThat(attempts.begin("anna")).isEqualTo(SignInAttempts.SHORTEST.multipliedBy(2));
        for (int i = 0; i < 40; i++) {
            hands.move(SignInAttempts.LONGEST);
            assertThat(attempts.begin("anna")).isZero();
        }
        assertThat(attempts.begin("anna")).isEqualTo(SignInAttempts.LONGEST);
    }

    @Test
    void refused_attempts_do_not_prolong_the_lock() {
        fail(SignInAttempts.FREE);
        hands.move(SignInAttempts.SHORTEST.dividedBy(2));
        attempts.begin("anna");
        assertThat(attempts.begin("anna")).isEqualTo(SignInAttempts.SHORTEST.dividedBy(2));
    }

    @Test
    void success_forgets_the_failures_whatever_the_case_of_the_name() {
        fail(SignInAttempts.FREE - 1);
        attempts.succeeded("ANNA");
        fail(SignInAttempts.FREE);
        assertThat(attempts.begin("Anna")).isPositive();
    }

    @Test
    void made_up_names_do_not_fill_the_memory() {
        for (int i = 0; i < SignInAttempts.REMEMBERED + 100; i++) {
            attempts.begin("name" + i);
        }
        assertThat(attempts.remembered()).isEqualTo(SignInAttempts.REMEMBERED);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.begin("anna")).isZero();
        }
    }

    /** A clock moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
