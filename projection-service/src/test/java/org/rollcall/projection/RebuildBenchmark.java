package org.rollcall.projection;

import static org.rollcall.projection.Events.*;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Standing;

/**
 * How long a rebuild takes. Runs when it is asked for ({@code -Dtest=RebuildBenchmark}) and prints what it measured; what it
 * measures depends on the machine, so nothing is asserted.
 */
class RebuildBenchmark {

    private static final int EVENTS = 20_000;
    private static final int PARTIES = 400;

    @Test
    void rebuild() throws Exception {
        try (var projected = Projected.start()) {
            var relay = projected.relay;
            for (int i = 0; i < PARTIES; i++) {
                relay.publishLater(state("s" + i, "State " + i, "S" + i, "1900", ".."));
            }
            for (int events = PARTIES, f = 0; events < EVENTS; f++) {
                var forum = new ForumId("f" + f);
                relay.publishLater(forum(forum));
                events++;
                for (int i = 0; i < PARTIES && events < EVENTS; i++, events++) {
                    relay.publishLater(admitted(forum, "s" + i, Standing.MEMBER, Basis.LISTED, "[1991..2020-12-02]"));
                }
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> projected
                                    .get("/api/forums?atLeast=" + relay.position())
                                    .statusCode()
                            == 200);
            var begun = projected.post("/api/rebuilds", projected.services.token("operator"), "");
            var location = begun.headers().firstValue("Location").orElseThrow();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() ->
                            !projected.json(location).path("state").asString().equals("RUNNING"));
            System.out.println("Rebuild: " + projected.get(location).body());
        }
    }
}
