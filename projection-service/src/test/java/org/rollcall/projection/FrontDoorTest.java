package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.projection.Events.*;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Position;
import org.rollcall.embedded.LocalKafka;
import tools.jackson.databind.json.JsonMapper;

class FrontDoorTest {

    private static final int NOBODY = LocalKafka.freePort();
    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start("rollcall.at-least.patience=4s", "rollcall.meeting.url=http://127.0.0.1:" + NOBODY);
        projected.relay.publish(forum());
        projected.relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        for (int i = 0; i < 250; i++) {
            projected.relay.publish(scheduled(
                    "m-" + i,
                    "20" + (10 + i % 10) + "-05-01",
                    "20" + (10 + i % 10) + "-05-02",
                    i % 2 == 0 ? "som" : "silk",
                    i));
        }
        projected.relay.publish(held("m-7", "2017-05-03", "2017-05-04"));
        projected.relay.publish(new MeetingEvent.MeetingCancelled(
                fact("cancelled"), new MeetingId("m-8"), FORUM, "no quorum", decided("secretariat")));
        projected.relay.publish(new DocumentEvent.DocumentPublished(
                fact("declaration"),
                new DocumentId("declaration"),
                FORUM,
                "Declaration",
                DocumentKind.DECLARATION,
                List.of(DocumentEvent.Edition.in("en"), DocumentEvent.Edition.in("ru")),
                new DocumentEvent.Adoption.ByMeeting(new MeetingId("m-7")),
                DateBound.parse("2017-05"),
                stated()));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create(projected.url(path)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("instance").asString()).startsWith("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/forums", "/api/stream", "/api/nothing", "/v3/api-docs", "/actuator/info"})
    void without_a_token_the_api_refuses_and_never_redirects(String path) throws Exception {
        var answer = projected.send(open(path).header("Accept", "text/html"));
        if (path.startsWith("/api")) {
            assertProblem(answer, 401, "unauthenticated");
        }
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .doesNotContain(path.startsWith("/api") ? "SESSION" : "-");
    }

    @Test
    void a_token_that_is_over_or_meant_for_others_or_changed_is_none() throws Exception {
        var services = projected.services;
        assertProblem(
                projected.get("/api/forums", services.token(Instant.now().minusSeconds(600), "rollcall", "auditor")),
                401,
                "unauthenticated");
        assertProblem(
                projected.get("/api/forums", services.token(Instant.now().plusSeconds(600), "others", "auditor")),
                401,
                "unauthenticated");
        var token = services.token("auditor");
        assertProblem(
                projected.get("/api/forums", token.substring(0, token.length() - 6) + "AAAAAA"),
                401,
                "unauthenticated");
    }

    @Test
    void roles_may_what_the_design_says() throws Exception {
        for (var role : List.of("secretariat", "auditor", "dashboard", "operator")) {
            assertThat(projected
                            .get("/api/forums", projected.services.token(role))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertProblem(projected.get("/api/forums", projected.services.token()), 403, "forbidden");
        for (var role : List.of("auditor", "dashboard", "operator")) {
            assertProblem(projected.post("/api/parties", projected.services.token(role), "{}"), 403, "forbidden");
        }
        for (var role : List.of("auditor", "dashboard", "secretariat")) {
            assertProblem(projected.post("/api/rebuilds", projected.services.token(role), "{}"), 403, "forbidden");
        }
    }

    @Test
    void a_browser_is_led_to_sign_in_with_a_challenge_for_pkce() throws Exception {
        var page = projected.send(open("/forums").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/oauth2/authorization/rollcall");
        var cookie = page.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).startsWith("ROLLCALL_SESSION=").contains("HttpOnly", "SameSite=Lax");
        var signIn = projected.send(open("/oauth2/authorization/rollcall"));
        assertThat(signIn.headers().firstValue("Location").orElse(""))
                .startsWith(
                        "http://localhost:8080/identity/oauth2/authorize?response_type=code&client_id=rollcall-pages")
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
    }

    @Test
    void a_browser_that_signed_in_reads_by_its_cookie_and_writes_only_with_the_token_of_a_form() throws Exception {
        var cookie = SignedIn.as("secretariat", projected).cookie;
        assertThat(projected.send(open("/api/forums").header("Cookie", cookie)).statusCode())
                .isEqualTo(200);
        assertProblem(
                projected.send(open("/api/parties").header("Cookie", cookie).POST(BodyPublishers.ofString("{}"))),
                403,
                "forbidden");
        var page = projected.send(open("/").header("Cookie", cookie).header("Accept", "text/html"));
        assertThat(page.body()).contains("name=\"_csrf\"").doesNotContain("eyJ");
        var csrf = SignedIn.csrf(page);
        var written = projected.send(open("/api/parties")
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(written.statusCode()).isEqualTo(201);
        var headers = JsonMapper.shared().readTree(written.body()).path("headers");
        assertThat(headers.path("authorization").asString()).startsWith("Bearer eyJ");
        assertThat(headers.path("cookie").isMissingNode()).isTrue();
        var out = projected.send(open("/logout")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrf)));
        assertThat(out.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost:8080/identity/connect/logout?id_token_hint=");
        assertThat(projected.send(open("/api/forums").header("Cookie", cookie)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void who_signed_in_at_one_front_door_is_known_at_the_other_and_leaves_both_at_once() throws Exception {
        var cookie = SignedIn.as("secretariat", projected).cookie;
        try (var other = Projected.start(projected.database, projected.services, List.of())) {
            var there = "http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port");
            var page = projected.send(HttpRequest.newBuilder(URI.create(there + "/"))
                    .header("Cookie", cookie)
                    .header("Accept", "text/html"));
            assertThat(page.statusCode()).isEqualTo(200);
            projected.send(HttpRequest.newBuilder(URI.create(there + "/logout"))
                    .header("Cookie", cookie)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + SignedIn.csrf(page))));
            assertThat(projected
                            .send(open("/api/forums").header("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_write_goes_whole_to_another_instance_where_one_lets_nobody_connect() throws Exception {
        var instances = "rollcall.membership.url=http://127.0.0.1:" + NOBODY + "," + projected.services.url();
        try (var door = Projected.start(projected.database, projected.services, List.of(instances))) {
            var there = "http://127.0.0.1:" + door.getEnvironment().getProperty("local.server.port");
            for (int i = 0; i < 4; i++) {
                var answer = projected.send(HttpRequest.newBuilder(URI.create(there + "/api/parties"))
                        .header("Authorization", "Bearer " + projected.services.token("secretariat"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"id\":\"party-" + i + "\"}")));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assertThat(answer.body()).contains("party-" + i);
            }
        }
    }

    @Test
    void metrics_are_for_dashboards_and_operators() throws Exception {
        var metrics = "/actuator/prometheus";
        assertThat(projected.send(open(metrics)).statusCode()).isEqualTo(401);
        assertProblem(projected.get(metrics, projected.services.token("auditor")), 403, "forbidden");
        assertThat(projected.get(metrics, projected.services.token("dashboard")).body())
                .contains(
                        "rollcall_views_lag{application=\"projection\",source=\"meeting\"}",
                        "rollcall_views_delay_seconds_count{application=\"projection\"}",
                        "rollcall_streams_open{",
                        "rollcall_rebuild_messages{",
                        "rollcall_parked_total{");
    }

    @Test
    void an_auditor_who_signed_in_does_not_write() throws Exception {
        var cookie = SignedIn.as("auditor", projected).cookie;
        var page = projected.send(open("/").header("Cookie", cookie).header("Accept", "text/html"));
        var csrf = SignedIn.csrf(page);
        assertProblem(
                projected.send(open("/api/parties")
                        .header("Cookie", cookie)
                        .header("X-CSRF-TOKEN", csrf)
                        .POST(BodyPublishers.ofString("{}"))),
                403,
                "forbidden");
    }

    @Test
    void answers_carry_the_strict_policy_except_what_identity_answers_itself() throws Exception {
        assertThat(projected.get("/api/forums").headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; form-action 'self' http://localhost:8080; frame-ancestors 'none';"
                                + " base-uri 'none'");
        assertThat(projected.send(open("/identity/login")).headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    @Test
    void a_write_goes_to_its_service_with_the_token_and_what_the_answer_says_comes_back() throws Exception {
        var token = projected.services.token("secretariat");
        var answer = projected.send(open("/api/forums/budapest-process/admissions?x=1")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .header("Cookie", "ROLLCALL_SESSION=secret")
                .header("X-Forwarded-Host", "evil.example")
                .POST(BodyPublishers.ofString("{\"party\":\"austria\"}")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        var seen = JsonMapper.shared().readTree(answer.body());
        assertThat(seen.path("path").asString()).isEqualTo("/api/forums/budapest-process/admissions?x=1");
        assertThat(seen.path("body").asString()).isEqualTo("{\"party\":\"austria\"}");
        var headers = seen.path("headers");
        assertThat(headers.path("authorization").asString()).isEqualTo("Bearer " + token);
        assertThat(headers.path("idempotency-key").asString()).isEqualTo("k-1");
        assertThat(headers.path("if-match").asString()).isEqualTo("\"3\"");
        assertThat(headers.path("cookie").isMissingNode()).isTrue();
        assertThat(headers.path("x-forwarded-host").asString()).startsWith("127.0.0.1:");
        assertThat(headers.path("x-forwarded-proto").asString()).isEqualTo("http");
    }

    @Test
    void identity_is_reached_without_a_token_by_form_and_with_its_cookies() throws Exception {
        var answer = projected.send(open("/identity/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "ROLLCALL_IDENTITY=abc")
                .POST(BodyPublishers.ofString("name=a%26b&password=c+d")));
        assertThat(answer.statusCode()).isEqualTo(201);
        var seen = JsonMapper.shared().readTree(answer.body());
        assertThat(seen.path("path").asString()).isEqualTo("/identity/login");
        assertThat(seen.path("body").asString()).isEqualTo("name=a%26b&password=c+d");
        assertThat(seen.path("headers").path("cookie").asString()).contains("ROLLCALL_IDENTITY=abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/meetings", "/api/meetings/m-1/holding", "/api/forums/budapest-process/documents"})
    void a_service_that_does_not_answer_is_said_so(String path) throws Exception {
        var answer = projected.post(path, projected.services.token("secretariat"), "{}");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        var ready = projected.send(open("/actuator/health/readiness"));
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(projected.send(open("/actuator/health/liveness")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_command_that_breaks_off_is_told_so_and_forwarded_to_nobody() throws Exception {
        var seen = projected.services.seen.size();
        try (var client = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(projected.url("/")).getPort())) {
            client.getOutputStream()
                    .write(("""
                            POST /api/parties HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: application/json\r
                            Content-Length: 100\r
                            \r
                            {"id": "half\
                            """.formatted(projected.services.token("secretariat"))).getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("could not be read to its end", "/api/parties");
        }
        assertThat(projected.services.seen).hasSize(seen);
    }

    @Test
    void refusals_of_every_kind_are_problems() throws Exception {
        assertProblem(projected.get("/api/nothing"), 404, "not-found");
        assertProblem(projected.get("/api/forums/nowhere"), 404, "unknown-forum");
        assertProblem(projected.get("/api/forums/Not_An_Id/roll"), 404, "unknown-forum");
        assertProblem(projected.get("/api/meetings/nowhere"), 404, "unknown-meeting");
        assertProblem(projected.get("/api/parties/austri"), 404, "not-found");
        assertThat(projected.get("/api/parties/austri").body()).contains("\"suggestions\":[\"austria\"]");
        assertProblem(projected.get("/api/rebuilds/none"), 404, "unknown-rebuild");
        assertProblem(projected.get("/api/events?after=x"), 422, "invalid-field");
        assertProblem(projected.get("/api/events?limit=many"), 422, "invalid-field");
        assertProblem(projected.get("/api/parties?cursor=%25"), 422, "invalid-field");
        assertProblem(projected.get("/api/stream?after=soon"), 422, "invalid-field");
        assertProblem(
                projected.send(open("/api/events")
                        .header("Authorization", "Bearer " + projected.services.token("secretariat"))
                        .DELETE()),
                405,
                "method-not-allowed");
        assertThat(projected.send(open("/problems/unknown-forum")).body()).contains("No such forum (404)");
        assertProblem(projected.send(open("/problems/none")), 404, "not-found");
    }

    @Test
    void a_reader_can_wait_for_its_own_write_and_is_refused_when_it_takes_too_long() throws Exception {
        var late = projected.relay.record(state("finland", "Finland", "FIN", "1917", ".."));
        var position = Position.of(late.source(), late.index());
        var waiting = new FutureTask<>(() -> await().atMost(Duration.ofSeconds(30))
                .until(() -> projected.get("/api/parties/finland?atLeast=" + position), this::isNotTooEarly));
        Thread.startVirtualThread(waiting);
        projected.relay.publish(late);
        assertThat(waiting.get().statusCode()).isEqualTo(200);
        var answer = projected.get("/api/forums?atLeast=99999999.0");
        assertProblem(answer, 503, "not-yet-visible");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(projected.get("/api/forums?atLeast=0.1").statusCode()).isEqualTo(200);
    }

    /** It waited, and may be asked again. */
    private boolean isNotTooEarly(HttpResponse<String> answer) {
        return answer.statusCode() != 503;
    }

    @Test
    void meetings_come_oldest_first_page_by_page_and_by_what_is_asked_for() throws Exception {
        var path = "/api/forums/budapest-process/meetings";
        var first = projected.json(path);
        assertThat(first.path("items")).hasSize(100);
        var second = projected.json(path + "?cursor=" + first.path("next").asString());
        var third = projected.json(path + "?cursor=" + second.path("next").asString());
        assertThat(third.path("items")).hasSize(50);
        assertThat(third.has("next")).isFalse();
        assertThat(first.path("items").get(0).path("first").asString()).isEqualTo("2010-05-01");
        assertThat(third.path("items").get(49).path("first").asString()).isEqualTo("2019-05-01");
        assertThat(third.path("known")).isEqualTo(first.path("known"));
        assertThat(projected
                        .json(path + "?series=silk&from=2012-01-01&until=2014-01-01")
                        .path("items"))
                .hasSize(25);
        assertThat(projected.json(path + "?workingGroup=other").path("items")).isEmpty();
        var cancelled = projected.json(path + "?status=CANCELLED").path("items");
        assertThat(cancelled).hasSize(1);
        assertThat(cancelled.get(0).path("reason").asString()).isEqualTo("no quorum");
        var held = projected.json("/api/meetings/m-7");
        assertThat(held.path("status").asString()).isEqualTo("HELD");
        assertThat(held.path("first").asString()).isEqualTo("2017-05-03");
        assertThat(held.path("version").asLong()).isEqualTo(1);
        assertThat(held.path("series").toString()).isEqualTo("[{\"series\":\"silk\",\"ordinal\":7}]");
        assertThat(held.path("venue").toString())
                .isEqualTo("{\"type\":\"PLACE\",\"city\":\"Istanbul\",\"country\":\"Turkey\"}");
        assertThat(held.path("documents").get(0).path("languages").toString()).isEqualTo("[\"en\",\"ru\"]");
        assertThat(projected
                        .json("/api/forums/budapest-process/documents")
                        .path("items")
                        .get(0)
                        .path("meeting")
                        .asString())
                .isEqualTo("m-7");
    }

    @Test
    void the_log_is_read_on_from_where_the_page_before_ended() throws Exception {
        var page = projected.json("/api/events?limit=200");
        var rest = projected.json(
                "/api/events?limit=1000&after=" + page.path("next").asString());
        assertThat(page.path("items")).hasSize(200);
        assertThat(page.path("items").size() + rest.path("items").size())
                .isEqualTo(
                        projected.json("/api/events?limit=1000").path("items").size());
        assertThat(projected
                        .json("/api/events?after=" + rest.path("next").asString())
                        .path("items"))
                .isEmpty();
        assertThat(projected
                        .json("/api/events?forum=budapest-process&type=meeting.meeting-held.v1")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void the_api_describes_itself() throws Exception {
        var paths = projected.json("/v3/api-docs").path("paths");
        assertThat(paths.has("/api/forums/{forum}/roll")).isTrue();
        assertThat(paths.has("/api/stream")).isTrue();
        assertThat(paths.path("/api/forums/{forum}/roll")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("atLeast", "known");
    }

    @Test
    void it_starts_and_waits_before_the_topics_and_the_issuer_are_there() throws Exception {
        // in a broker without topics: none is made by asking
        try (var kafka = LocalKafka.start(java.nio.file.Files.createTempDirectory("rollcall-empty"))) {
            var service = Projected.start(
                    Projected.prepareDatabase(),
                    projected.services,
                    List.of(
                            "rollcall.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                            "rollcall.identity.url=http://127.0.0.1:" + NOBODY));
            try (service) {
                var port = service.getEnvironment().getProperty("local.server.port");
                var url = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
                assertThat(projected.send(HttpRequest.newBuilder(url)).statusCode())
                        .isEqualTo(503);
                var api = URI.create("http://127.0.0.1:" + port + "/api/forums");
                var answer = projected.send(HttpRequest.newBuilder(api)
                        .header("Authorization", "Bearer " + projected.services.token("auditor")));
                assertProblem(answer, 503, "unavailable");
                var reading = service.getBean(org.rollcall.projection.kafka.LiveReading.class);
                assertThat(reading.isCaughtUp()).isFalse();
                try (var relay = new Relay(kafka.bootstrapServers())) {
                    relay.makeTopics(2);
                    await().atMost(Duration.ofSeconds(20)).until(reading::isCaughtUp);
                }
            }
        }
    }

    @Test
    void it_is_ready_when_the_services_behind_it_are() throws Exception {
        var service = Projected.start(
                projected.database, projected.services, List.of("management.endpoint.health.show-components=always"));
        try (service) {
            var url = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port")
                    + "/actuator/health/readiness");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    projected.send(HttpRequest.newBuilder(url)).body())
                            .startsWith("{\"components\":{")
                            .doesNotContain("OUT_OF_SERVICE", "DOWN"));
        }
    }

    @Test
    void who_has_no_token_is_told_so_whatever_the_method() throws Exception {
        assertProblem(
                projected.send(open("/api/forums/budapest-process/admissions").POST(BodyPublishers.ofString("{}"))),
                401,
                "unauthenticated");
    }

    @Test
    void whoever_signed_in_is_shown_a_token_of_their_own_once_when_they_ask_and_it_opens_the_stream() throws Exception {
        var browser = SignedIn.as("dashboard", projected);
        var page = browser.open("/streams");
        assertThat(page.body()).doesNotContain("export TOKEN");

        var shown = browser.submit(page, "/streams/token");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var token = Pattern.compile("export TOKEN=([A-Za-z0-9._-]+)").matcher(shown.body());
        assertThat(token.find()).as(shown.body()).isTrue();
        assertThat(projected.get("/api/events", token.group(1)).statusCode()).isEqualTo(200);
        assertThat(browser.open("/streams").body()).doesNotContain(token.group(1));
    }
}
