package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;
import static org.rollcall.projection.MeetingLife.at;
import static org.rollcall.projection.MeetingLife.days;
import static org.rollcall.projection.MeetingLife.in;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Standing;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The meetings of a forum as a calendar, for who is signed in and for who has a secret address. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarsTest {

    private static final String FEED = "/api/forums/budapest-process/meetings.ics";
    private static final String CALENDARS = "/api/forums/budapest-process/calendars";

    private static Projected projected;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        projected.relay.publish(forum());
        projected.relay.publish(forum(new ForumId("other-forum")));
        projected.relay.publish(state("austria", "Austria", "AUT", "1918", ".."));
        projected.relay.publish(state("iran", "Iran", "IRN", "1900", ".."));
        var som = meeting("som-24");
        som.schedule("Senior officials", days("2019-12-04", "2019-12-05"), at("Istanbul", "Turkey"), in("som", 24));
        som.came("austria", Presence.PRESENT, Standing.MEMBER, 2);
        som.came("iran", Presence.EXCUSED, Standing.OBSERVER, 0);
        var group = meeting("silk-9");
        group.schedule("Silk Routes", days("2016-05-18", "2016-05-19"), at("Tehran", "Iran"), in("silk-routes", 9));
        group.host("iran");
        meeting("some-day").schedule("Some day", days("2027-05", "2027-05"), at("Vienna", "Austria"), in("som", 25));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static MeetingLife meeting(String id) {
        return MeetingLife.of(projected, FORUM, id);
    }

    private static List<String> uids(String body) {
        return body.lines()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.replaceAll("UID:meeting-(.*)@budapest-process.rollcall", "$1"))
                .toList();
    }

    private static HttpResponse<String> asStranger(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(projected.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return projected.send(request);
    }

    private static JsonNode made(String role, String body) throws Exception {
        var answer = projected.post(CALENDARS, projected.services.token(role), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The path of the address that was told. */
    private static String path(JsonNode made) {
        return made.path("address").asString().replace("http://localhost:8080", "");
    }

    private static HttpResponse<String> delete(JsonNode made, String role) throws Exception {
        return projected.send(HttpRequest.newBuilder(URI.create(
                        projected.url(CALENDARS + "/" + made.path("id").asLong())))
                .header("Authorization", "Bearer " + projected.services.token(role))
                .DELETE());
    }

    @Test
    void a_calendar_has_the_meetings_of_the_forum_of_a_series_or_of_a_party() throws Exception {
        var all = projected.get(FEED);
        assertThat(all.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(all.headers().firstValue("Rollcall-Left-Out")).hasValue("1");
        assertThat(all.body()).contains("NAME:Budapest Process\r\n", "STATUS:CONFIRMED\r\n");
        assertThat(uids(all.body())).contains("silk-9", "som-24").doesNotContain("some-day");
        assertThat(uids(projected.get(FEED + "?series=silk-routes").body())).containsExactly("silk-9");
        assertThat(uids(projected.get(FEED + "?party=Austria").body()))
                .contains("som-24")
                .doesNotContain("silk-9");
        // it was excused from the one and received the other
        assertThat(uids(projected.get(FEED + "?party=iran").body())).containsExactly("silk-9");
        assertThat(projected.get(FEED + "?series=silk-rotes").body())
                .contains("\"field\":\"series\"", "\"suggestions\":[\"silk-routes\"]");
        assertThat(projected.get(FEED + "?party=Austira").body()).contains("/problems/unknown-party", "Austria");
        assertThat(projected.get("/api/forums/nowhere/meetings.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_change_of_a_meeting_is_a_greater_sequence_under_the_same_uid() throws Exception {
        var meeting = meeting("changing");
        meeting.schedule("Changing", days("2020-03-01", "2020-03-02"), at("Vienna", "Austria"), in("changing", 1));
        projected.awaitAll();
        var path = FEED + "?series=changing";
        var first = projected.get(path).body();
        assertThat(first).contains("SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n");

        meeting.came("austria", Presence.PRESENT, Standing.MEMBER, 2);
        projected.awaitAll();
        assertThat(projected.get(path).body()).isEqualTo(first);

        meeting.postpone("a strike");
        projected.awaitAll();
        var postponed = projected.get(path).body();
        assertThat(postponed)
                .contains("SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n", "DTSTART;VALUE=DATE:20200301\r\n")
                .contains("DESCRIPTION:Postponed: a strike\r\n");

        meeting.reschedule(days("2020-06-01", "2020-06-01"));
        projected.awaitAll();
        var moved = projected.get(path).body();
        assertThat(moved).contains("SEQUENCE:3\r\n", "STATUS:CONFIRMED\r\n", "DTSTART;VALUE=DATE:20200601\r\n");
        assertThat(stamp(moved)).isGreaterThan(stamp(postponed));
        assertThat(uids(moved)).isEqualTo(uids(first)).containsExactly("changing");

        meeting.cancel("no quorum");
        projected.awaitAll();
        assertThat(projected.get(path).body())
                .contains("SEQUENCE:4\r\n", "STATUS:CANCELLED\r\n", "DESCRIPTION:Cancelled: no quorum\r\n");
    }

    private static String stamp(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("LAST-MODIFIED:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_has_the_address_reads_without_signing_in_until_it_is_revoked() throws Exception {
        var made = made("secretariat", "{\"series\":\"som\",\"note\":\"for the ministry\"}");
        var path = path(made);
        assertThat(path).matches("/calendars/[A-Za-z0-9_-]{43}\\.ics");

        var read = asStranger(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(uids(read.body())).containsExactly("som-24");
        assertThat(read.body()).isEqualTo(projected.get(FEED + "?series=som").body());
        assertThat(read.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
        var tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(asStranger(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(asStranger(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);

        assertThat(delete(made, "operator").statusCode()).isEqualTo(204);
        assertThat(delete(made, "secretariat").statusCode()).isEqualTo(204);
        var revoked = asStranger(path, "If-None-Match", tag);
        var never = asStranger(path.replaceAll("[A-Za-z0-9_-]{43}", "a".repeat(43)));
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(revoked.body().replaceAll("calendars/[^.]*", ""))
                .isEqualTo(never.body().replaceAll("calendars/[^.]*", ""));
        assertThat(revoked.headers().map().keySet())
                .isEqualTo(never.headers().map().keySet());
    }

    @Test
    void the_list_tells_who_made_and_revoked_what_and_no_secret(CapturedOutput output) throws Exception {
        var made = made("operator", "{\"party\":\"Austria\"}");
        var secret = path(made).replaceAll("/calendars/(.*)\\.ics", "$1");
        assertThat(asStranger(path(made)).statusCode()).isEqualTo(200);
        delete(made, "operator");
        assertThat(asStranger(path(made)).statusCode()).isEqualTo(404);

        var list = projected.get(CALENDARS);
        var listed = JsonMapper.shared().readTree(list.body()).path("items").get(0);
        assertThat(listed.path("id").asLong()).isEqualTo(made.path("id").asLong());
        assertThat(listed.path("party").asString()).isEqualTo("austria");
        assertThat(listed.path("createdBy").asString()).isEqualTo("somebody");
        assertThat(listed.path("revokedBy").asString()).isEqualTo("somebody");
        assertThat(listed.has("revokedAt")).isTrue();
        assertThat(list.body()).doesNotContain(secret, "secret", "address");
        assertThat(projected
                        .json(CALENDARS.replace("budapest-process", "other-forum"))
                        .path("items"))
                .isEmpty();
        assertThat(projected.count("SELECT count(*) FROM projection.calendar_subscription s WHERE s::text LIKE '%"
                        + secret + "%'"))
                .isZero();
        assertThat(projected.count("SELECT count(*) FROM projection.calendar_subscription WHERE secret = sha256('"
                        + secret + "')"))
                .isEqualTo(1);
        assertThat(output.getAll()).doesNotContain(secret);
    }

    @Test
    void only_the_secretariat_and_operators_make_and_revoke_them() throws Exception {
        var made = made("secretariat", "");
        for (var role : List.of("auditor", "dashboard")) {
            assertThat(projected
                            .post(CALENDARS, projected.services.token(role), "{}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(delete(made, role).statusCode()).isEqualTo(403);
        }
        assertThat(projected
                        .get(CALENDARS, projected.services.token("dashboard"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(asStranger(CALENDARS).statusCode()).isEqualTo(401);
        assertThat(asStranger(FEED).statusCode()).isEqualTo(401);
        assertThat(asStranger(path(made)).statusCode()).isEqualTo(200);
        assertThat(asStranger("/calendars").statusCode()).isEqualTo(404);
        assertThat(asStranger("/calendars/.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_meant_is_refused_with_what_was() throws Exception {
        var token = projected.services.token("secretariat");
        assertThat(projected.post(CALENDARS, token, "{\"serie\":\"som\"}").body())
                .contains("\"field\":\"serie\"", "\"suggestions\":[\"series\"]");
        assertThat(projected
                        .post(CALENDARS, token, "{\"series\":\"silk-rotes\"}")
                        .body())
                .contains("\"field\":\"series\"", "\"suggestions\":[\"silk-routes\"]");
        assertThat(projected.post(CALENDARS, token, "{\"party\":\"Autria\"}").body())
                .contains("/problems/unknown-party", "\"field\":\"party\"", "Austria");
        assertThat(projected.post(CALENDARS, token, "{\"party\":7}").body()).contains("\"field\":\"party\"");
        assertThat(projected.post(CALENDARS, token, "[]").statusCode()).isEqualTo(400);
        assertThat(projected
                        .post(CALENDARS, token, "{\"note\":\"" + "x".repeat(201) + "\"}")
                        .body())
                .contains("\"field\":\"note\"");
        assertThat(projected.post("/api/forums/nowhere/calendars", token, "{}").statusCode())
                .isEqualTo(404);
        assertThat(projected
                        .send(HttpRequest.newBuilder(URI.create(projected.url(CALENDARS + "/999999")))
                                .header("Authorization", "Bearer " + token)
                                .DELETE())
                        .statusCode())
                .isEqualTo(404);
        assertThat(projected.get(CALENDARS + "?cursor=eA").statusCode()).isEqualTo(422);
    }

    @Test
    void a_rebuild_leaves_the_addresses_as_they_are() throws Exception {
        var made = made("secretariat", "{}");
        var before = asStranger(path(made)).body();
        projected.rebuild();
        assertThat(asStranger(path(made)).body()).isEqualTo(before);
    }
}
