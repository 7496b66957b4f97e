package org.rollcall.writeside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.embedded.LocalPostgres;
import org.rollcall.embedded.TestParts;
import org.rollcall.toy.ToyDatabase;
import org.rollcall.toy.ToyRunning;
import org.rollcall.writeside.store.ServiceDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OldAnswersTest {

    private static final Duration KEEP = Duration.ofDays(30);

    private static ToyDatabase toy;
    private static ServiceDatabase database;
    private static JdbcClient superuser;

    @BeforeAll
    static void migrate() {
        toy = new ToyDatabase();
        database = toy.migrated();
        superuser = JdbcClient.create(new DriverManagerDataSource(
                toy.url(), LocalPostgres.SUPERUSER, TestParts.postgres().password()));
    }

    @BeforeEach
    void empty() {
        superuser.sql("TRUNCATE membership.idempotency").update();
    }

    @Test
    void only_what_is_older_than_it_is_kept_is_forgotten() {
        answered("old", "30 days 1 minute");
        answered("very old", "400 days");
        answered("young", "29 days 23 hours 59 minutes");
        answered("new", "0 days");
        new OldAnswers(database, KEEP, 10).forget();
        assertThat(kept()).containsExactly("new", "young");
    }

    @Test
    void each_batch_is_a_transaction_of_its_own() {
        superuser.sql("""
                CREATE TABLE membership.batches (tx xid8, answers bigint);
                CREATE FUNCTION membership.counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
                    INSERT INTO membership.batches SELECT pg_current_xact_id(), count(*) FROM gone; RETURN NULL; END $$;
                CREATE TRIGGER counted AFTER DELETE ON membership.idempotency REFERENCING OLD TABLE AS gone
                    FOR EACH STATEMENT EXECUTE FUNCTION membership.counted()""").update();
        for (var i = 0; i < 25; i++) {
            answered("old " + i, "31 days");
        }
        new OldAnswers(database, KEEP, 10).forget();
        assertThat(kept()).isEmpty();
        assertThat(superuser
                        .sql("SELECT sum(answers)::int FROM membership.batches GROUP BY tx ORDER BY tx")
                        .query(Integer.class)
                        .list())
                .containsExactly(10, 10, 5);
        superuser.sql("DROP TRIGGER counted ON membership.idempotency").update();
    }

    @Test
    void one_instance_at_a_time_forgets() throws SQLException {
        answered("old", "31 days");
        try (var busy = database.connectAlone();
                var statement = busy.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('rollcall.answers'), hashtext('membership'))");
            new OldAnswers(database, KEEP, 10).forget();
            assertThat(kept()).containsExactly("old");
            // a session that is closed ends a little later
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
        new OldAnswers(database, KEEP, 10).forget();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_left_for_another_day() throws SQLException {
        answered("old", "31 days");
        toy.shutOut();
        new OldAnswers(database, KEEP, 10).forget();
        toy.letIn();
        assertThat(kept()).containsExactly("old");
    }

    @Test
    void a_running_service_forgets_by_itself_and_takes_the_key_as_a_new_one() {
        try (var running = new ToyRunning(
                toy, Map.of("rollcall.relay.enabled", "false", "rollcall.idempotency.clean-every", "100ms"))) {
            var forum = UUID.randomUUID().toString();
            running.secretariat.post("/api/forums", "{\"id\": \"" + forum + "\", \"name\": \"Toy\"}");
            assertThat(versionOfClaim(running, forum)).isEqualTo(1);
            assertThat(versionOfClaim(running, forum)).isEqualTo(1);

            superuser
                    .sql("UPDATE membership.idempotency SET created_at = created_at - interval '30 days'")
                    .update();
            Awaitility.await().until(() -> kept().isEmpty());
            assertThat(versionOfClaim(running, forum)).isEqualTo(2);
        }
    }

    private static int versionOfClaim(ToyRunning running, String forum) {
        return running.secretariat
                .post("/api/forums/" + forum + "/count-claims", "{\"count\": 1}", "Idempotency-Key", "claim-one")
                .body()
                .get("version")
                .asInt();
    }

    @Test
    void a_time_to_keep_them_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new IdempotencyProperties(Duration.ZERO, KEEP))
                .hasMessageContaining("rollcall.idempotency.keep");
    }

    private static void answered(String key, String ago) {
        superuser.sql("""
                        INSERT INTO membership.idempotency (subject, key, fingerprint, answer, created_at)
                        VALUES ('ada', ?, 'f', '{}', now() - CAST(? AS interval))""").params(key, ago).update();
    }

    private static List<String> kept() {
        return superuser
                .sql("SELECT key FROM membership.idempotency ORDER BY key")
                .query(String.class)
                .list();
    }
}
