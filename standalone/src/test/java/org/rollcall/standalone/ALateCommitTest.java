package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A transaction that appends and commits long after others is relayed and projected, and skips nobody behind it. */
class ALateCommitTest {

    private static final int SECONDS = 70;

    private final Rollcall rollcall = Rollcall.inThisJvm();

    @Test
    void an_event_committed_70_seconds_after_others_reaches_the_views_and_so_do_the_others() throws Exception {
        var late = "late-" + UUID.randomUUID();
        var appended = new CompletableFuture<Void>();
        var committed =
                CompletableFuture.runAsync(() -> appendAndCommitLate(late, appended), Thread.ofPlatform()::start);
        appended.join();

        var others = WritingThroughTheFrontDoorTest.register();
        assertThat(rollcall.ask("/api/parties/" + others, "auditor").statusCode())
                .as("what was appended behind the open transaction waits for it")
                .isEqualTo(404);

        committed.join();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(rollcall.ask("/api/parties/" + others, "auditor").statusCode())
                    .isEqualTo(200);
            assertThat(rollcall.ask("/api/parties/" + late, "auditor").statusCode())
                    .isEqualTo(200);
        });
    }

    private void appendAndCommitLate(String party, CompletableFuture<Void> appended) {
        var role = Database.role("membership");
        try (var connection = DriverManager.getConnection(
                        InRunningInstance.jdbcUrl(),
                        role,
                        rollcall.folder().secrets().of(role));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // the limit on transactions is there to keep the relay from waiting; this one is the exception it is about
            statement.execute("SET LOCAL transaction_timeout = 0");
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            assertThat(statement.executeUpdate(InRunningInstance.registration(party)))
                    .isEqualTo(1);
            appended.complete(null);
            statement.execute("SELECT pg_sleep(" + SECONDS + ")");
            connection.commit();
        } catch (Exception | AssertionError e) {
            appended.completeExceptionally(e);
            throw new IllegalStateException(e);
        }
    }
}
