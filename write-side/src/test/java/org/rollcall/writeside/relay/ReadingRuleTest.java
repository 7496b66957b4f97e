package org.rollcall.writeside.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The reading rule against writers that pause, abort and commit in another order than they began. */
class ReadingRuleTest {

    private static final int WRITERS = 12;
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("rollcall.stress-seconds", 8));

    /** How many seconds the late transaction stays open; {@code -Drollcall.late-commit-seconds=70} for the long form. */
    private static final Duration LATE = Duration.ofSeconds(Integer.getInteger("rollcall.late-commit-seconds", 3));

    private final Store store = new Store();

    @Test
    void nothing_is_lost_and_no_stream_leaves_its_order_where_the_naive_reader_loses() throws Exception {
        var writing = new AtomicBoolean(true);
        Set<Long> naive;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readsNaively = threads.submit(() -> readNaively(writing));
            var records = threads.submit(() -> record(writing));
            var writers = new ArrayList<Future<?>>();
            var until = System.nanoTime() + RUN.toNanos();
            for (var number = 0; number < WRITERS; number++) {
                var seed = number;
                writers.add(threads.submit((Callable<Void>) () -> write(new Random(seed), until)));
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            naive = readsNaively.get();
            records.get();
        }

        var log = store.log();
        var stored = store.count("event");
        assertThat(stored).as("a run that shows something").isGreaterThan(500);
        assertThat(log).as("none lost, none doubled").hasSize((int) stored);
        assertThat(naive.size()).as("what `index > last` saw").isLessThan((int) stored);

        Map<String, Long> last = new HashMap<>();
        for (var place = 0; place < log.size(); place++) {
            var event = log.get(place);
            assertThat(event.logIndex()).as("dense").isEqualTo(place + 1);
            assertThat(event.sequence())
                    .as("order of %s", event.stream())
                    .isEqualTo(last.getOrDefault(event.stream(), -1L) + 1);
            last.put(event.stream(), event.sequence());
            if (place > 0) {
                assertThat(event.recordedAt()).isAfter(log.get(place - 1).recordedAt());
                assertThat(event.index()).isGreaterThan(log.get(place - 1).index());
            }
        }
        System.out.printf("%d events; `index > last` lost %d, the relay's rule none%n", stored, stored - naive.size());
    }

    @Test
    void what_commits_late_delays_what_is_behind_it_and_is_not_skipped() throws Exception {
        try (var late = store.toy.service();
                var relays = store.database.connectAlone()) {
            late.setAutoCommit(false);
            var recorder = recorder(relays, Clock.systemUTC());
            store.append(0, 1);
            var held = Store.append(late, "forum/late", 0);
            store.append(1, 20);

            var end = System.nanoTime() + LATE.toNanos();
            while (System.nanoTime() < end) {
                recorder.step(relays, 500);
                assertThat(recorder.logIndex())
                        .as("only what is before the gap")
                        .isEqualTo(1);
                assertThat(recorder.reader().gap()).isPresent();
                LockSupport.parkNanos(5_000_000);
            }
            late.commit();

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> recorder.step(relays, 500) >= 0 && recorder.logIndex() == 22);
            assertThat(store.log().get(1).index()).isEqualTo(held);
            assertThat(recorder.reader().gap()).isEmpty();
        }
    }

    @Test
    void a_rollback_and_a_jump_of_the_sequence_do_not_stall() throws Exception {
        try (var aborted = store.toy.service();
                var relays = store.database.connectAlone();
                var owner = store.toy.superuser()) {
            aborted.setAutoCommit(false);
            var recorder = recorder(relays, Clock.systemUTC());
            Store.append(aborted, "forum/never", 0);
            store.append(0, 3);
            aborted.rollback();
            owner.createStatement().execute("SELECT setval('membership.event_index', 100000)");
            store.append(3, 3);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> recorder.step(relays, 500) >= 0 && recorder.logIndex() == 6);
        }
    }

    @Test
    void an_open_transaction_elsewhere_that_took_no_index_delays_but_does_not_break() throws Exception {
        try (var other = store.toy.service();
                var aborted = store.toy.service();
                var relays = store.database.connectAlone()) {
            var recorder = recorder(relays, Clock.systemUTC());
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_current_xact_id()");
            // in a row: delivered at once, whoever else is open
            store.append(0, 3);
            recorder.step(relays, 500);
            assertThat(recorder.logIndex()).isEqualTo(3);
            // behind a gap: only when all that is older has ended
            aborted.setAutoCommit(false);
            Store.append(aborted, "forum/never", 0);
            store.append(3, 1);
            aborted.rollback();
            for (var attempt = 0; attempt < 5; attempt++) {
                recorder.step(relays, 500);
            }
            assertThat(recorder.logIndex()).isEqualTo(3);
            other.rollback();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> recorder.step(relays, 500) >= 0 && recorder.logIndex() == 4);
        }
    }

    private static Recorder recorder(Connection connection, Clock clock) throws SQLException {
        return Recorder.resume(
                connection, clock, index -> new ContiguousReader(index, Duration.ofSeconds(60), System::nanoTime));
    }

    private Void record(AtomicBoolean writing) throws SQLException {
        try (var connection = store.database.connectAlone()) {
            var recorder = recorder(connection, new Unsteady());
            var giveUp = System.nanoTime() + RUN.plusSeconds(20).toNanos();
            while (writing.get() || recorder.logIndex() < store.count("event") && System.nanoTime() < giveUp) {
                // also: begin again from what is stored, as after a kill
                if (ThreadLocalRandom.current().nextInt(200) == 0) {
                    recorder = recorder(connection, new Unsteady());
                }
                recorder.step(connection, 50);
                LockSupport.parkNanos(500_000);
            }
            return null;
        }
    }

    /** What everybody writes first: remember the highest index seen and ask for what is above. */
    private Set<Long> readNaively(AtomicBoolean writing) throws SQLException {
        var seen = new HashSet<Long>();
        try (var connection = store.toy.service();
                var query = connection.prepareStatement("SELECT index FROM event WHERE index > ? ORDER BY index")) {
            var last = 0L;
            var more = true;
            while (more) {
                more = writing.get();
                query.setLong(1, last);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen.add(last);
                    }
                }
                LockSupport.parkNanos(500_000);
            }
        }
        return seen;
    }

    private Void write(Random random, long until) throws SQLException {
        try (var connection = store.toy.service();
                var next = connection.prepareStatement(
                        "SELECT coalesce(max(sequence), -1) + 1 FROM event WHERE stream = ?")) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < until) {
                var stream = "forum/f-" + random.nextInt(20);
                try {
                    next.setString(1, stream);
                    long sequence;
                    try (var row = next.executeQuery()) {
                        row.next();
                        sequence = row.getLong(1);
                    }
                    for (var more = random.nextInt(3); more >= 0; more--) {
                        Store.append(connection, stream, sequence++);
                        LockSupport.parkNanos(random.nextInt(8_000_000));
                    }
                    if (random.nextInt(5) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                    }
                } catch (SQLException somebodyWasFaster) {
                    connection.rollback();
                }
            }
            return null;
        }
    }

    /** A clock that is set forward and back. */
    private static final class Unsteady extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(ThreadLocalRandom.current().nextLong(-2000, 2000));
        }
    }
}
