package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.projection.Events.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.TestParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeliveryTest {

    private Projected projected;
    private Relay relay;

    @BeforeEach
    void start() throws Exception {
        projected = Projected.start(3, "rollcall.rebuild.patience=6s", "rollcall.views.look-for-gaps-every=1s");
        relay = projected.relay;
    }

    @AfterEach
    void stop() {
        projected.close();
    }

    /** Several forums, parties, meetings, ends; in the order of the record. */
    private void recordMuch() {
        relay.record(forum());
        for (int i = 0; i < 60; i++) {
            relay.record(state("state-" + i, "State " + i, "A" + i, "1900", i % 7 == 0 ? "2000" : ".."));
        }
        for (int f = 0; f < 4; f++) {
            var forum = new ForumId("forum-" + f);
            relay.record(forum(forum));
            for (int i = f; i < 60; i += 2) {
                relay.record(admitted(forum, "state-" + i, Standing.MEMBER, Basis.LISTED, "[1991..2020-12-02]"));
            }
        }
        for (int i = 0; i < 60; i++) {
            relay.record(admitted("state-" + i, Standing.OBSERVER, "19" + (10 + i)));
            relay.record(scheduled("m-" + i, "2001-0" + (1 + i % 9), "2001-0" + (1 + i % 9), "senior-officials", i));
            if (i % 2 == 0) {
                relay.record(withdrew("state-" + i, Standing.OBSERVER, "2005"));
                relay.record(held("m-" + i, "2001-10-01", "2001-10-02"));
            }
        }
    }

    private Map<String, String> answers(String known) throws Exception {
        var answers = new LinkedHashMap<String, String>();
        for (var path : List.of(
                "/api/forums?known=" + known,
                "/api/forums/budapest-process?known=" + known,
                "/api/forums/budapest-process/roll?on=2001-01-01&known=" + known,
                "/api/forums/forum-1/roll?on=1995-01-01&known=" + known,
                "/api/forums/budapest-process/meetings?known=" + known,
                "/api/parties?known=" + known,
                "/api/parties/state-7?known=" + known,
                "/api/meetings/m-2?known=" + known)) {
            answers.put(path, projected.get(path).body());
        }
        return answers;
    }

    @Test
    void doubled_and_scattered_deliveries_an_emptied_broker_and_a_rebuild_all_give_the_same_rows() throws Exception {
        recordMuch();
        var record = relay.record();
        var random = new Random(7);
        for (int i = 0; i < record.size(); i++) {
            relay.publish(record.get(i));
            if (random.nextInt(4) == 0) {
                // as a relay that starts again does: the last few once more
                for (int j = Math.max(0, i - 5); j <= i; j++) {
                    relay.publish(record.get(j));
                }
            }
        }
        projected.awaitAll();
        var rows = projected.digest();
        assertThat(rows.get("log")).startsWith(record.size() + " ");
        var known = record.get(record.size() - 40).recordedAt().toString();
        var answers = answers(known);
        assertThat(answers.toString()).doesNotContain("problems");

        var rebuild = rebuild();
        assertThat(rebuild.path("state").asString()).isEqualTo("DONE");
        assertThat(rebuild.path("done").asLong())
                .isEqualTo(rebuild.path("total").asLong());
        assertThat(projected.digest()).isEqualTo(rows);
        assertThat(answers(known)).isEqualTo(answers);
        assertThat(rebuild.path("compared")
                        .valueStream()
                        .map(table -> table.path("table").asString()))
                .contains("log", "fact", "participation", "meeting")
                .doesNotContain("kafka_offset");
        assertThat(rebuild.path("compared").valueStream())
                .allMatch(table ->
                        table.path("same").asBoolean() && table.path("before").equals(table.path("after")));
        assertAnOperatorSeesIt(rebuild.path("id").asString());

        projected.stopService();
        relay.makeTopics(3);
        record.forEach(relay::publish);
        // more than there were before, so that an offset of the emptied topic would lie in the midst of what is new
        for (int i = 0; i < 1500; i++) {
            relay.publishLater(state("new-" + i, "New " + i, "N" + i, "1900", ".."));
        }
        projected.startService();
        projected.awaitAll();
        assertThat(answers(known)).isEqualTo(answers);
        var grown = projected.digest();
        assertThat(grown.get("log")).startsWith((record.size() + 1500) + " ");
        assertThat(grown.get("party")).startsWith((60 + 1500) + " ");
        assertThat(grown.get("participation")).isEqualTo(rows.get("participation"));
        assertThat(grown.get("meeting")).isEqualTo(rows.get("meeting"));
        assertThat(projected.count("SELECT count(*) FROM projection.parked")).isZero();
    }

    private void assertAnOperatorSeesIt(String id) throws Exception {
        var operator = SignedIn.as("operator", projected);
        assertThat(operator.open("/rebuilds").body())
                .contains("href=\"/rebuilds/" + id + "\"", "Make the views again", "The same was made again");
        assertThat(operator.open("/rebuilds/" + id).body())
                .contains("participation", "the same", "Rows made again")
                .doesNotContain("hx-get=\"/rebuilds");
    }

    @Test
    void a_rebuild_begun_on_a_page_shows_how_far_it_is_and_what_had_changed_beneath() throws Exception {
        relay.record(forum());
        relay.record(state("austria", "Austria", "AUT", "1918-11-12", ".."));
        relay.record().forEach(relay::publish);
        projected.awaitAll();
        try (var connection = TestParts.postgres().connect(projected.database)) {
            connection
                    .createStatement()
                    .execute("UPDATE views.party_name SET text = 'Australia' WHERE text = 'Austria'");
        }
        var operator = SignedIn.as("operator", projected);
        var begun = operator.submit(operator.open("/rebuilds"), "/rebuilds");
        assertThat(begun.statusCode()).isEqualTo(302);
        var address = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(address).startsWith("/rebuilds/");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !operator.open(address + "/progress").body().contains("hx-get"));

        assertThat(operator.open(address).body())
                .contains("not as before", "different")
                .containsPattern("party_name</th>[\\s\\S]{0,400}mark failed\">different");
        assertThat(SignedIn.as("auditor", projected).open("/rebuilds").statusCode())
                .isEqualTo(403);
    }

    private JsonNode rebuild() throws Exception {
        var begun = projected.post("/api/rebuilds", projected.services.token("operator"), "");
        assertThat(begun.statusCode()).isEqualTo(202);
        var location = begun.headers().firstValue("Location").orElseThrow();
        var state = new ArrayList<JsonNode>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            state.add(projected.json(location));
            return !state.getLast().path("state").asString().equals("RUNNING");
        });
        return state.getLast();
    }

    @Test
    void a_rebuild_from_a_broker_that_holds_less_than_the_views_fails_and_leaves_them() throws Exception {
        relay.publish(forum());
        projected.awaitAll();
        var rows = projected.digest();
        projected.stopService();
        relay.makeTopics(1);
        projected.startService();
        var rebuild = rebuild();
        assertThat(rebuild.path("state").asString()).isEqualTo("FAILED");
        assertThat(projected.digest()).isEqualTo(rows);
        assertThat(projected.count("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'views\\_%'"))
                .isZero();
    }

    @Test
    void a_rebuild_that_was_interrupted_leaves_nothing_behind_and_one_runs_at_a_time() throws Exception {
        projected.stopService();
        try (var connection = TestParts.postgres().connect(projected.database)) {
            connection.createStatement().execute("CREATE SCHEMA views_next AUTHORIZATION rollcall_projection");
            connection
                    .createStatement()
                    .execute("INSERT INTO projection.rebuild (id, state) VALUES ('killed', 'RUNNING')");
        }
        projected.startService();
        assertThat(projected.json("/api/rebuilds/killed").path("state").asString())
                .isEqualTo("FAILED");
        assertThat(projected.count("SELECT count(*) FROM pg_namespace WHERE nspname = 'views_next'"))
                .isZero();
        try (var connection = TestParts.postgres().connect(projected.database)) {
            connection.createStatement().execute("SELECT pg_advisory_lock(" + 0x726f6c6c0002L + ")");
            connection
                    .createStatement()
                    .execute("INSERT INTO projection.rebuild (id, state) VALUES ('elsewhere', 'RUNNING')");
            var refused = projected.post("/api/rebuilds", projected.services.token("operator"), "");
            assertThat(refused.statusCode()).isEqualTo(409);
            var problem = WireJson.MAPPER.readTree(refused.body()).asObject();
            problem.remove("instance");
            assertThat(problem)
                    .as("as docs/problems.md shows it")
                    .isEqualTo(WireJson.MAPPER.readTree(Files.readString(
                            Path.of("../contracts/src/test/resources/problems/rebuild-running.json"))));
        }
    }

    @Test
    void what_nobody_can_read_or_fold_is_parked_and_the_rest_goes_on() throws Exception {
        relay.publish(forum());
        relay.send(new ProducerRecord<>(Source.MEMBERSHIP.topic(), "x", "no event".getBytes(StandardCharsets.UTF_8)));
        relay.send(relay.record(state("broken", "Broken", "BRO", "1900", "..")), "{".getBytes(StandardCharsets.UTF_8));
        relay.send(
                relay.record(Source.MEMBERSHIP, "membership.party-praised.v1", "party/broken", Map.of()),
                "{\"forum\":\"budapest-process\"}".getBytes(StandardCharsets.UTF_8));
        // readable, but it ends what never began
        relay.publish(withdrew("nobody", Standing.MEMBER, "2001"));
        relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        relay.publish(admitted("austria", Standing.MEMBER, "1993"));
        projected.awaitAll();
        assertThat(projected.count("SELECT count(*) FROM projection.parked")).isEqualTo(4);
        assertThat(projected
                        .json("/api/forums/budapest-process/roll?on=2000-01-01")
                        .path("entries"))
                .hasSize(1);
        assertThat(projected.json("/api/events").path("items")).hasSize(6);
        assertThat(projected
                        .json("/api/events?type=membership.party-praised.v1")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void nothing_beyond_a_gap_is_spoken_of_until_the_gap_is_filled() throws Exception {
        relay.publish(forum());
        var late = relay.record(state("austria", "Austria", "AUT", "1919", ".."));
        relay.publish(state("finland", "Finland", "FIN", "1917", ".."));
        await().atMost(Duration.ofSeconds(30)).until(() -> projected.count("SELECT count(*) FROM views.log") == 2);
        assertThat(projected.json("/api/events").path("items")).hasSize(1);
        assertThat(projected.json("/api/parties").path("items")).isEmpty();
        relay.publish(late);
        projected.awaitAll();
        assertThat(projected.json("/api/events").path("items")).hasSize(3);
        assertThat(projected.json("/api/parties").path("items")).hasSize(2);
    }

    @Test
    void what_stands_where_a_broker_was_read_before_it_lost_its_last_messages_is_read_after_all() throws Exception {
        relay.publish(forum());
        projected.awaitAll();
        projected.stopService();
        relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        // as if something else had been read there, which the broker lost
        try (var connection = TestParts.postgres().connect(projected.database);
                var statement = connection.createStatement()) {
            for (var end : ends().entrySet()) {
                statement.execute("""
                        INSERT INTO views.kafka_offset (broker, topic, partition, next_offset)
                        SELECT broker, topic, %1$d, %2$d FROM views.kafka_offset WHERE topic = '%3$s' LIMIT 1
                        ON CONFLICT (broker, topic, partition) DO UPDATE SET next_offset = excluded.next_offset""".formatted(
                        end.getKey().partition(), end.getValue(), end.getKey().topic()));
            }
        }
        projected.startService();
        relay.publish(state("finland", "Finland", "FIN", "1917", ".."));
        projected.awaitAll();
        assertThat(projected.json("/api/parties").path("items")).hasSize(2);
    }

    private Map<TopicPartition, Long> ends() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestParts.kafka().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer.endOffsets(consumer.partitionsFor(Source.MEMBERSHIP.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
    }

    @Test
    void an_event_is_shown_as_the_cloud_event_it_was() throws Exception {
        RecordedEvent<?> event = relay.record(forum());
        relay.publish(event);
        projected.awaitAll();
        var shown = projected.json("/api/events").path("items").get(0);
        assertThat(shown.path("id").asString()).isEqualTo(event.id());
        assertThat(shown.path("source").asString()).isEqualTo("/rollcall/membership");
        assertThat(shown.path("subject").asString()).isEqualTo("forum/budapest-process");
        assertThat(shown.path("time").asString()).isEqualTo("2026-01-01T00:00:00.000001Z");
        assertThat(shown.path("data"))
                .isEqualTo(JsonMapper.shared().readTree(WireJson.MAPPER.writeValueAsString(event.data())));
    }
}
