package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.RunningService.Answer;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.node.ObjectNode;

class WritingMeetingsTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        MembershipTopic.create();
        MembershipTopic.establish("budapest-process", "silk-routes", "black-sea");
        service = RunningService.ready("--rollcall.meeting.patience=2s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String meeting(String id, String more) {
        return """
                {"id": "%s", "forum": "budapest-process", "title": "9th Silk Routes Working Group Meeting",
                 "kind": "WORKING_GROUP_MEETING", "first": "2016-10-18", "last": "2016-10-19",
                 "venue": {"type": "PLACE", "city": "Belgrade", "country": "Serbia"}, "mode": "IN_PERSON"%s}""".formatted(id, more);
    }

    private static String newId() {
        return "m-" + UUID.randomUUID();
    }

    private static String scheduled() {
        var id = newId();
        assertThat(service.post("/api/meetings", meeting(id, "")).status()).isEqualTo(201);
        return id;
    }

    @Test
    void a_meeting_that_took_place_is_recorded_with_all_that_is_known_of_it() {
        var id = newId();
        var answer = service.post("/api/meetings", meeting(id, """
                , "series": [{"series": "silk-routes", "ordinal": 9}], "bodies": ["silk-routes"], "held": true,
                 "evidence": [{"kind": "STATED", "document": "sha256:00", "line": 162, "quote": "Belgrade",
                               "asOf": "2020-12-02"}]"""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("stream").asString()).isEqualTo("meeting/" + id);
        assertThat(answer.body().path("version").asInt()).isEqualTo(1);
        assertThat(answer.body().path("position").asString()).matches("0\\.[1-9]\\d*");
        assertThat(answer.raw().headers().firstValue(HttpHeaders.ETAG)).contains("\"1\"");
        assertThat(events("meeting/" + id)).containsExactly("meeting.meeting-scheduled.v2", "meeting.meeting-held.v1");
    }

    @Test
    void a_meeting_without_an_id_gets_one_that_can_be_read() {
        var body = """
                {"forum": "budapest-process", "title": "Sénior Officials Meeting", "kind": "SENIOR_OFFICIALS_MEETING",
                 "first": "2020-12-02", "venue": {"type": "VIRTUAL"}, "held": true}""";

        assertThat(service.post("/api/meetings", body).body().path("stream").asString())
                .isEqualTo("meeting/senior-officials-meeting-2020-12-02");
        assertThat(service.post("/api/meetings", body).body().path("stream").asString())
                .isEqualTo("meeting/senior-officials-meeting-2020-12-02-2");
    }

    @Test
    void a_scheduled_meeting_is_held_and_then_not_cancelled() {
        var id = scheduled();

        var held = service.post("/api/meetings/" + id + "/holding", "{}");
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.body().path("version").asInt()).isEqualTo(1);
        var cancelled = service.post("/api/meetings/" + id + "/cancellation", "{\"reason\": \"pandemic\"}");
        assertProblem(cancelled, 409, "meeting-already-held", "");
    }

    @Test
    void a_scheduled_meeting_is_cancelled_and_then_not_held() {
        var id = scheduled();

        var cancelled = service.post("/api/meetings/" + id + "/cancellation", "{\"reason\": \"pandemic\"}");
        assertThat(cancelled.status()).isEqualTo(201);
        var held = service.post("/api/meetings/" + id + "/holding", "{}");
        assertProblem(held, 409, "meeting-cancelled", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title    | '\" \"'            | 422 | invalid-field         | title",
                "first    | '\"2016-10-20\"'   | 422 | ends-before-it-begins | last",
                "first    | '\"2016-10-42\"'   | 422 | invalid-field         | first",
                "kind     | '\"PARTY\"'        | 422 | invalid-field         | kind",
                "bodies   | '[\"silk-road\"]'  | 422 | invalid-field         | bodies[0]",
                "forum    | '\"buda\"'         | 404 | unknown-forum         | forum",
                "last     | '\"2990\"'         | 422 | invalid-field         | last",
                "series   | '[{\"series\": \"a\", \"ordinal\": 0}]' | 422 | invalid-field | series[0].ordinal",
                "mood     | '\"good\"'         | 422 | invalid-field         | mood",
            })
    void what_does_not_hold_is_refused_with_the_field(
            String member, String value, int status, String type, String field) {
        var id = newId();
        var body = (ObjectNode) WireJson.MAPPER.readTree(meeting(id, ", \"held\": true"));
        body.set(member, WireJson.MAPPER.readTree(value));

        assertProblem(service.post("/api/meetings", body.toString()), status, type, field);
        assertThat(events("meeting/" + id)).isEmpty();
    }

    @Test
    void what_was_probably_meant_is_suggested() {
        var forum = service.post("/api/meetings", meeting(newId(), "").replace("budapest-process", "budapest"));
        var group = service.post("/api/meetings", meeting(newId(), ", \"bodies\": [\"black-sea\", \"silk-road\"]"));

        assertThat(forum.body().path("suggestions").get(0).asString()).isEqualTo("budapest-process");
        assertProblem(group, 422, "invalid-field", "bodies[1]");
        assertThat(group.body().path("suggestions").get(0).asString()).isEqualTo("silk-routes");
    }

    @Test
    void a_meeting_of_the_series_on_the_same_days_is_recorded_with_a_warning() {
        var series = ", \"series\": [{\"series\": \"s-" + UUID.randomUUID() + "\"}]";
        assertThat(service.post("/api/meetings", meeting(newId(), series))
                        .body()
                        .path("warnings")
                        .toString())
                .doesNotContain("same-days-in-series");

        var second = service.post("/api/meetings", meeting(newId(), series));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("warnings").toString()).contains("same-days-in-series");
    }

    @Test
    void a_year_that_was_mistyped_is_recorded_with_a_warning() {
        var mistyped = service.post("/api/meetings", meeting(newId(), "").replace("2016-", "1916-"));
        assertThat(mistyped.status()).isEqualTo(201);
        assertThat(mistyped.body().path("warnings").toString()).contains("partly-before-forum");
    }

    @Test
    void the_days_a_meeting_was_held_on_count_for_that_warning_and_a_cancelled_one_does_not() {
        var series = ", \"series\": [{\"series\": \"s-" + UUID.randomUUID() + "\"}]";
        var moved = newId();
        service.post("/api/meetings", meeting(moved, series));
        service.post("/api/meetings/" + moved + "/holding", "{\"first\": \"2016-11-01\"}");
        var second = newId();
        assertThat(service.post("/api/meetings", meeting(second, series))
                        .body()
                        .path("warnings")
                        .toString())
                .doesNotContain("same-days-in-series");

        service.post("/api/meetings/" + second + "/cancellation", "{\"reason\": \"none\"}");
        assertThat(service.post("/api/meetings", meeting(newId(), series))
                        .body()
                        .path("warnings")
                        .toString())
                .doesNotContain("same-days-in-series");
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_same_answer_and_records_once() {
        var id = newId();
        var key = UUID.randomUUID().toString();
        var first = service.post("/api/meetings", meeting(id, ""), "Idempotency-Key", key);
        var again = service.post("/api/meetings", meeting(id, ""), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(events("meeting/" + id)).hasSize(1);
        assertProblem(
                service.post("/api/meetings", meeting(newId(), ""), "Idempotency-Key", key),
                422,
                "idempotency-key-reused",
                "Idempotency-Key");
        assertProblem(service.post("/api/meetings", meeting(id, "")), 409, "meeting-already-scheduled", "id");
    }

    @Test
    void a_decision_on_an_older_version_is_refused() {
        var id = scheduled();

        assertProblem(
                service.post("/api/meetings/" + id + "/holding", "{}", "If-Match", "\"7\""), 412, "stale-version", "");
        assertThat(service.post("/api/meetings/" + id + "/holding", "{}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_not_on_record_has_no_version() {
        var document = "{\"title\": \"Never written\", \"kind\": \"OTHER\", \"published\": \"XXXX\"}";

        assertProblem(
                service.post("/api/meetings", meeting(newId(), ""), "If-Match", "\"0\""), 412, "stale-version", "");
        assertProblem(
                service.post("/api/forums/budapest-process/documents", document, "If-Match", "\"0\""),
                412,
                "stale-version",
                "");
    }

    @Test
    void an_unknown_meeting_is_neither_held_nor_cancelled() {
        assertProblem(service.post("/api/meetings/nowhere/holding", "{}"), 404, "unknown-meeting", "");
        assertProblem(
                service.post("/api/meetings/nowhere/cancellation", "{\"reason\": \"none\"}"),
                404,
                "unknown-meeting",
                "");
        assertProblem(
                service.post("/api/meetings/" + scheduled() + "/holding", "{\"last\": \"2016-10-19\"}"),
                422,
                "invalid-field",
                "first");
    }

    @Test
    void only_the_secretariat_writes() {
        var body = meeting(newId(), "");

        assertProblem(service.postAs("", "/api/meetings", body), 401, "unauthenticated", "");
        assertProblem(service.postAs("no.token.atall", "/api/meetings", body), 401, "unauthenticated", "");
        assertProblem(
                service.postAs(service.token("auditor", "operator"), "/api/meetings", body), 403, "forbidden", "");
    }

    @Test
    void a_document_is_published_by_a_meeting_or_standing_alone() {
        var meeting = scheduled();
        var document = "d-" + UUID.randomUUID();
        var path = "/api/forums/budapest-process/documents";
        var adopted = """
                {"id": "%s", "title": "Istanbul Ministerial Declaration", "kind": "DECLARATION",
                 "languages": ["en", "ru"], "meeting": "%s", "published": "2016-10-19"}""".formatted(document, meeting);

        assertThat(service.post(path, adopted).status()).isEqualTo(201);
        assertThat(events("document/" + document)).containsExactly("meeting.document-published.v2");
        assertProblem(service.post(path, adopted), 409, "document-already-published", "id");
        var alone = "{\"title\": \"25 Years Budapest Process\", \"kind\": \"PUBLICATION\", \"published\": \"XXXX\"}";
        assertThat(service.post(path, alone).body().path("stream").asString())
                .isEqualTo("document/25-years-budapest-process");

        var unknown = service.post(path, adopted.replace(document, "other").replace(meeting, meeting + "x"));
        assertProblem(unknown, 404, "unknown-meeting", "meeting");
        assertThat(unknown.body().path("suggestions").get(0).asString()).isEqualTo(meeting);
        assertProblem(
                service.post(path, adopted.replace(document, "other").replace("\"ru\"", "\"Russian\"")),
                422,
                "invalid-field",
                "languages[1]");
        assertProblem(
                service.post("/api/forums/nowhere/documents", adopted.replace(document, "other")),
                404,
                "unknown-forum",
                "forum");
    }

    private static void assertProblem(Answer answer, int status, String type, String field) {
        assertThat(answer.raw().body()).contains("/problems/" + type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("/problems/" + type);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.raw().headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse(""))
                .startsWith("application/problem+json");
    }

    private static List<String> events(String stream) {
        try (var connection = service.superuser();
                var query = connection.prepareStatement(
                        "SELECT payload_type FROM meeting.event WHERE stream = ? ORDER BY sequence")) {
            query.setString(1, stream);
            var types = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            return types;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
