package org.rollcall.standalone.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.Source;

/**
 * One fault after another in an installation whose parts are processes of their own: docs/reliability.md says how to run it, and
 * what came of it. Not part of the build's tests; those with the tag {@code short} are run by {@code .ci/run}.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class Faults {

    /** How long something that fails stays away, or stands still. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("rollcall.faults.seconds", 20));

    private static Installation installation;
    private static Experiment experiment;

    @BeforeAll
    static void start() throws IOException {
        installation = Installation.start();
        experiment = new Experiment(installation);
        experiment.prepare();
    }

    @AfterAll
    static void stop() throws IOException {
        if (experiment != null) {
            var table = new ArrayList<>(List.of(Experiment.HEAD, "|---|---:|---:|---:|---:|---:|---:|"));
            table.addAll(experiment.rows());
            table.forEach(System.out::println);
            Files.write(Path.of("target", "faults.md"), table);
        }
        if (installation != null) {
            System.out.println("The processes' logs are in " + installation.directory());
            installation.close();
        }
    }

    private static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Test
    @Tag("short")
    void the_service_that_records_parties_and_forums_is_killed() throws Exception {
        experiment.run("kill -9 membership-service", installation.process("membership")::kill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "projection", "identity"})
    void a_service_is_killed(String service) throws Exception {
        experiment.run("kill -9 " + service + "-service", installation.process(service)::kill);
    }

    @Test
    void all_services_are_killed_at_once() throws Exception {
        experiment.run("kill -9 all services at once", () -> {
            for (var service : List.of("projection", "meeting", "membership", "identity")) {
                installation.process(service).kill();
            }
        });
    }

    @Test
    @Tag("short")
    void the_broker_is_killed_and_comes_back() throws Exception {
        experiment.run("kill -9 broker", installation.process("broker")::kill);
    }

    @Test
    void the_broker_is_away_for_a_while() throws Exception {
        experiment.run("broker away for " + AWAY.toSeconds() + " s", () -> {
            installation.process("broker").takeAway();
            pass(AWAY);
            installation.process("broker").start();
        });
    }

    @Test
    void the_broker_loses_all_it_had() throws Exception {
        experiment.run("broker's disk emptied", () -> {
            installation.process("broker").takeAway();
            installation.emptyBroker();
            installation.process("broker").start();
        });
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"membership", "projection", "broker"})
    void a_process_stands_still_and_goes_on(String name) throws Exception {
        experiment.run(name + " stands still for " + AWAY.toSeconds() + " s", () -> {
            installation.process(name).freeze();
            pass(AWAY);
            installation.process(name).thaw();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection", "identity"})
    void a_service_is_cut_off_from_postgresql(String service) throws Exception {
        experiment.run(service + " cut off from PostgreSQL for " + AWAY.toSeconds() + " s", () -> {
            installation.toPostgres(service).cut();
            pass(AWAY);
            installation.toPostgres(service).mend();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "identity"})
    void the_front_door_is_cut_off_from_a_service(String service) throws Exception {
        experiment.run("front door cut off from " + service + " for " + AWAY.toSeconds() + " s", () -> {
            installation.toService(service).cut();
            pass(AWAY);
            installation.toService(service).mend();
        });
    }

    @Test
    void a_transaction_commits_long_after_others() throws Exception {
        experiment.run("a transaction commits " + AWAY.toSeconds() + " s late", 1, () -> {
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SET LOCAL transaction_timeout = 0");
                statement.execute(registration("late-body"));
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
                    statement.execute(registration("never-" + i));
                    connection.rollback();
                }
                statement.execute("SELECT setval('membership.event_index', nextval('membership.event_index') + 100000)");
                connection.commit();
            }
        });
    }

    /** SQL that appends a registration, as another writer to the same store would. */
    private static String registration(String party) {
        return appended(party, "payload_type", "party/" + party);
    }

    private static String appended(String party, String type, String stream) {
        return """
                INSERT INTO membership.event
                    (event_id, type, stream, sequence, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT gen_random_uuid(), type, '%3$s', 0, now(), %2$s, payload_revision,
                    (payload::jsonb || jsonb_build_object('fact', gen_random_uuid(), 'party', '%1$s'))::json, meta_data
                FROM membership.event WHERE payload_type LIKE 'membership.party-registered.%%'
                ORDER BY index LIMIT 1""".formatted(party, type, stream);
    }

    @Test
    void every_message_is_delivered_again() throws Exception {
        experiment.run("both topics sent again as a whole", () -> {
            for (var source : Source.values()) {
                experiment.broker().again(experiment.broker().all(source));
            }
        });
    }

    @Test
    void messages_are_delivered_again_in_another_order() throws Exception {
        experiment.run("both topics sent again, shuffled", () -> {
            for (var source : Source.values()) {
                var messages = new ArrayList<>(experiment.broker().all(source));
                Collections.shuffle(messages, new Random(1));
                experiment.broker().again(messages);
            }
        });
    }

    @Test
    void messages_that_are_none_are_parked_and_the_rest_goes_on() throws Exception {
        experiment.run("poison messages, one of 4 MB, one event nobody knows", 1, () -> {
            var before = parked();
            var topic = Source.MEMBERSHIP.topic();
            experiment.broker()
                    .send(List.of(
                            new ProducerRecord<>(topic, 0, bytes("party/poison"), bytes("{\"no\": ")),
                            new ProducerRecord<>(topic, 1, bytes("party/poison"), new byte[0]),
                            new ProducerRecord<>(topic, 2, bytes("party/poison"), null),
                            new ProducerRecord<>(topic, 0, bytes("party/poison"), new byte[4_000_000])));
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                statement.execute(appended("future-body", "'membership.party-teleported.v1'", "party/future-body"));
            }
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> parked() == before + 5);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long parked() throws SQLException {
        try (var connection = installation.postgres().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM projection.parked")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void a_rebuild_is_interrupted() throws Exception {
        experiment.run("kill -9 projection-service in a rebuild", () -> {
            var begun = installation.frontDoor().post("operator", "/api/rebuilds", "interrupted", "");
            Assertions.assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            installation.process("projection").kill();
            installation.awaitReady();
        });
    }

    @Test
    void instances_of_the_views_come_and_go() throws Exception {
        experiment.run("a second projection-service comes and is killed, 3 times", () -> {
            for (var i = 0; i < 3; i++) {
                try (var other = installation.another("projection")) {
                    other.start();
                    pass(AWAY);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1000"})
    void readers_of_the_stream_do_not_read(int readers) throws Exception {
        experiment.run(readers + " readers of the stream that never read", () -> {
            var idle = new ArrayList<Socket>();
            try {
                var address = URI.create(installation.frontDoor().url());
                for (var i = 0; i < readers; i++) {
                    var reader = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
                    idle.add(reader);
                    reader.getOutputStream()
                            .write(bytes("GET /api/stream?after=0.0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + installation.frontDoor().token("dashboard") + "\r\n\r\n"));
                }
                pass(AWAY);
            } finally {
                for (var reader : idle) {
                    reader.close();
                }
            }
        });
    }
}
