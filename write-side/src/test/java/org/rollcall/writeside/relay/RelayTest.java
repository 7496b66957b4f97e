package org.rollcall.writeside.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.contracts.Source;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.embedded.TestParts;
import org.rollcall.writeside.store.Traces;
import org.slf4j.LoggerFactory;

/** The whole relay on a real PostgreSQL and a real Kafka. */
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Store store = new Store();
    private final Broker broker = new Broker(TestParts.kafka().bootstrapServers());
    private final List<Relay> started = new ArrayList<>();
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.rollcall.writeside.relay");

    @BeforeEach
    void begin() throws Exception {
        broker.deleteTopic();
        warnings.start();
        logger.addAppender(warnings);
    }

    @AfterEach
    void end() {
        started.forEach(Relay::stop);
        logger.detachAppender(warnings);
    }

    @Test
    void every_event_reaches_its_topic_as_a_cloud_event_keyed_by_its_stream() throws Exception {
        store.append(0, 10);
        relay(broker.address());
        await().atMost(SOON).until(() -> broker.messages().size() == 10);

        var message = broker.messages().stream()
                .filter(it -> Broker.header(it, "ce_logindex").equals("7"))
                .findFirst()
                .orElseThrow();
        var event = store.log().get(6);
        assertThat(message.key()).isEqualTo("forum/f-1").isEqualTo(Broker.header(message, "ce_subject"));
        assertThat(Broker.header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(Broker.header(message, "ce_source")).isEqualTo("/rollcall/membership");
        assertThat(Broker.header(message, "ce_type")).isEqualTo("membership.count-claimed.v1");
        assertThat(Broker.header(message, "ce_sequence")).isEqualTo("1");
        assertThat(Broker.header(message, "ce_storeindex")).isEqualTo(String.valueOf(event.index()));
        assertThat(OffsetDateTime.parse(Broker.header(message, "ce_time"))).isEqualTo(event.recordedAt());
        assertThat(Broker.header(message, "content-type")).isEqualTo("application/json");
        assertThat(new String(message.value())).isEqualTo("{\"stream\":\"forum/f-1\",\"sequence\":1}");
        assertThat(broker.firstOccurrencesAreInOrder()).isTrue();

        try (var admin = broker.admin()) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Broker.TOPIC);
            var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(admin.describeTopics(List.of(Broker.TOPIC))
                            .allTopicNames()
                            .get()
                            .get(Broker.TOPIC)
                            .partitions())
                    .hasSize(3);
        }
    }

    @Test
    void a_relay_killed_between_the_acknowledgement_and_the_checkpoint_repeats_and_loses_nothing() throws Exception {
        store.append(0, 30);
        var killed = new Relay(
                Source.MEMBERSHIP,
                () -> dyingAt("UPDATE relay_checkpoint"),
                kafka(broker.address()),
                quick(),
                Traces.none(),
                Clock.systemUTC());
        Thread.setDefaultUncaughtExceptionHandler((thread, death) -> {});
        start(killed);
        // the death of the thread is what this test is about
        await().dontCatchUncaughtExceptions()
                .atMost(SOON)
                .until(() -> broker.messages().size() == 30);
        await().dontCatchUncaughtExceptions()
                .atMost(SOON)
                .until(() -> !killed.status().active());

        store.append(30, 10);
        relay(broker.address());
        await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(40)));
        assertThat(broker.messages()).as("at least once").hasSize(70);
        assertThat(broker.firstOccurrencesAreInOrder()).isTrue();
    }

    @Test
    void a_restart_with_nothing_new_publishes_nothing_again() throws Exception {
        store.append(0, 20);
        var first = relay(broker.address());
        await().atMost(SOON).until(() -> first.status().published() == 20);
        first.stop();

        var second = relay(broker.address());
        await().atMost(SOON).until(() -> second.status().published() == 20);
        store.append(20, 1);
        await().atMost(SOON).until(() -> broker.logIndexes().contains(21L));
        assertThat(broker.messages()).hasSize(21);
    }

    @Test
    void a_topic_that_was_emptied_is_filled_again() throws Exception {
        store.append(0, 20);
        var relay = relay(broker.address());
        await().atMost(SOON).until(() -> relay.status().published() == 20);
        var before = broker.topicId();

        broker.deleteTopic();
        await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(20)));
        assertThat(broker.topicId()).isNotEqualTo(before);
        assertThat(broker.firstOccurrencesAreInOrder()).isTrue();
    }

    @Test
    void a_topic_that_lost_its_tail_is_filled_from_where_it_ends() throws Exception {
        store.append(0, 20);
        var first = relay(broker.address());
        await().atMost(SOON).until(() -> first.status().published() == 20);
        first.stop();
        acknowledgedAndLost(20, 10);

        var second = relay(broker.address());
        await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(30)));
        assertThat(broker.firstOccurrencesAreInOrder()).isTrue();
        await().atMost(SOON).until(() -> second.status().published() == 30);
        assertThat(broker.messages()).as("not from the start").hasSizeLessThan(50);
        assertThat(warned()).singleElement().asString().contains("lost what came after");
    }

    @Test
    void what_was_under_way_when_a_tail_was_lost_does_not_hide_what_is_missing_before_it() throws Exception {
        store.append(0, 20);
        var first = relay(broker.address());
        await().atMost(SOON).until(() -> first.status().published() == 20);
        first.stop();
        acknowledgedAndLost(20, 10);
        // sent again by the producer itself when the broker was back: they stand where the lost ones stood
        store.append(30, 5);
        for (var stream = 0; stream < 5; stream++) {
            broker.append("forum/f-" + stream, 31 + stream);
        }

        var second = relay(broker.address());
        await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(35)));
        await().atMost(SOON).until(() -> second.status().published() == 35);
        assertThat(warned()).singleElement().asString().contains("lost what came after");
    }

    @Test
    void of_two_relays_one_is_active_and_the_other_takes_over_when_its_connection_dies() throws Exception {
        var one = relay(broker.address());
        await().atMost(SOON).until(() -> one.status().active());
        var other = relay(broker.address());
        store.append(0, 10);
        await().atMost(SOON).until(() -> one.status().published() == 10);
        assertThat(other.status().active()).isFalse();

        // the lock of the one that is active; whoever asks first gets it next
        terminate(holderOfTheLock());
        await().atMost(SOON).until(() -> other.status().active() ^ one.status().active());
        store.append(10, 10);
        await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(20)));
        assertThat(store.log()).hasSize(20);
        assertThat(broker.firstOccurrencesAreInOrder()).isTrue();

        (one.status().active() ? one : other).stop();
        store.append(20, 10);
        await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(30)));
    }

    @Test
    void while_kafka_is_away_events_are_recorded_and_published_when_it_is_back(@TempDir Path directory)
            throws Exception {
        var port = LocalKafka.freePort();
        var address = "127.0.0.1:" + port;
        var relay = relay(address);
        store.append(0, 20);
        await().atMost(SOON).until(() -> store.log().size() == 20);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !relay.status().kafka().isEmpty());
        store.append(20, 5);
        await().atMost(SOON).until(() -> relay.status().lag() == 25);

        try (var kafka = LocalKafka.start(directory.resolve("kafka"), port)) {
            var late = new Broker(kafka.bootstrapServers());
            await().atMost(Duration.ofSeconds(30)).until(() -> late.logIndexes().equals(upTo(25)));
            await().atMost(SOON).until(() -> relay.status().kafka().isEmpty());
            relay.stop();
        }
        assertThat(warned()).singleElement().asString().contains("Kafka at " + address + " does not answer");
    }

    @Test
    void a_gap_that_stays_is_reported_once_with_its_numbers() throws Exception {
        try (var open = store.toy.service()) {
            open.setAutoCommit(false);
            var missing = Store.append(open, "forum/late", 0);
            store.append(0, 7);
            var relay = relay(broker.address());
            // the status may be told later in the turn that the gap was looked at in
            await().atMost(SOON).until(() -> relay.status().gapSeconds() > 1.5 && !warned().isEmpty());
            assertThat(warned())
                    .singleElement()
                    .asString()
                    .startsWith("Index " + missing + " has been missing for")
                    .contains("holds back 7 events");
            open.commit();
            await().atMost(SOON).until(() -> broker.logIndexes().equals(upTo(8)));
        }
        assertThat(warned()).hasSize(1);
    }

    /** More events, acknowledged and then lost by the broker: the checkpoint is ahead of what the topic has. */
    private void acknowledgedAndLost(int after, int count) throws Exception {
        store.append(after, count);
        try (var connection = store.toy.superuser()) {
            connection.createStatement().execute("""
                    INSERT INTO membership.recorded (index, log_index, recorded_at)
                    SELECT index, index, now() + index * interval '1 microsecond' FROM membership.event
                    WHERE index > %d""".formatted(after));
            connection.createStatement().execute("""
                    UPDATE membership.relay_checkpoint SET log_index = %d,
                    offsets = ARRAY(SELECT CASE WHEN o < 0 THEN o ELSE o + 5 END FROM unnest(offsets) AS o)""".formatted(after + count));
        }
    }

    private Relay relay(String address) {
        return start(new Relay(
                Source.MEMBERSHIP,
                store.database::connectAlone,
                kafka(address),
                quick(),
                Traces.none(),
                Clock.systemUTC()));
    }

    private Relay start(Relay relay) {
        started.add(relay);
        relay.start();
        return relay;
    }

    private static KafkaTopicProperties kafka(String address) {
        return new KafkaTopicProperties(address, 3, (short) 1, java.util.Map.of());
    }

    private static RelayProperties quick() {
        return new RelayProperties(
                true,
                500,
                Duration.ofMillis(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(300),
                Duration.ofMillis(300));
    }

    private List<String> warned() {
        return warnings.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static java.util.Set<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().collect(java.util.stream.Collectors.toSet());
    }

    private int holderOfTheLock() throws SQLException {
        try (var connection = store.toy.superuser();
                var row = connection.createStatement().executeQuery("""
                        SELECT pid FROM pg_locks JOIN pg_database ON oid = database
                        WHERE locktype = 'advisory' AND datname = current_database() AND granted AND objsubid = 2""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void terminate(int process) throws SQLException {
        try (var connection = store.toy.superuser()) {
            connection.createStatement().execute("SELECT pg_terminate_backend(" + process + ")");
        }
    }

    /** A process that is killed when it comes to this statement: nothing of it happens, nothing after it either. */
    private Connection dyingAt(String statement) throws SQLException {
        var real = store.database.connectAlone();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && ((String) arguments[0]).startsWith(statement)) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
