package org.rollcall.writeside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.toy.WrittenDown.assertAsWritten;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.toy.ToyRunning;

/** A whole service whose parts are taken away and given back. */
class OutagesTest {

    private static final String FOUNDING = "{\"id\": \"toy\", \"name\": \"Toy\"}";

    @Test
    void without_its_database_a_command_is_answered_503_and_told_to_come_again() throws Exception {
        try (var toy =
                new ToyRunning(Map.of("rollcall.relay.enabled", "false", "rollcall.database.connect-timeout", "1s"))) {
            assertThat(toy.secretariat.post("/api/forums", FOUNDING).status()).isEqualTo(201);
            toy.database.shutOut();
            var refused =
                    toy.secretariat.post("/api/forums/toy/count-claims", "{\"count\": 1}", "Idempotency-Key", "k");
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertAsWritten(ProblemType.UNAVAILABLE, refused.body());
            assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
            toy.database.letIn();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(toy.secretariat
                                    .post("/api/forums/toy/count-claims", "{\"count\": 1}", "Idempotency-Key", "k")
                                    .status())
                            .isEqualTo(201));
        }
    }

    @Test
    void without_the_issuers_keys_a_token_is_answered_503_not_500() {
        try (var toy = new ToyRunning(
                Map.of("rollcall.relay.enabled", "false", "rollcall.jwks-uri", "http://127.0.0.1:1/jwks"))) {
            var refused = toy.secretariat.post("/api/forums", FOUNDING);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.body().path("type").asString()).isEqualTo("/problems/unavailable");
            assertThat(toy.secretariat.as("").get("/actuator/health/liveness").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_command_is_accepted_while_kafka_is_away_and_reaches_it(@TempDir Path directory) {
        var port = LocalKafka.freePort();
        try (var toy = new ToyRunning(Map.of("rollcall.kafka.bootstrap-servers", "127.0.0.1:" + port))) {
            assertThat(toy.secretariat.post("/api/forums", FOUNDING).status()).isEqualTo(201);
            assertThat(toy.secretariat.get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            try (var kafka = LocalKafka.start(directory.resolve("kafka"), port)) {
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> messages(kafka.bootstrapServers()).size() == 1);
                toy.secretariat.post("/api/forums/toy/count-claims", "{\"count\": 7}");
                await().atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> messages(kafka.bootstrapServers()).size() == 2);
                assertThat(messages(kafka.bootstrapServers()).getLast()).contains("\"count\":7");
                toy.context.close();
            }
        }
    }

    private static List<String> messages(String address) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().getOrDefault(Source.MEMBERSHIP.topic(), List.of()).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new java.util.ArrayList<String>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message -> found.add(new String(message.value(), StandardCharsets.UTF_8)));
            }
            return found;
        }
    }
}
