package org.rollcall.membership.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.membership.Caller;
import org.rollcall.membership.RunningService;
import org.rollcall.membership.TestDatabase;

/**
 * How long the service takes to be ready with an empty store, which is when the register is recorded, and with a full one; and
 * how long a further name of a party takes, with the few facts a party has and with many.
 *
 * <p>Runs only when asked for by name (CONTRIBUTING.md says how). It asserts that each command took effect; times are for
 * people to judge.
 */
class PartyBenchmark {

    private static final int STARTS = 3;
    private static final List<Integer> LENGTHS = List.of(10, 100, 1_000);
    private static final int AT_A_TIME = 20;

    @Test
    void how_long_the_register_takes() {
        RunningService.withoutRelay(new TestDatabase()).close();
        for (int i = 0; i < STARTS; i++) {
            var database = new TestDatabase();
            var empty = startedIn(database);
            var full = startedIn(database);
            var refilled = refilledIn(database);
            System.out.printf(
                    "ready after %.0f ms with an empty store, %.0f ms with the register on record, %.0f ms with the directory to fill%n",
                    empty, full, refilled);
        }
    }

    private static double startedIn(TestDatabase database) {
        var begun = System.nanoTime();
        try (var service = RunningService.withoutRelay(database)) {
            var took = (System.nanoTime() - begun) / 1e6;
            assertThat(service.jdbc()
                            .sql("SELECT count(*) FROM party_directory")
                            .query(Long.class)
                            .single())
                    .isPositive();
            return took;
        }
    }

    private static double refilledIn(TestDatabase database) {
        try (var service = RunningService.withoutRelay(database)) {
            service.jdbc().sql("DELETE FROM party_directory_shape").update();
        }
        return startedIn(database);
    }

    @Test
    void how_long_a_name_takes() {
        try (var service = RunningService.withoutRelay(new TestDatabase())) {
            var secretariat = service.secretariat();
            named(secretariat, "warm", 0, 200);
            for (var length : LENGTHS) {
                var party = "party-" + length;
                named(secretariat, party, 0, length);
                var times = named(secretariat, party, length, AT_A_TIME);
                System.out.printf(
                        "%,6d facts: median %.1f ms, slowest %.1f ms of %d%n",
                        length, times.get(AT_A_TIME / 2), times.getLast(), AT_A_TIME);
            }
        }
    }

    /** @return how long each took, in milliseconds, the fastest first */
    private static List<Double> named(Caller secretariat, String party, int from, int count) {
        var times = new ArrayList<Double>();
        for (int i = from; i < from + count; i++) {
            var begun = System.nanoTime();
            var answer = i == 0
                    ? secretariat.post("/api/parties", """
                            {"id": "%1$s", "kind": "STATE", "names": [{"form": "SHORT", "text": "%1$s"}]}""".formatted(party))
                    : secretariat.post(
                            "/api/parties/" + party + "/names", """
                            {"form": "SHORT", "text": "%s the %d", "from": "%d-%02d-01"}""".formatted(party, i, 1500 + i / 12, 1 + i % 12));
            times.add((System.nanoTime() - begun) / 1e6);
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        }
        return times.stream().sorted().toList();
    }
}
