package org.rollcall.standalone.faults;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL ends, has no room, or has in its stores what no service of today put there. */
class DatabaseFaults extends UnderLoad {

    @Test
    @Tag("short")
    void postgresql_is_killed() throws Exception {
        experiment.run("kill -9 PostgreSQL", () -> {
            installation.postgres().kill();
            installation.postgres().start();
        });
    }

    @Test
    void postgresql_is_restarted() throws Exception {
        experiment.run("PostgreSQL restarted", installation.postgres()::restart);
    }

    @Test
    void postgresql_is_away_for_a_while() throws Exception {
        experiment.run("PostgreSQL away for " + AWAY.toSeconds() + " s", () -> {
            installation.postgres().kill();
            pass(AWAY);
            installation.postgres().start();
        });
    }

    @Test
    void the_disk_of_postgresql_is_full() throws Exception {
        var name = "PostgreSQL's disk full for " + AWAY.toSeconds() + " s";
        if (!installation.disk().isMounted()) {
            experiment.skip(name, "no file system may be mounted here");
        }
        experiment.run(name, () -> {
            installation.disk().fill();
            pass(AWAY);
            installation.disk().free();
            installation.postgres().startUnlessItRuns();
        });
    }

    @Test
    void a_transaction_commits_long_after_others() throws Exception {
        experiment.run("a transaction commits " + AWAY.toSeconds() + " s late", 1, () -> {
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SET LOCAL transaction_timeout = 0");
                statement.execute(Appending.registration("late-body"));
                pass(AWAY);
                connection.commit();
            }
        });
    }

    @Test
    void transactions_are_rolled_back_and_the_numbers_jump() throws Exception {
        experiment.run("300 appends rolled back, the index jumps by 100,000", () -> {
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (var i = 0; i < 300; i++) {
                    statement.execute(Appending.registration("never-" + i));
                    connection.rollback();
                }
                statement.execute(
                        "SELECT setval('membership.event_index', nextval('membership.event_index') + 100000)");
                connection.commit();
            }
        });
    }

    @Test
    void events_of_version_1_are_in_the_store() throws Exception {
        experiment.run("events of version 1 in the store", 3, () -> {
            var before = parked();
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                statement.execute(Appending.old("membership", "party-registered", "party", "old-republic", 0));
                statement.execute(Appending.old("membership", "party-dissolved", "party", "old-republic", 1));
                statement.execute(Appending.old("meeting", "meeting-scheduled", "meeting", "skopje-2019", 0));
            }
            for (var path : List.of("/api/parties/old-republic", "/api/meetings/skopje-2019")) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> installation.frontDoor().get(path).statusCode() == 200);
            }
            Assertions.assertThat(parked()).as("none was put aside").isEqualTo(before);
        });
    }
}
