package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.TestParts;

/** A command's whole way: over HTTP into the store and on to Kafka; who may send it; how often it counts. */
class WriteApiTest {

    private static RunningService service;
    private static Caller secretariat;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        secretariat = service.secretariat();
    }

    @Test
    void an_admission_is_answered_stored_and_published() {
        var forum = forum();
        var answer = admit(secretariat, forum, "Canada");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("stream")).isEqualTo("forum/" + forum);
        assertThat(answer.body().path("version").asLong()).isEqualTo(1);
        assertThat(answer.body().path("warnings")).isEmpty();

        var stored = service.jdbc()
                .sql("SELECT payload_type, payload, index FROM event WHERE stream = ? AND sequence = 1")
                .param("forum/" + forum)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();
        assertThat(stored.get(0)).isEqualTo("membership.party-admitted.v1");
        assertThat(answer.text("position")).isEqualTo(stored.get(2) + ".0");
        var event = WireJson.MAPPER.readValue(stored.get(1), PartyAdmitted.class);
        assertThat(event.fact().value()).isEqualTo(answer.text("factId"));
        assertThat(event.party().value()).isEqualTo("canada");
        assertThat(event.provenance().recordedBy()).isEqualTo("ada");

        var published = published("forum/" + forum, "1");
        assertThat(header(published, "ce_type")).isEqualTo(EventNames.of(event));
        assertThat(header(published, "ce_subject")).isEqualTo("forum/" + forum);
        assertThat(header(published, "ce_source")).isEqualTo(Source.MEMBERSHIP.uri());
        assertThat(published.value()).isEqualTo(stored.get(1));
    }

    @Test
    void it_is_ready_with_its_register_on_record() {
        assertThat(service.withToken("").get("/actuator/health/readiness").status())
                .isEqualTo(200);
        assertThat(service.jdbc()
                        .sql("SELECT count(*) FROM event WHERE stream = 'party/czechoslovakia'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void only_the_secretariat_writes_and_nobody_without_a_token() {
        var forum = forum();
        for (var role : List.of("auditor", "dashboard", "operator")) {
            assertRefused(admit(service.as("somebody", role), forum, "India"), 403, "forbidden");
        }
        assertRefused(admit(service.withToken(""), forum, "India"), 401, "unauthenticated");
        assertRefused(admit(service.withToken("no.token.atall"), forum, "India"), 401, "unauthenticated");
        var issuer = RunningService.ISSUER;
        var foreign = issuer.token("http://elsewhere/identity", Duration.ofMinutes(5), "ada", "secretariat");
        assertRefused(admit(service.withToken(foreign), forum, "India"), 401, "unauthenticated");
        var expired = issuer.token(TestIssuer.NAME, Duration.ofHours(-1), "ada", "secretariat");
        assertRefused(admit(service.withToken(expired), forum, "India"), 401, "unauthenticated");
        assertThat(events(forum)).isEqualTo(1);
    }

    @Test
    void one_idempotency_key_is_one_event_and_one_answer() {
        var forum = forum();
        var key = UUID.randomUUID().toString();
        var first = admit(secretariat, forum, "China", "Idempotency-Key", key);
        var second = admit(secretariat, forum, "China", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(events(forum)).isEqualTo(2);
    }

    @Test
    void the_same_command_without_a_key_is_refused_the_second_time() {
        var forum = forum();
        admit(secretariat, forum, "China");
        assertRefused(admit(secretariat, forum, "China"), 409, "already-on-roll");
    }

    @Test
    void of_many_admissions_of_one_party_at_once_exactly_one_stands() throws Exception {
        var forum = forum();
        List<Caller.Answer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Caller.Answer> admission = () -> admit(secretariat, forum, "Bangladesh");
            answers = threads
                    .invokeAll(IntStream.range(0, 16).mapToObj(i -> admission).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
        assertThat(events(forum)).isEqualTo(2);
    }

    @Test
    void an_edit_of_a_stale_version_is_refused_and_one_of_the_current_version_is_not() {
        var forum = forum();
        admit(secretariat, forum, "Iran");
        admit(secretariat, forum, "India");
        var body = "{\"party\": \"Iran\", \"standing\": \"OBSERVER\", \"until\": \"2010\"}";
        var address = "/api/forums/" + forum + "/withdrawals";
        assertRefused(secretariat.post(address, body, "If-Match", "\"2\""), 412, "stale-version");
        assertThat(secretariat.post(address, body, "If-Match", "\"1\"").status())
                .isEqualTo(201);
    }

    @Test
    void what_cannot_be_read_is_refused_in_the_callers_terms() {
        var forum = forum();
        var address = "/api/forums/" + forum + "/admissions";
        assertRefused(secretariat.post(address, "{"), 400, "malformed-request");
        var noDate =
                secretariat.post(address, "{\"party\": \"India\", \"standing\": \"OBSERVER\", \"from\": \"soon\"}");
        assertRefused(noDate, 422, "invalid-field");
        assertThat(noDate.text("field")).isEqualTo("from");
        var never = secretariat.post(address, "{\"party\": \"India\", \"standing\": \"OBSERVER\", \"from\": \"..\"}");
        assertRefused(never, 422, "invalid-field");
        var missing = secretariat.post(address, "{\"party\": \"India\", \"from\": \"2001\"}");
        assertRefused(missing, 422, "invalid-field");
        assertThat(missing.text("field")).isEqualTo("standing");
        assertRefused(secretariat.post("/api/forums/No_Id/admissions", "{}"), 422, "invalid-field");
        var unknown = admit(secretariat, forum + "x", "India");
        assertRefused(unknown, 404, "unknown-forum");
        assertThat(unknown.text("field")).isEqualTo("forum");
        assertThat(unknown.suggestions()).contains(forum);
        assertRefused(secretariat.post("/api/nothing", "{}"), 404, "not-found");
        assertThat(events(forum)).isEqualTo(1);
    }

    @Test
    void a_null_among_values_is_refused_and_named() {
        var forum = forum();
        var heirs = secretariat.post(
                "/api/forums/" + forum + "/successions",
                "{\"predecessor\": \"Czechoslovakia\", \"successors\": [\"Slovakia\", null], \"on\": \"1993\"}");
        assertRefused(heirs, 422, "invalid-field");
        assertThat(heirs.text("field")).isEqualTo("successors[1]");
        var evidence = secretariat.post("/api/forums/" + forum + "/count-claims", """
                {"standing": "MEMBER", "kind": "STATE", "quantity": "ABOUT", "count": 1, "on": "2001", "evidence": [null]}""");
        assertRefused(evidence, 422, "invalid-field");
        var label = secretariat.post("/api/forums", """
                {"name": "X", "established": "1993", "profile": {"labels": {"MEMBER": null}}}""");
        assertRefused(label, 422, "invalid-field");
        var party = secretariat.post("/api/parties", "{\"kind\": \"STATE\", \"names\": [null]}");
        assertRefused(party, 422, "invalid-field");
        assertThat(party.text("field")).isEqualTo("names[0]");
    }

    private static String forum() {
        var id = "f-" + UUID.randomUUID();
        var answer = secretariat.post(
                "/api/forums", "{\"id\": \"%s\", \"name\": \"A forum\", \"established\": \"1993\"}".formatted(id));
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    private static Caller.Answer admit(Caller caller, String forum, String party, String... headers) {
        return caller.post(
                "/api/forums/" + forum + "/admissions",
                "{\"party\": \"%s\", \"standing\": \"OBSERVER\", \"from\": \"2001\"}".formatted(party),
                headers);
    }

    private static void assertRefused(Caller.Answer answer, int status, String slug) {
        assertThat(answer.response().body()).contains("/problems/" + slug);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
    }

    private static long events(String forum) {
        return service.jdbc()
                .sql("SELECT count(*) FROM event WHERE stream = ?")
                .param("forum/" + forum)
                .query(Long.class)
                .single();
    }

    private static ConsumerRecord<String, String> published(String stream, String sequence) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestParts.kafka().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Source.MEMBERSHIP.topic()));
            for (var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos(); System.nanoTime() < deadline; ) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (stream.equals(record.key()) && sequence.equals(header(record, "ce_sequence"))) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError(stream + " " + sequence + " was not published");
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
