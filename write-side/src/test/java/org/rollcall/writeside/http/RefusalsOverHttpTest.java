package org.rollcall.writeside.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.toy.ToyClient;
import org.rollcall.toy.ToyIssuer;
import org.rollcall.toy.ToyRunning;

class RefusalsOverHttpTest {

    private static final String CLAIMS = "/api/forums/nowhere/count-claims";

    private static ToyRunning toy;
    private static ToyClient secretariat;

    @BeforeAll
    static void start() {
        toy = ToyRunning.withoutRelay();
        secretariat = toy.secretariat;
    }

    @AfterAll
    static void stop() {
        toy.close();
    }

    @Test
    void nobody_comes_in_without_a_token_but_to_ask_for_health() {
        var nobody = secretariat.as("");
        refused(nobody.post("/api/forums", "{}"), 401, "unauthenticated", "");
        refused(nobody.get("/api/number?value=1"), 401, "unauthenticated", "");
        refused(nobody.get("/actuator/metrics"), 401, "unauthenticated", "");
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_or_of_yesterday_is_none() {
        var later = Instant.now().plusSeconds(60);
        refused(
                secretariat
                        .as(toy.issuer.token("http://else", later, "eve", "secretariat"))
                        .get("/api/number?value=1"),
                401,
                "unauthenticated",
                "");
        var past = Instant.now().minusSeconds(600);
        refused(
                secretariat
                        .as(toy.issuer.token(ToyIssuer.ISSUER, past, "ada", "secretariat"))
                        .get("/api/number?value=1"),
                401,
                "unauthenticated",
                "");
    }

    @Test
    void a_token_that_is_meant_for_others_or_for_nobody_is_none() {
        var later = Instant.now().plusSeconds(60);
        for (var audience : List.of(List.of("rollcall-pages"), List.<String>of())) {
            var token = toy.issuer.token(ToyIssuer.ISSUER, audience, later, "ada", "secretariat");
            refused(secretariat.as(token).get("/api/number?value=1"), 401, "unauthenticated", "");
        }
        var meant = List.of("others", ToyIssuer.AUDIENCE);
        var token = toy.issuer.token(ToyIssuer.ISSUER, meant, later, "ada", "secretariat");
        assertThat(secretariat.as(token).get("/api/number?value=1").status()).isEqualTo(200);
    }

    @Test
    void only_the_secretariat_writes_and_every_role_reads() {
        var auditor = secretariat.as(toy.issuer.token("max", "auditor"));
        refused(auditor.post("/api/forums", "{}"), 403, "forbidden", "");
        assertThat(auditor.get("/api/number?value=1").status()).isEqualTo(200);
        assertThat(auditor.get("/api/number?value=1").text()).isEqualTo("1");
    }

    @Test
    void text_that_nobody_can_read_and_what_is_no_text_are_refused() {
        for (var name : new String[] {"\"a\\u0000b\"", "\"\\ud800\"", "\"\\u001b[2J\"", "5", "true"}) {
            var answer = secretariat.post("/api/forums", "{\"id\": \"unreadable\", \"name\": " + name + "}");
            refused(answer, 422, "invalid-field", "name");
        }
    }

    @Test
    void an_unknown_member_is_refused_with_the_one_that_was_meant() {
        var answer = secretariat.post("/api/forums", "{\"id\": \"x\", \"nam\": \"Toy\"}");
        refused(answer, 422, "invalid-field", "nam");
        assertThat(answer.body().path("suggestions").path(0).asString()).isEqualTo("name");
        assertThat(answer.body().path("detail").asString())
                .contains("there are")
                .contains("id")
                .contains("name");
    }

    @Test
    void a_date_that_is_no_edtf_is_refused_with_those_that_may_be_meant() {
        var answer = secretariat.post(CLAIMS, "{\"count\": 1, \"on\": \"02.03.2001\"}");
        refused(answer, 422, "invalid-field", "on");
        assertThat(answer.body().path("suggestions").values().stream().map(it -> it.asString()))
                .containsExactly("2001-03-02", "2001-02-03");
    }

    @Test
    void a_missing_member_is_named() {
        refused(secretariat.post("/api/forums", "{\"id\": \"x\"}"), 422, "invalid-field", "name");
        refused(secretariat.post("/api/forums", "{\"id\": \"x\", \"name\": null}"), 422, "invalid-field", "name");
        refused(secretariat.post(CLAIMS, "{}"), 422, "invalid-field", "count");
        refused(secretariat.post(CLAIMS, "{\"count\": 1, \"parts\": [{}]}"), 422, "invalid-field", "parts[0].text");
        var evidence = "{\"id\": \"x\", \"name\": \"Toy\", \"evidence\": [{\"kind\": \"DECIDED\", \"by\": \"me\"}]}";
        refused(secretariat.post("/api/forums", evidence), 422, "invalid-field", "evidence[0].reason");
    }

    @Test
    void a_value_of_another_kind_is_named() {
        refused(secretariat.post(CLAIMS, "{\"count\": \"three\"}"), 422, "invalid-field", "count");
        refused(secretariat.post(CLAIMS, "{\"count\": 1, \"on\": 7}"), 422, "invalid-field", "on");
        var date = secretariat.post(CLAIMS, "{\"count\": 1, \"on\": \"1993-02-30\"}");
        refused(date, 422, "invalid-field", "on");
        assertThat(date.body().path("detail").asString()).contains("'1993-02-30' is no day of the calendar");
        var standing = secretariat.post(CLAIMS, "{\"count\": 1, \"standing\": \"OBSERVR\"}");
        refused(standing, 422, "invalid-field", "standing");
        assertThat(standing.body().path("suggestions").path(0).asString()).isEqualTo("OBSERVER");
        var id = secretariat.post("/api/forums", "{\"id\": \"Not An Id\", \"name\": \"Toy\"}");
        refused(id, 422, "invalid-field", "id");
        refused(secretariat.post("/api/forums/NO!/count-claims", "{\"count\": 1}"), 422, "invalid-field", "forum");
        refused(secretariat.get("/api/number?value=x"), 422, "invalid-field", "value");
        refused(secretariat.get("/api/number"), 422, "invalid-field", "value");
    }

    @Test
    void what_is_no_json_is_malformed() {
        refused(secretariat.post("/api/forums", "{\"id\": "), 400, "malformed-request", "");
        refused(secretariat.post("/api/forums", ""), 400, "malformed-request", "");
        refused(secretariat.post("/api/forums", "[]"), 400, "malformed-request", "");
        refused(secretariat.post("/api/forums", "{} {}"), 422, "invalid-field", "id");
        refused(secretariat.post("/api/forums", "{\"id\": \"a\", \"id\": \"b\"}"), 400, "malformed-request", "");
    }

    @Test
    void an_address_a_method_or_a_media_type_that_is_not_here_is_a_problem_too() {
        refused(secretariat.get("/api/nothing"), 404, "not-found", "");
        var delete = secretariat.send(secretariat.request("/api/forums").DELETE());
        refused(delete, 405, "method-not-allowed", "");
        assertThat(delete.response().headers().firstValue("Allow")).contains("POST");
        refused(
                secretariat.send(secretariat
                        .request("/api/forums", "Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                415,
                "unsupported-media-type",
                "");
        refused(secretariat.get("/api/number?value=1", "Accept", "image/png"), 406, "not-acceptable", "");
        refused(secretariat.get("/api//number"), 400, "malformed-request", "");
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_too_large_however_it_is_sent() {
        var letters = new char[BoundedBody.LIMIT];
        Arrays.fill(letters, 'x');
        var body = "{\"id\": \"" + UUID.randomUUID() + "\", \"name\": \"" + new String(letters) + "\"}";
        refused(secretariat.post("/api/forums", body), 413, "too-large", "");
        var chunked = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body));
        refused(
                secretariat.send(secretariat
                        .request("/api/forums", "Content-Type", "application/json")
                        .POST(chunked)),
                413,
                "too-large",
                "");
    }

    private static void refused(ToyClient.Answer answer, int status, String slug, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = answer.body();
        assertThat(problem.path("type").asString()).as(answer.text()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("field").asString("")).as(answer.text()).isEqualTo(field);
        assertThat(problem.path("suggestions").isArray()).isTrue();
        assertThat(problem.path("instance").asString()).startsWith("/").doesNotContain("?");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.rollcall");
    }
}
