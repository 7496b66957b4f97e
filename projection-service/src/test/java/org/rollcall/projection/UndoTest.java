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
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's last change is taken back from a page; everybody signs in as {@code somebody} here. */
class UndoTest {

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        projected.relay.publish(state("finland", "Finland", "FIN", "1917", ".."));
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static Provenance bySomebody() {
        return new Provenance(
                List.of(new Evidence.Decided("2nd conference", "by consensus")),
                DateBound.parse("2029-05-05"),
                "somebody",
                List.of());
    }

    private static OwnForum forum(String id) throws Exception {
        var forum = OwnForum.established(id, "Europe/Vienna", projected.relay);
        projected.relay.publish(forum.admitted("austria", "1993"));
        projected.relay.publish(new ForumEvent.PartyWithdrew(
                fact("out-austria"),
                forum.id(),
                new PartyId("austria"),
                Standing.MEMBER,
                fact("in-austria"),
                DateBound.parse("2030-01-01"),
                bySomebody()));
        projected.awaitAll();
        return forum;
    }

    private static String field(HttpResponse<String> page, String name) {
        return page.body().replaceAll("(?s).*<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static HttpResponse<String> takeBack(SignedIn person, HttpResponse<String> page, String forum)
            throws Exception {
        return person.submit(
                page,
                "/forums/" + forum + "/retraction",
                "change",
                field(page, "change"),
                "version",
                field(page, "version"),
                "key",
                field(page, "key"));
    }

    @Test
    void the_last_change_is_taken_back_by_a_retraction_and_the_history_shows_both() throws Exception {
        var forum = forum("taken-back");
        var person = SignedIn.as("secretariat", projected);
        var page = person.open("/forums/taken-back");
        assertThat(page.body())
                .contains("Your last change:", "Off the roll: Austria leaves the members, 1 January 2030", "Take back")
                .doesNotContain("<script>");

        var sent = takeBack(person, page, "taken-back");

        var asked = JsonMapper.shared().readTree(projected.services.seen.pollLast());
        assertThat(asked.path("method").asString()).isEqualTo("POST");
        assertThat(asked.path("path").asString()).isEqualTo("/api/forums/taken-back/facts/out-austria/retraction");
        assertThat(asked.path("body").asString()).isEqualTo("{\"reason\":\"Taken back by who recorded it.\"}");
        var headers = asked.path("headers");
        assertThat(headers.path("authorization").asString()).startsWith("Bearer eyJ");
        assertThat(headers.path("if-match").asString()).isEqualTo("\"2\"");
        assertThat(headers.path("idempotency-key").asString()).isEqualTo(field(page, "key"));
        assertThat(headers.has("cookie")).isFalse();

        projected.relay.publish(new ForumEvent.ForumFactRetracted(
                fact("undone"), forum.id(), fact("out-austria"), List.of(), bySomebody()));
        projected.awaitAll();
        assertThat(sent.statusCode()).isEqualTo(302);
        var location = URI.create(sent.headers().firstValue("Location").orElseThrow());
        var history = person.open(location.getPath() + "?" + location.getQuery());
        assertThat(history.body())
                .contains("Off the roll: Austria leaves the members, 1 January 2030")
                .contains("Taken back: Off the roll: Austria leaves the members")
                .containsPattern("taken back on 1 January 2026, 00:0")
                .contains("Decided by 2nd conference", "Recorded by somebody")
                // and that can be taken back in turn
                .contains("Your last change:");
        assertThat(field(history, "change")).isEqualTo("undone");
    }

    @Test
    void a_refusal_is_said_on_the_page_and_nothing_is_lost() throws Exception {
        forum("refused");
        var person = SignedIn.as("secretariat", projected);
        var page = person.open("/forums/refused");
        projected.services.refusals.add(
                "{\"type\":\"/problems/has-dependents\",\"status\":409,\"detail\":\"Others depend on <b>it</b>.\"}");

        var sent = takeBack(person, page, "refused");

        assertThat(sent.statusCode()).isEqualTo(302);
        var location = URI.create(sent.headers().firstValue("Location").orElseThrow());
        var history = person.open(location.getPath() + "?" + location.getQuery());
        assertThat(history.body()).contains("It was not taken back. Others depend on &lt;b&gt;it&lt;/b&gt;.");
        assertThat(person.open(location.getPath() + "?" + location.getQuery()).body())
                .doesNotContain("It was not taken back.");
    }

    @Test
    void only_who_records_is_shown_it_and_only_with_the_token_of_the_page_is_it_sent() throws Exception {
        forum("guarded");
        var auditor = SignedIn.as("auditor", projected);
        var theirs = auditor.open("/forums/guarded");
        assertThat(theirs.body()).doesNotContain("Your last change:");
        var seen = projected.services.seen.size();
        assertThat(auditor.submit(
                                theirs,
                                "/forums/guarded/retraction",
                                "change",
                                "out-austria",
                                "version",
                                "2",
                                "key",
                                "k")
                        .statusCode())
                .isEqualTo(403);

        var person = SignedIn.as("secretariat", projected);
        var forged = projected.send(person.at("/forums/guarded/retraction")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("change=out-austria&version=2&key=k")));
        assertThat(forged.statusCode()).isEqualTo(403);
        var page = person.open("/forums/guarded");
        assertThat(person.submit(
                                page,
                                "/forums/guarded/retraction",
                                "change",
                                "no id at all!",
                                "version",
                                "2",
                                "key",
                                "k")
                        .statusCode())
                .isEqualTo(404);
        assertThat(person.submit(
                                page,
                                "/forums/guarded/retraction",
                                "change",
                                "out-austria",
                                "version",
                                "two",
                                "key",
                                "k")
                        .statusCode())
                .isEqualTo(400);
        assertThat(projected.services.seen).hasSize(seen);
    }

    @Test
    void a_history_says_both_axes_for_a_forum_a_party_and_a_fact() throws Exception {
        var forum = forum("both-axes");
        projected.relay.publish(forum.admitted("finland", "[1995..1996]"));
        projected.relay.publish(new ForumEvent.ForumFactCorrected(
                fact("better"),
                forum.id(),
                fact("in-finland"),
                fact("in-finland"),
                forum.admitted("finland", "1996-02")));
        projected.awaitAll();

        var all = projected.get("/forums/both-axes/history").body();
        assertThat(all)
                .contains("Forum established: Forum both-axes", "On the roll: Austria", "On the roll: Finland")
                .contains("2026-01-01T00:00", "corrected on 1 January 2026", "some day in February 1996")
                .contains("[1995-01-01..1996-12-31]")
                .doesNotContain("Your last change:");
        assertThat(all.indexOf("Forum established")).isLessThan(all.indexOf("On the roll: Finland"));
        assertThat(projected.get("/forums/both-axes/history?party=austria").body())
                .contains("recorded of Austria in this forum", "Austria leaves")
                .doesNotContain("On the roll: Finland");
        assertThat(projected.get("/forums/both-axes/history?fact=in-finland").body())
                .contains("Corrected: On the roll: Finland")
                .doesNotContain("Austria");
        for (var nothing : List.of("?party=nobody", "?fact=none", "?fact=no%20id!")) {
            var answer = projected.send(
                    HttpRequest.newBuilder(URI.create(projected.url("/forums/both-axes/history" + nothing)))
                            .header("Authorization", "Bearer " + projected.services.token("auditor"))
                            .header("Accept", "text/html"));
            assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void a_long_history_goes_on_on_another_page() throws Exception {
        var forum = OwnForum.established("long", "Europe/Vienna", projected.relay);
        for (int i = 0; i < 60; i++) {
            projected.relay.publish(state("party-" + i, "Party " + i, "P" + i, "1900", ".."));
            projected.relay.publish(forum.admitted("party-" + i, "1993"));
            projected.relay.publish(forum.withdrew("party-" + i, "2000"));
        }
        projected.awaitAll();

        var first = projected.get("/forums/long/history").body();
        assertThat(first).contains("Party 48").doesNotContain("Party 59");
        var next = first.replaceAll("(?s).*<a class=\"button\" href=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(projected.get(next).body()).contains("Party 59").doesNotContain("Party 48", "class=\"button\"");
    }
}
