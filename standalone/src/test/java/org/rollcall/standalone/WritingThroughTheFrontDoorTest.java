package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WritingThroughTheFrontDoorTest {

    private static Rollcall rollcall;

    @BeforeAll
    static void start() {
        rollcall = Rollcall.inThisJvm();
    }

    @Test
    void a_secretariat_admits_an_observer_and_reads_its_own_write() {
        var observer = register();
        var answer = admit(observer, "secretariat");
        assertThat(answer.statusCode()).isEqualTo(201);
        var body = Rollcall.JSON.readTree(answer.body());
        assertThat(body.path("stream").asString()).isEqualTo("forum/budapest-process");
        assertThat(body.path("factId").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"" + body.path("version").asLong() + "\"");

        var roll = rollcall.get(Rollcall.FORUM + "/roll?standing=OBSERVER&on=2021-06-01&atLeast="
                + body.path("position").asString());
        assertThat(roll.path("entries").findValuesAsString("party")).contains(observer);
    }

    @Test
    void a_pasted_line_is_a_filled_proposal_for_a_forum_whose_groups_have_other_names() {
        var answer = rollcall.post("/api/imports/line", "secretariat", """
                {"line":"December 4- 5, 2021, Istanbul, Turkey, Senior Officials Meeting","forum":"budapest-process"}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("2021-12-04", "2021-12-05", "Istanbul", "senior-officials-meeting");
    }

    @Test
    void an_auditor_may_not_and_nobody_must_say_who_they_are() {
        var observer = register();
        assertProblem(admit(observer, "auditor"), 403, "forbidden");
        assertProblem(admit(observer, "dashboard"), 403, "forbidden");
        assertProblem(admit(observer, ""), 401, "unauthenticated");
        assertProblem(rollcall.ask(Rollcall.FORUM + "/roll", ""), 401, "unauthenticated");
    }

    @Test
    void a_command_sent_twice_with_one_key_takes_effect_once() {
        var observer = register();
        var key = UUID.randomUUID().toString();
        var first = admit(observer, "secretariat", "Idempotency-Key", key);
        var second = admit(observer, "secretariat", "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());

        var position = Rollcall.JSON.readTree(first.body()).path("position").asString();
        var events =
                rollcall.get("/api/events?forum=budapest-process&type=membership.party-admitted.v1&limit=500&after="
                        + before(position) + "&atLeast=" + position);
        assertThat(events.path("items").findValuesAsString("party"))
                .filteredOn(observer::equals)
                .hasSize(1);
        assertProblem(
                rollcall.post(
                        Rollcall.FORUM + "/admissions",
                        "secretariat",
                        admission(observer, "2022-01-01"),
                        "Idempotency-Key",
                        key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_file_comes_and_goes_through_the_front_door_unless_it_is_too_large() {
        var document = "d-" + UUID.randomUUID();
        rollcall.post(Rollcall.FORUM + "/documents", "secretariat", """
                {"id": "%s", "title": "A declaration", "kind": "DECLARATION", "published": "2019"}""".formatted(document));
        var files = "/api/documents/" + document + "/files?language=en";
        var text = "Declaration\n".repeat(200_000);
        var type = Map.of("Content-Type", "text/plain");

        assertThat(rollcall.send("POST", files, "secretariat", text, type).statusCode())
                .isEqualTo(201);
        var digest = sha256(text);
        var file = rollcall.ask("/api/files/" + digest, "auditor");
        assertThat(file.body()).isEqualTo(text);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().firstValue("ETag")).contains("\"" + digest + "\"");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertProblem(rollcall.ask("/api/files/" + digest, ""), 401, "unauthenticated");
        assertProblem(rollcall.send("POST", files, "auditor", text, type), 403, "forbidden");
        assertProblem(rollcall.send("POST", files, "secretariat", text.repeat(10), type), 413, "too-large");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_came_is_recorded_by_the_roll_that_has_just_been_changed() {
        var observer = register();
        var position = Rollcall.JSON
                .readTree(admit(observer, "secretariat").body())
                .path("position")
                .asString();
        var meeting = "m-" + UUID.randomUUID();
        assertThat(rollcall.post("/api/meetings", "secretariat", """
                {"id": "%s", "forum": "budapest-process", "title": "A meeting", "kind": "OTHER", "first": "2022-06-01",
                 "held": true, "venue": {"type": "VIRTUAL"}}""".formatted(meeting))
                        .statusCode())
                .isEqualTo(201);

        var answer = rollcall.post(
                "/api/meetings/" + meeting + "/attendance", "secretariat", """
                {"delegations": [{"party": "%s", "attendsAs": "OBSERVER"}], "atLeast": "%s"}""".formatted(observer, position));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(rollcall.get("/api/local-roll").path("position").asString()).isNotBlank();
    }

    @Test
    void who_stands_there_already_is_refused() {
        var answer = rollcall.post(Rollcall.FORUM + "/admissions", "secretariat", admission("Australia", "2021-01-01"));
        assertProblem(answer, 409, "already-on-roll");
    }

    @Test
    void a_member_is_no_observer_however_vague_the_day() {
        for (var from : new String[] {"2021-01-01", "[2021-01-01..]", "XXXX"}) {
            assertProblem(
                    rollcall.post(Rollcall.FORUM + "/admissions", "secretariat", admission("Austria", from)),
                    409,
                    "already-on-roll");
        }
    }

    @Test
    void text_that_nobody_can_read_is_refused_before_it_is_recorded() {
        var group = "{\"name\":\"N\\u0000\",\"from\":\"2020\"}";
        var problem = assertProblem(
                rollcall.post(Rollcall.FORUM + "/working-groups", "secretariat", group), 422, "invalid-field");
        assertThat(problem.path("field").asString()).isEqualTo("name");
    }

    @Test
    void a_bearer_token_that_is_none_is_refused_as_a_problem() {
        assertProblem(rollcall.askWith(Rollcall.FORUM, "Authorization", "Bearer abc=.x"), 401, "unauthenticated");
    }

    @Test
    void an_unknown_party_is_refused_with_the_probable_name() {
        var answer = rollcall.post(
                Rollcall.FORUM + "/admissions", "secretariat", admission("Czechia Republic", "2021-01-01"));
        var problem = assertProblem(answer, 422, "unknown-party");
        assertThat(problem.path("field").asString()).isEqualTo("party");
        assertThat(problem.path("suggestions").toString()).contains("Czech Republic");
    }

    @Test
    void a_state_that_no_longer_lived_is_refused_with_the_two_that_were_meant() {
        var answer =
                rollcall.post(Rollcall.FORUM + "/admissions", "secretariat", admission("Czechoslovakia", "1997-01-01"));
        var problem = assertProblem(answer, 422, "outside-life");
        assertThat(problem.path("suggestions").toString()).contains("Czech Republic", "Slovakia");
    }

    @Test
    void a_stale_edit_is_refused() {
        var observer = register();
        admit(observer, "secretariat");
        var withdrawal = """
                {"party":"%s","standing":"OBSERVER","until":"2023-01-01"}""".formatted(observer);
        assertProblem(
                rollcall.post(Rollcall.FORUM + "/withdrawals", "secretariat", withdrawal, "If-Match", "\"0\""),
                412,
                "stale-version");
    }

    @Test
    void a_position_nobody_gave_out_or_not_reached_yet_is_no_stale_answer() {
        assertProblem(rollcall.ask(Rollcall.FORUM + "/roll?atLeast=tomorrow", "auditor"), 422, "invalid-field");
        var answer = rollcall.ask(Rollcall.FORUM + "/roll?atLeast=999999999.0", "auditor");
        assertProblem(answer, 503, "not-yet-visible");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void readiness_needs_no_token_and_everything_else_does() {
        assertThat(rollcall.ask("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(rollcall.ask("/actuator/env", "").statusCode()).isIn(401, 404);
        assertProblem(rollcall.ask("/api/nothing-here", "auditor"), 404, "not-found");
    }

    /** A party of its own for each test, so that none depends on another's order. */
    static String register() {
        var id = "test-party-" + UUID.randomUUID();
        var answer = rollcall().post("/api/parties", "secretariat", """
                {"id":"%s","kind":"STATE","names":[{"form":"SHORT","text":"%s"}]}""".formatted(id, id));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static Rollcall rollcall() {
        return Rollcall.inThisJvm();
    }

    private static HttpResponse<String> admit(String party, String role, String... headers) {
        return rollcall.post(Rollcall.FORUM + "/admissions", role, admission(party, "2021-01-01"), headers);
    }

    static String admission(String party, String from) {
        return """
                {"party":"%s","standing":"OBSERVER","from":"%s"}""".formatted(party, from);
    }

    /** A position a little before this one, so that a page of the log that starts there has the event. */
    private static String before(String position) {
        var membership = Long.parseLong(position.substring(0, position.indexOf('.')));
        return Math.max(0, membership - 50) + ".0";
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = Rollcall.JSON.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }
}
