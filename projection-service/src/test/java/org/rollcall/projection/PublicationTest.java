package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.json.JsonMapper;

class PublicationTest {

    private static final String PUBLICATION = "/api/forums/budapest-process/publication";
    private static final String ROLL = "/public/budapest-process/roll/1995-01-01";

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(forum());
        projected.relay.publish(forum(new ForumId("other-forum")));
        projected.relay.publish(state("austria", "Austria", "AUT", "1918-11-12", ".."));
        projected.relay.publish(admitted("austria", Standing.MEMBER, "1991-10-31"));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    @BeforeEach
    void closed() throws Exception {
        set(false);
    }

    private static void set(boolean open) throws Exception {
        var answer = projected.post(PUBLICATION, projected.services.token("operator"), "{\"open\":" + open + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> asStranger(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(projected.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return projected.send(request);
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .replaceFirst("http://[^/]*", "");
    }

    @Test
    void an_operator_opens_and_closes_and_the_history_says_who_did() throws Exception {
        set(true);
        set(true);
        set(false);

        var publication = projected.json(PUBLICATION);
        assertThat(publication.path("open").asBoolean()).isFalse();
        assertThat(publication.path("address").asString()).isEqualTo("/public/budapest-process/roll/{on}");
        var history = publication.path("history");
        assertThat(history.get(history.size() - 1).path("open").asBoolean()).isFalse();
        assertThat(history.get(history.size() - 2).path("open").asBoolean()).isTrue();
        assertThat(history.get(history.size() - 1).path("by").asString()).isEqualTo("somebody");
        assertThat(history.get(history.size() - 1).has("at")).isTrue();
        assertThat(projected
                        .json(PUBLICATION.replace("budapest-process", "other-forum"))
                        .path("history")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void only_an_operator_may_and_only_for_a_forum_there_is() throws Exception {
        for (var role : List.of("secretariat", "auditor", "dashboard")) {
            assertThat(projected
                            .post(PUBLICATION, projected.services.token(role), "{\"open\":true}")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(projected
                        .get(PUBLICATION, projected.services.token("dashboard"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(asStranger(PUBLICATION).statusCode()).isEqualTo(401);
        var operator = projected.services.token("operator");
        assertThat(projected
                        .post("/api/forums/nowhere/publication", operator, "{\"open\":true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(projected.post(PUBLICATION, operator, "{}").body()).contains("\"field\":\"open\"");
        assertThat(projected.post(PUBLICATION, operator, "{\"open\":").body()).contains("malformed-request");
        assertThat(projected
                        .send(HttpRequest.newBuilder(URI.create(projected.url(PUBLICATION)))
                                .header("Authorization", "Bearer " + operator)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"open\":false}")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_stranger_cannot_tell_a_closed_forum_from_none() throws Exception {
        set(true);
        for (var form : List.of("", ".csv", ".json")) {
            for (var query : List.of("", "?known=2026-01-01T00:00:00Z", "?known=nonsense")) {
                var closed = asStranger("/public/other-forum/roll/1995-01-01" + form + query, "Accept", "text/html");
                var none = asStranger("/public/nobodys-forum/roll/1995-01-01" + form + query, "Accept", "text/html");
                assertThat(closed.statusCode()).isEqualTo(404);
                assertThat(none.statusCode()).isEqualTo(404);
                assertThat(closed.body()).isEqualTo(none.body());
                assertThat(closed.headers().map().keySet())
                        .isEqualTo(none.headers().map().keySet());
                var asData = asStranger("/public/other-forum/roll/1995-01-01" + form + query);
                assertThat(asData.body())
                        .isEqualTo(asStranger("/public/nobodys-forum/roll/1995-01-01" + form + query)
                                .body()
                                .replace("nobodys-forum", "other-forum"));
            }
        }
        assertThat(asStranger("/public/Not_An_Id/roll/1995-01-01").statusCode()).isEqualTo(404);
        assertThat(asStranger("/public/budapest-process/roll/yesterday").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_address_without_a_moment_leads_to_the_one_that_never_changes() throws Exception {
        set(true);

        for (var form : List.of("", ".csv", ".json")) {
            var asked = asStranger(ROLL + form);
            assertThat(asked.statusCode()).isEqualTo(302);
            var permanent = location(asked);
            assertThat(permanent).matches("\\Q" + ROLL + form + "\\E\\?known=2026-01-01T00:00:.*Z");
            var first = asStranger(permanent);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).contains("Austria");
            assertThat(first.headers().allValues("Cache-Control")).containsExactly("max-age=3600, public, immutable");
            assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");

            projected.relay.publish(state("later" + form.length(), "Later", "LAT", "1900", ".."));
            projected.relay.publish(admitted("later" + form.length(), Standing.MEMBER, "1993"));
            projected.awaitAll();
            var again = asStranger(permanent);
            assertThat(again.body()).isEqualTo(first.body());
            var tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
            assertThat(asStranger(permanent, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(location(asStranger(ROLL + form))).isNotEqualTo(permanent);
        }
    }

    @Test
    void a_moment_that_is_still_to_come_or_written_otherwise_leads_to_the_one_it_is() throws Exception {
        set(true);
        var permanent = location(asStranger(ROLL));

        assertThat(location(asStranger(ROLL + "?known=2999-01-01T00:00:00Z"))).isEqualTo(permanent);
        assertThat(location(asStranger(ROLL + "?known=2026-01-01T01:00:00%2B01:00")))
                .isEqualTo(ROLL + "?known=2026-01-01T00:00:00Z");
        assertThat(asStranger(ROLL + "?known=soon").statusCode()).isEqualTo(422);
    }

    @Test
    void nothing_else_of_an_open_forum_is_to_be_read_and_what_is_closed_again_is_gone() throws Exception {
        set(true);
        var permanent = location(asStranger(ROLL));
        for (var path : List.of(
                "/api/forums/budapest-process/roll",
                "/api/forums/budapest-process/roll.csv",
                "/api/forums/budapest-process",
                "/forums/budapest-process/roll",
                "/forums/budapest-process/roll/print")) {
            assertThat(asStranger(path).statusCode()).as(path).isEqualTo(401);
        }
        for (var path : List.of(
                "/public",
                "/public/",
                "/public/budapest-process",
                "/public/budapest-process/roll",
                "/public/budapest-process/meetings",
                ROLL + ".popolo.json",
                ROLL + "/x")) {
            assertThat(asStranger(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(projected
                        .send(HttpRequest.newBuilder(URI.create(projected.url(permanent)))
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);

        set(false);
        assertThat(asStranger(permanent).statusCode()).isEqualTo(404);
        assertThat(asStranger(permanent).headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void a_rebuild_leaves_open_what_is_open() throws Exception {
        set(true);
        var begun = projected.post("/api/rebuilds", projected.services.token("operator"), "");
        var at = begun.headers().firstValue("Location").orElseThrow();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> projected.json(at).path("state").asString().equals("DONE"));

        assertThat(asStranger(ROLL).statusCode()).isEqualTo(302);
    }

    @Test
    void an_operator_sees_on_the_roll_whether_it_is_open_and_opens_it_there() throws Exception {
        var operator = SignedIn.as("operator", projected);
        var page = operator.open("/forums/budapest-process/roll?on=1995-01-01");
        assertThat(page.body()).contains("Open to nobody but who is signed in.");

        var sent = operator.submit(page, "/forums/budapest-process/publication", "open", "true");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).startsWith("/forums/budapest-process/roll");
        var now = operator.open("/forums/budapest-process/roll?on=1995-01-01");
        assertThat(now.body()).contains("Open to everybody.");
        var link = now.body().replaceAll("(?s).*<a class=\"code\" href=\"http://localhost:8080([^\"]*)\".*", "$1");
        assertThat(asStranger(link).body()).contains("The roll on 1 January 1995", "Austria");

        var secretariat = SignedIn.as("secretariat", projected);
        var theirs = secretariat.open("/forums/budapest-process/roll");
        assertThat(theirs.body()).doesNotContain("Open to everybody.", "/publication\"");
        assertThat(secretariat
                        .submit(theirs, "/forums/budapest-process/publication", "open", "false")
                        .statusCode())
                .isEqualTo(403);
        assertThat(operator.submit(now, "/forums/budapest-process/publication", "open", "perhaps")
                        .statusCode())
                .isEqualTo(400);
        assertThat(operator.submit(now, "/forums/nowhere/publication", "open", "true")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_answer_in_json_is_that_of_the_api() throws Exception {
        set(true);
        var permanent = location(asStranger(ROLL + ".json"));
        var known = permanent.substring(permanent.indexOf("known=") + 6);

        assertThat(JsonMapper.shared().readTree(asStranger(permanent).body()))
                .isEqualTo(projected.json("/api/forums/budapest-process/roll?on=1995-01-01&known=" + known));
    }
}
