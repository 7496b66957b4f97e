package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.forum;
import static org.rollcall.projection.Events.state;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bringing a page over HTTP: who may, what is answered, what is refused. */
class ImportingAPageTest {

    private static final String SMALL = """
            Type: Regional process (region: Asia)
            Established: 2010
            Member States [Referred by the Example Process as "Partners"] (2 States)
            - Germany
            - Atlantis
            """;

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(state("germany", "Germany", "DEU", "1949-09-21", ".."));
        projected.relay.publish(forum());
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static HttpResponse<String> bring(String role, String query, String type, byte[] page) throws Exception {
        return projected.send(HttpRequest.newBuilder(URI.create(projected.url("/api/imports" + query)))
                .header("Authorization", "Bearer " + projected.services.token(role))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(page)));
    }

    private static HttpResponse<String> bring(String page) throws Exception {
        return bring("secretariat", "", "text/plain", page.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void a_page_is_answered_with_a_draft_that_can_be_read_again() throws Exception {
        var answer = bring(SMALL);
        assertThat(answer.statusCode()).isEqualTo(201);
        var draft = json(answer);
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("forum").asString()).isEqualTo("example-process");
        assertThat(draft.path("document").asString()).startsWith("sha256:");
        assertThat(draft.path("progress").path("proposals").asInt())
                .isEqualTo(draft.path("proposals").size())
                .isEqualTo(3);
        assertThat(draft.at("/proposals/1/body/party").asString()).isEqualTo("germany");
        assertThat(draft.at("/proposals/1/state").asString()).isEqualTo("PENDING");
        assertThat(draft.path("findings").toString()).contains("unknown-party", "Atlantis");

        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(projected.get(location).body()).isEqualTo(answer.body());
        var table = projected.get(location + "/findings.txt");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(table.body()).contains("ERROR").contains("'Atlantis' is no party on record");
    }

    @Test
    void a_page_inside_json_gives_the_same_as_the_text() throws Exception {
        var body = JsonMapper.shared().writeValueAsBytes(java.util.Map.of("text", SMALL, "contentDate", "2023-05-01"));
        var inJson = json(bring("secretariat", "", "application/json", body));
        var asText = json(
                bring("secretariat", "?contentDate=2023-05-01", "text/plain", SMALL.getBytes(StandardCharsets.UTF_8)));
        assertThat(inJson).isEqualTo(asText);
        assertThat(inJson.path("contentDate").asString()).isEqualTo("2023-05-01");
    }

    @Test
    void an_accepted_draft_is_sent_on_and_the_same_page_brought_again_is_that_draft() throws Exception {
        var page = SMALL.replace("Example", "Other");
        var id = json(bring(page)).path("id").asString();
        var accepted =
                projected.post("/api/imports/" + id + "/acceptance", projected.services.token("secretariat"), "{}");
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(json(accepted).path("accepted").asInt()).isEqualTo(3);
        assertThat(json(accepted).path("failed")).isEmpty();

        var draft = projected.json("/api/imports/" + id);
        assertThat(draft.path("state").asString()).isEqualTo("ACCEPTED");
        var sent = draft.at("/proposals/1/answer");
        assertThat(sent.path("path").asString()).isEqualTo("/api/forums/other-process/admissions");
        assertThat(sent.path("headers").path("idempotency-key").asString()).isEqualTo("import-" + id + "-2");
        assertThat(sent.path("headers").path("authorization").asString()).startsWith("Bearer ");

        var again = json(bring(page));
        assertThat(again.path("id").asString()).isEqualTo(id);
        assertThat(again.path("findings").toString()).contains("imported-before");
    }

    @Test
    void a_page_of_a_forum_on_record_is_compared_with_the_record() throws Exception {
        var seed = new ClassPathResource("seeds/budapest-process.txt").getContentAsByteArray();
        var draft = json(bring("secretariat", "", "text/plain", seed));
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("forum").asString()).isEqualTo("budapest-process");
        assertThat(draft.path("findings").toString()).contains("forum-on-record");
        assertThat(draft.path("proposals")
                        .valueStream()
                        .map(proposal -> proposal.path("path").asString()))
                .doesNotContain("/api/forums")
                .contains("/api/forums/budapest-process/admissions", "/api/meetings");
    }

    @Test
    void one_pasted_line_is_a_filled_proposal() throws Exception {
        var line = "December 4- 5, 2019, Istanbul, Germany, Senior Officials Meeting";
        var asked = JsonMapper.shared().writeValueAsString(java.util.Map.of("line", line, "forum", "budapest-process"));
        var answer = projected.post("/api/imports/line", projected.services.token("secretariat"), asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).at("/proposal/path").asString()).isEqualTo("/api/meetings");
        assertThat(json(answer).at("/proposal/body/first").asString()).isEqualTo("2019-12-04");
        assertThat(json(answer).at("/proposal/body/venue/city").asString()).isEqualTo("Istanbul");
        // whose meeting it is need not be said while there is but one forum
        var asText = projected.send(HttpRequest.newBuilder(URI.create(projected.url("/api/imports/line")))
                .header("Authorization", "Bearer " + projected.services.token("secretariat"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(line)));
        assertThat(json(asText)).isEqualTo(json(answer));
        problem(
                projected.post("/api/imports/line", projected.services.token("secretariat"), "{\"line\":\"hello\"}"),
                422,
                "invalid-field");
        problem(
                projected.post(
                        "/api/imports/line",
                        projected.services.token("secretariat"),
                        "{\"line\":\"hello\",\"forum\":\"nobody\"}"),
                404,
                "unknown-forum");
        problem(projected.post("/api/imports/line", projected.services.token("auditor"), asked), 403, "forbidden");
    }

    @Test
    void a_proposal_is_amended_and_a_draft_rejected() throws Exception {
        var id = json(bring(SMALL.replace("Example", "Third"))).path("id").asString();
        var token = projected.services.token("secretariat");
        var amended =
                json(projected.post("/api/imports/" + id + "/proposals/2/amendment", token, "{\"from\":\"2011-05\"}"));
        assertThat(amended.at("/proposals/1/body/from").asString()).isEqualTo("2011-05");
        assertThat(amended.at("/proposals/1/revision").asInt()).isEqualTo(1);
        problem(
                projected.post("/api/imports/" + id + "/proposals/9/amendment", token, "{\"from\":\"2011\"}"),
                422,
                "invalid-field");
        var rejected = json(projected.post("/api/imports/" + id + "/rejection", token, "{\"reason\":\"wrong page\"}"));
        assertThat(rejected.path("state").asString()).isEqualTo("REJECTED");
        problem(projected.post("/api/imports/" + id + "/acceptance", token, "{}"), 409, "import-rejected");
    }

    @Test
    void refusals_are_problems() throws Exception {
        assertThat(bring("auditor", "", "text/plain", SMALL.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        problem(bring("hello"), 422, "unreadable-page");
        problem(bring("\u0000\u0001Type: x"), 422, "unreadable-page");
        problem(
                bring("secretariat", "?contentDate=soon", "text/plain", SMALL.getBytes(StandardCharsets.UTF_8)),
                422,
                "invalid-field");
        problem(
                bring("secretariat", "", "application/json", "[1".getBytes(StandardCharsets.UTF_8)),
                400,
                "malformed-request");
        problem(
                bring("secretariat", "", "application/json", "{}".getBytes(StandardCharsets.UTF_8)),
                422,
                "invalid-field");
        problem(bring("secretariat", "", "image/png", new byte[] {1}), 415, "unsupported-media-type");
        problem(bring("secretariat", "", "text/plain", new byte[5 * 1024 * 1024 + 1]), 413, "too-large");
        problem(projected.get("/api/imports/unknown"), 404, "unknown-import");
        var id = json(bring(SMALL)).path("id").asString();
        var path = "/api/imports/" + id + "/acceptance";
        problem(
                projected.post(path, projected.services.token("secretariat"), "{\"proposals\":[99]}"),
                422,
                "invalid-field");
        assertThat(projected
                        .post(path, projected.services.token("auditor"), "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/" + type);
    }
}
