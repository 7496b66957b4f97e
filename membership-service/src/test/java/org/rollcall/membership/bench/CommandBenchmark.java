package org.rollcall.membership.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.membership.Caller;
import org.rollcall.membership.RunningService;
import org.rollcall.membership.TestDatabase;

/**
 * How long a command takes on forums of different length: the first on a forum since the service started, which reads its
 * whole stream, and those that follow. Measured from outside: a request with its token and its {@code Idempotency-Key}, the
 * party's name looked up, the decision, the transaction, the answer.
 *
 * <p>Runs only when asked for by name (CONTRIBUTING.md says how). It asserts that each command took effect; times are for
 * people to judge. No JMH: a command makes the stream it is measured on longer, so each forum has only a few to give.
 */
class CommandBenchmark {

    private static final List<Integer> LENGTHS = List.of(10, 1_000, 10_000);
    private static final int ROUNDS_TO_WARM_UP = 2;
    private static final int ROUNDS = 10;
    private static final int ADMISSIONS = 5;
    private static final String HEADS = "%10s %12s %10s".formatted("median", "95th perc.", "samples");
    private static final Duration AT_MOST = Duration.ofSeconds(90);

    @Test
    void how_long_a_command_takes() {
        try (var service = RunningService.withoutRelay(new TestDatabase())) {
            var forums = new LongForums(service);
            var secretariat = service.secretariat();
            Map<Integer, Times> times = new LinkedHashMap<>();
            var end = System.nanoTime() + AT_MOST.toNanos();
            for (var round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS && System.nanoTime() < end; round++) {
                if (round == ROUNDS_TO_WARM_UP) {
                    times.clear();
                }
                // the lengths take turns, so that what else the machine does is shared by all
                for (var length : LENGTHS) {
                    var forum = "forum-" + length + "-" + round;
                    forums.write(forum, length);
                    admitAndWithdraw(secretariat, forum, length, times.computeIfAbsent(length, it -> new Times()));
                }
            }
            System.out.println(table(times));
        }
    }

    private static void admitAndWithdraw(Caller secretariat, String forum, int length, Times times) {
        for (var turn = 0; turn < ADMISSIONS; turn++) {
            var admission = """
                    {"party": "austria", "standing": "MEMBER", "from": "%d-01-01"}""".formatted(2000 + turn);
            var withdrawal = """
                    {"party": "austria", "standing": "MEMBER", "until": "%d-07-01"}""".formatted(2000 + turn);
            (turn == 0 ? times.first : times.next)
                    .add(took(secretariat, forum, "admissions", admission, length + 2 * turn));
            times.next.add(took(secretariat, forum, "withdrawals", withdrawal, length + 2 * turn + 1));
        }
    }

    /** @return in milliseconds */
    private static double took(Caller secretariat, String forum, String what, String body, long version) {
        var begun = System.nanoTime();
        var answer =
                secretariat.post("/api/forums/" + forum + "/" + what, body, "Idempotency-Key", forum + "-" + version);
        var ended = System.nanoTime();
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.body().path("version").asLong()).isEqualTo(version);
        return (ended - begun) / 1e6;
    }

    private static String table(Map<Integer, Times> times) {
        var lines = new ArrayList<String>();
        lines.add("%9s | %33s | %33s".formatted("", "first command, ms", "next commands, ms"));
        lines.add("%9s |%s |%s".formatted("facts", HEADS, HEADS));
        times.forEach((length, it) -> lines.add("%,9d |%s |%s".formatted(length, it.first, it.next)));
        return String.join(System.lineSeparator(), lines);
    }

    private record Times(Sample first, Sample next) {
        Times() {
            this(new Sample(), new Sample());
        }
    }

    private static final class Sample {
        private final List<Double> all = new ArrayList<>();

        void add(double one) {
            all.add(one);
        }

        private double at(double quantile) {
            var rank = (long) Math.ceil(quantile * all.size());
            return all.stream().sorted().skip(rank - 1).findFirst().orElseThrow();
        }

        @Override
        public String toString() {
            return "%10.1f %12.1f %10d".formatted(at(0.5), at(0.95), all.size());
        }
    }
}
