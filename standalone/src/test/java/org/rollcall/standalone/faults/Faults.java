package org.rollcall.standalone.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.Map;
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

    private static final Duration BROKER_AWAY =
            Duration.ofSeconds(Integer.getInteger("rollcall.faults.broker-seconds", 120));

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
        experiment.run("broker away for " + BROKER_AWAY.toSeconds() + " s", () -> {
            installation.process("broker").takeAway();
            pass(BROKER_AWAY);
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
    void the_broker_loses_the_last_it_had() throws Exception {
        experiment.run("broker's last messages lost", () -> {
            installation.process("broker").takeAway();
            installation.cutBrokersLogs();
            installation.process("broker").start();
        });
    }

    @Test
    void the_broker_loses_the_last_it_had_while_nobody_reads_it() throws Exception {
        experiment.run("broker's last messages lost, readers away meanwhile", () -> {
            var readers = List.of("projection", "meeting");
            readers.forEach(reader -> installation.process(reader).takeAway());
            installation.process("broker").takeAway();
            installation.cutBrokersLogs();
            installation.process("broker").start();
            // what is read next is not what was there
            experiment.broker().awaitFilledAgain(installation.postgres(), Source.MEMBERSHIP);
            readers.forEach(reader -> installation.process(reader).start());
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
    @ValueSource(strings = {"membership", "meeting", "projection"})
    void a_service_is_cut_off_from_the_broker(String service) throws Exception {
        experiment.run(service + " cut off from broker for " + AWAY.toSeconds() + " s", () -> {
            installation.toBroker(service).cut();
            pass(AWAY);
            installation.toBroker(service).mend();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection", "identity"})
    void the_connections_of_a_service_to_postgresql_are_forgotten(String service) throws Exception {
        experiment.run(service + "'s connections to PostgreSQL forgotten", () -> {
            installation.toPostgres(service).forget();
            pass(AWAY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection"})
    void the_connections_of_a_service_to_the_broker_are_forgotten(String service) throws Exception {
        experiment.run(service + "'s connections to broker forgotten", () -> {
            installation.toBroker(service).forget();
            pass(AWAY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting"})
    void the_connections_of_the_front_door_to_a_service_are_forgotten(String service) throws Exception {
        experiment.run("front door's connections to " + service + " forgotten", () -> {
            installation.toService(service).forget();
            pass(AWAY);
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
                statement.execute(
                        "SELECT setval('membership.event_index', nextval('membership.event_index') + 100000)");
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
                    jsonb_set(
                        payload::jsonb || jsonb_build_object('fact', gen_random_uuid(), 'party', '%1$s'),
                        '{names,0,text}', '"Body %1$s"')::json,
                    meta_data
                FROM membership.event WHERE payload_type LIKE 'membership.party-registered.%%' AND stream LIKE 'party/f_-%%'
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
            experiment
                    .broker()
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
            Assertions.assertThat(installation
                            .frontDoor()
                            .get("dashboard", "/actuator/prometheus")
                            .body())
                    .as("what an alarm goes by")
                    .containsPattern("rollcall_parked_total\\S* [5-9]");
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
    void instances_of_the_views_come_and_go_in_the_middle_of_a_batch() throws Exception {
        experiment.run("2nd projection-service comes and is killed in a batch, 3 x", () -> {
            for (var i = 0; i < 3; i++) {
                try (var connection = installation.postgres().connect();
                        var statement = connection.createStatement();
                        var other = installation.another("projection")) {
                    connection.setAutoCommit(false);
                    statement.execute("SET LOCAL transaction_timeout = 0");
                    // no batch is committed meanwhile
                    statement.execute("SELECT FROM views.horizon FOR UPDATE");
                    for (var source : Source.values()) {
                        experiment.broker().again(experiment.broker().all(source));
                    }
                    other.start();
                    experiment.broker().awaitMembers("rollcall-projection-membership", 2);
                    if (i == 0) {
                        connection.rollback();
                        pass(AWAY);
                    }
                }
            }
        });
    }

    @Test
    void of_two_that_record_the_one_that_publishes_stands_still_and_goes_on() throws Exception {
        try (var other = installation.anotherMembership()) {
            other.start();
            Awaitility.await().atMost(Installation.LONGEST_START).until(installation::isOtherMembershipReady);
            experiment.run("the first of 2 membership-services stands still", () -> {
                installation.process("membership").freeze();
                // the other takes over, and what it answers is seen
                experiment.awaitProbe("meanwhile");
                installation.process("membership").thaw();
            });
        }
        installation.awaitReady();
    }

    @Test
    void events_of_version_1_are_in_the_store() throws Exception {
        experiment.run("events of version 1 in the store", 3, () -> {
            var before = parked();
            try (var connection = installation.postgres().connect();
                    var statement = connection.createStatement()) {
                statement.execute(old("membership", "party-registered", "party", "old-republic", 0));
                statement.execute(old("membership", "party-dissolved", "party", "old-republic", 1));
                statement.execute(old("meeting", "meeting-scheduled", "meeting", "skopje-2019", 0));
            }
            for (var path : List.of("/api/parties/old-republic", "/api/meetings/skopje-2019")) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> installation.frontDoor().get(path).statusCode() == 200);
            }
            Assertions.assertThat(parked()).as("none was put aside").isEqualTo(before);
        });
    }

    /** SQL that appends what an older version would have: the golden file of that version, of a party that is not there yet. */
    private static String old(String service, String event, String kind, String id, int sequence) throws IOException {
        var type = service + "." + event + ".v1";
        var golden = Files.readString(Path.of("../contracts/src/test/resources/wire", type + ".json"))
                .replace("czechoslovakia", "old-republic")
                .replace("Czechoslovakia", "Old Republic")
                .replace("\"CS", "\"OX")
                .replace("budapest-process", Load.FORUM);
        return """
                INSERT INTO %1$s.event
                    (event_id, type, stream, sequence, time_stamp, payload_type, payload_revision, payload, meta_data)
                SELECT gen_random_uuid(), type, '%2$s', %3$d, now(), '%4$s', payload_revision,
                    '%5$s'::json, meta_data
                FROM %1$s.event WHERE stream LIKE '%6$s/%%' ORDER BY index LIMIT 1""".formatted(service, kind + "/" + id, sequence, type, golden.replace("'", "''"), kind);
    }

    @Test
    void the_clock_of_a_service_is_set_back() throws Exception {
        var name = "membership's clock set back from 10 min fast to 30 s slow";
        if (!WrongClock.isThere()) {
            experiment.skip(name, "libfaketime is not installed");
        }
        var clock = new WrongClock(installation.directory().resolve("clock"));
        var membership = installation.process("membership");
        clock.set(0);
        membership.environment(clock.environment());
        membership.takeAway();
        membership.start();
        installation.awaitReady();
        experiment.run(name, () -> {
            clock.set(600);
            pass(AWAY);
            clock.set(-30);
            pass(AWAY);
        });
        membership.environment(Map.of());
        membership.kill();
        installation.awaitReady();
    }

    @Test
    void readers_of_the_stream_do_not_read() throws Exception {
        var readers = 1000;
        experiment.run("1,000 idle readers of the stream, one that never reads", () -> {
            var idle = new ArrayList<Socket>();
            try {
                idle.add(reader("?after=0.0", 1024));
                for (var i = 0; i < readers; i++) {
                    idle.add(reader("", 4096));
                }
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> open() >= readers);
                pass(AWAY);
            } finally {
                for (var reader : idle) {
                    reader.close();
                }
            }
        });
    }

    private static Socket reader(String question, int buffer) throws IOException {
        var address = URI.create(installation.frontDoor().url());
        var reader = new Socket();
        reader.setReceiveBufferSize(buffer);
        reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
        reader.getOutputStream()
                .write(bytes("GET /api/stream" + question + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + installation.frontDoor().token("dashboard") + "\r\n\r\n"));
        return reader;
    }

    /** How many readers of the stream the front door says there are. */
    private static double open() throws IOException {
        return installation
                .frontDoor()
                .get("dashboard", "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("rollcall_streams_open"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
