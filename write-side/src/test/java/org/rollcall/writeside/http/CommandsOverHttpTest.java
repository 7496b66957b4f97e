package org.rollcall.writeside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.toy.WrittenDown.assertAsWritten;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ProblemType;
import org.rollcall.toy.ToyClient;
import org.rollcall.toy.ToyRunning;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommandsOverHttpTest {

    private static ToyRunning toy;
    private static ToyClient secretariat;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        toy = ToyRunning.withoutRelay();
        secretariat = toy.secretariat;
        jdbc = toy.context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        toy.close();
    }

    @Test
    void a_command_is_answered_with_its_fact_its_version_and_the_position_of_its_event() {
        var forum = establish();
        var answer = secretariat.post(claims(forum), "{\"count\": 3}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body().path("stream").asString()).isEqualTo("forum/" + forum);
        assertThat(answer.body().path("version").asLong()).isEqualTo(1);
        assertThat(answer.body().path("warnings").path(0).path("code").asString())
                .isEqualTo("toy");
        var index = jdbc.sql("SELECT index FROM event WHERE stream = ? AND sequence = 1")
                .param("forum/" + forum)
                .query(Long.class)
                .single();
        assertThat(answer.body().path("position").asString()).isEqualTo(index + ".0");
        assertThat(jdbc.sql("SELECT what FROM heard WHERE stream = ? ORDER BY sequence")
                        .param("forum/" + forum)
                        .query(String.class)
                        .list())
                .containsExactly("ForumEstablished", "CountClaimed");
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_same_answer_and_takes_no_second_effect() {
        var forum = establish();
        var key = UUID.randomUUID().toString();
        var first = secretariat.post(claims(forum), "{\"count\": 3}", "Idempotency-Key", key);
        secretariat.post(claims(forum), "{\"count\": 4}");
        var second = secretariat.post(claims(forum), "{\"count\": 3}", "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.response().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(events(forum)).isEqualTo(3);
    }

    @Test
    void a_key_is_one_callers_and_one_requests() {
        var forum = establish();
        var key = UUID.randomUUID().toString();
        secretariat.post(claims(forum), "{\"count\": 3}", "Idempotency-Key", key);
        var otherBody = secretariat.post(claims(forum), "{\"count\": 4}", "Idempotency-Key", key);
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.body().path("type").asString()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(otherBody.body().path("field").asString()).isEqualTo("Idempotency-Key");
        var otherCaller = secretariat
                .as(toy.issuer.token("bob", "secretariat"))
                .post(claims(forum), "{\"count\": 4}", "Idempotency-Key", key);
        assertThat(otherCaller.status()).isEqualTo(201);
    }

    @Test
    void the_same_request_many_times_at_once_takes_effect_once() throws Exception {
        var forum = establish();
        var key = UUID.randomUUID().toString();
        var answers = atOnce(12, () -> secretariat.post(claims(forum), "{\"count\": 5}", "Idempotency-Key", key));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(ToyClient.Answer::text).distinct()).hasSize(1);
        assertThat(events(forum)).isEqualTo(2);
    }

    @Test
    void the_same_founding_many_times_at_once_is_one_founding_and_no_refusal() throws Exception {
        var forum = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        var body = "{\"id\": \"" + forum + "\", \"name\": \"Toy\"}";
        var answers = atOnce(8, () -> secretariat.post("/api/forums", body, "Idempotency-Key", key));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(ToyClient.Answer::text).distinct()).hasSize(1);
    }

    @Test
    void commands_of_one_stream_at_once_all_take_effect() throws Exception {
        var forum = establish();
        var answers = atOnce(20, () -> secretariat.post(claims(forum), "{\"count\": 1}"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.body().path("version").asLong()))
                .doesNotHaveDuplicates();
        assertThat(events(forum)).isEqualTo(21);
    }

    @Test
    void a_refusal_is_not_kept_under_its_key() {
        var forum = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        var early = secretariat.post(claims(forum), "{\"count\": 3}", "Idempotency-Key", key);
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.body().path("type").asString()).isEqualTo("/problems/unknown-forum");
        assertThat(early.body().path("instance").asString()).isEqualTo(claims(forum));
        establish(forum);
        var later = secretariat.post(claims(forum), "{\"count\": 3}", "Idempotency-Key", key);
        assertThat(later.status()).isEqualTo(201);
    }

    @Test
    void what_is_only_tried_says_what_would_be_recorded_and_records_nothing() {
        var forum = establish();
        var key = UUID.randomUUID().toString();
        var tried = secretariat.post(claims(forum) + "?dryRun=true", "{\"count\": 3}", "Idempotency-Key", key);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.response().headers().firstValue("ETag")).isEmpty();
        assertThat(tried.body().path("version").asLong()).isEqualTo(1);
        assertThat(tried.body().path("warnings").path(0).path("code").asString())
                .isEqualTo("toy");
        assertThat(tried.body().path("events")).hasSize(1);
        var would = tried.body().path("events").path(0);
        assertThat(would.path("type").asString()).isEqualTo("membership.count-claimed.v1");
        assertThat(would.path("data").path("count").asInt()).isEqualTo(3);
        assertThat(events(forum)).isEqualTo(1);

        var recorded = secretariat.post(claims(forum), "{\"count\": 3}", "Idempotency-Key", key);
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.body().path("version").asLong()).isEqualTo(1);
        assertThat(recorded.body().has("events")).isFalse();
    }

    @Test
    void what_is_only_tried_is_refused_as_it_would_be() {
        var forum = establish();
        secretariat.post(claims(forum), "{\"count\": 3}");
        assertThat(secretariat
                        .post(claims(forum) + "?dryRun=true", "{\"count\": 3}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(secretariat
                        .post(claims(UUID.randomUUID().toString()) + "?dryRun=true", "{\"count\": 3}")
                        .status())
                .isEqualTo(404);
        var unclear = secretariat.post(claims(forum) + "?dryRun=maybe", "{\"count\": 3}");
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.body().path("field").asString()).isEqualTo("dryRun");
        assertThat(events(forum)).isEqualTo(2);
    }

    @Test
    void an_edit_of_a_stale_version_is_refused_with_412() {
        var forum = establish();
        assertThat(secretariat
                        .post(claims(forum), "{\"count\": 3}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(201);
        var stale = secretariat.post(claims(forum), "{\"count\": 3}", "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("type").asString()).isEqualTo("/problems/stale-version");
        assertThat(secretariat
                        .post(claims(forum), "{\"count\": 3}", "If-Match", "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_a_command_wrote_before_it_failed_is_rolled_back_with_its_key() throws Exception {
        var forum = establish();
        var key = UUID.randomUUID().toString();
        var failed = secretariat.post(claims(forum), "{\"count\": 13}", "Idempotency-Key", key);
        assertThat(failed.status()).isEqualTo(500);
        assertAsWritten(ProblemType.INTERNAL, failed.body());
        assertThat(failed.text()).doesNotContain("thirteen").doesNotContain("Exception");
        assertThat(events(forum)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM idempotency WHERE key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_edit_that_somebody_else_is_quicker_with_is_refused_and_can_be_sent_again() throws Exception {
        var forum = establish();
        try (var quicker = toy.database.service();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            quicker.setAutoCommit(false);
            try (var event = quicker.prepareStatement("""
                    INSERT INTO event (event_id, stream, sequence, type, time_stamp, payload_type, payload, meta_data)
                    SELECT gen_random_uuid(), stream, 1, type, now(), 'membership.count-claimed.v1', ?::json, meta_data
                    FROM event WHERE stream = ?""")) {
                event.setString(
                        1,
                        Files.readString(
                                Path.of("../contracts/src/test/resources/wire/membership.count-claimed.v1.json")));
                event.setString(2, "forum/" + forum);
                event.executeUpdate();
            }
            var slower = threads.submit(() -> secretariat.post(claims(forum), "{\"count\": 3}", "If-Match", "\"0\""));
            await().until(() -> jdbc.sql("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock'""").query(Long.class).single() == 1);
            quicker.commit();

            assertThat(slower.get().status()).isEqualTo(409);
            assertAsWritten(ProblemType.CONCURRENT_CHANGE, slower.get().body());
        }
        assertThat(events(forum)).isEqualTo(2);
    }

    private static String claims(String forum) {
        return "/api/forums/" + forum + "/count-claims";
    }

    private static String establish() {
        return establish(UUID.randomUUID().toString());
    }

    private static String establish(String forum) {
        var answer = secretariat.post("/api/forums", "{\"id\": \"" + forum + "\", \"name\": \"Toy\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return forum;
    }

    private static long events(String forum) {
        return jdbc.sql("SELECT count(*) FROM event WHERE stream = ?")
                .param("forum/" + forum)
                .query(Long.class)
                .single();
    }

    private static List<ToyClient.Answer> atOnce(int times, Callable<ToyClient.Answer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<ToyClient.Answer>>();
            for (var i = 0; i < times; i++) {
                calls.add(call);
            }
            var answers = new ArrayList<ToyClient.Answer>();
            for (var future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
