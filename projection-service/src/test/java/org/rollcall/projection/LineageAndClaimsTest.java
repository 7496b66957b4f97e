package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.JsonNode;

class LineageAndClaimsTest {

    private static Projected projected;
    private static String known;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(Events.forum());
        relay.publish(registered("austria-hungary", "Austria-Hungary", life("gw", "1816", "..", true)));
        relay.publish(registered("czechoslovakia", "Czechoslovakia", life("gw", "1918-10-28", "..", true)));
        relay.publish(registered("slovakia", "Slovakia", life("gw", "1993-01-01", "..", true)));
        relay.publish(registered("hungary", "Hungary"));
        relay.publish(registered(
                "estonia",
                "Estonia",
                life("gw", "1918-02-24", "1940-06-16", true),
                life("gw", "1991-09-06", "..", true),
                life("cow", "1991-09-17", "..", false),
                life("estonia", "1918-02-24", "..", false)));
        relay.publish(
                registered("latvia", "Latvia", life("gw", "1918", "1940", true), life("cow", "1991", "..", true)));
        relay.publish(dissolved("end-of-empire", "austria-hungary", "1918-11-12", "czechoslovakia", "hungary"));
        relay.publish(new PartyDissolved(
                fact("dissolution"),
                new PartyId("czechoslovakia"),
                date("1993-01-01"),
                List.of(
                        new DateClaim("gw", date("1993-01-01"), true, "list", "the day both name"),
                        new DateClaim("cow", date("1992-12-31"), false, "", "")),
                List.of(new PartyId("slovakia")),
                by("register")));
        relay.publish(admitted("cs", "czechoslovakia", Standing.MEMBER, "1991-10-30"));
        relay.publish(admitted("ee", "estonia", Standing.MEMBER, "1993"));
        relay.publish(admitted("lv", "latvia", Standing.MEMBER, "1993"));
        relay.publish(contested("k1", "ee", "estonia-itself", "1994", true));
        relay.publish(contested("k2", "ee", "the-page", "1995", false));
        relay.publish(new ForumFactContested(
                fact("k3"),
                FORUM,
                fact("lv"),
                new DateClaim("latvia-itself", DateBound.UNKNOWN, false, "", ""),
                "It was an observer.",
                by("auditor")));
        relay.publish(contested("k4", "cs", "them", "1991-10-30", false));
        known = relay.record().getLast().recordedAt().toString();
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void a_lineage_has_what_a_party_came_from_and_became_with_the_fact_of_each_step() throws Exception {
        var lineage = projected.json("/api/parties/czechoslovakia/lineage?on=2000-01-01&known=" + known);
        assertThat(each(lineage.path("nodes"))
                        .map(node -> node.path("party").asString() + " "
                                + node.path("generation").asInt() + " "
                                + node.path("living").asString()))
                .containsExactly("austria-hungary -1 ABSENT", "czechoslovakia 0 ABSENT", "slovakia 1 CERTAIN");
        assertThat(each(lineage.path("edges"))
                        .map(edge -> edge.path("from").asString() + " > "
                                + edge.path("to").asString() + " "
                                + edge.path("on").asString() + " "
                                + edge.path("factId").asString()))
                .containsExactly(
                        "austria-hungary > czechoslovakia 1918-11-12 end-of-empire",
                        "czechoslovakia > slovakia 1993-01-01 dissolution");
        assertThat(lineage.path("edges").get(1).path("claims")).hasSize(2);
        assertThat(lineage.path("edges")
                        .get(1)
                        .path("evidence")
                        .get(0)
                        .path("by")
                        .asString())
                .isEqualTo("register");
        assertThat(lineage.path("nodes")
                        .get(1)
                        .path("lives")
                        .get(0)
                        .path("until")
                        .asString())
                .isEqualTo("1993-01-01");
        assertThat(lineage.path("complete").asBoolean()).isTrue();
    }

    @Test
    void a_party_nobody_knows_has_no_lineage_and_no_claims_and_no_history() throws Exception {
        for (var question : List.of("lineage", "claims", "history")) {
            var answer = projected.get("/api/parties/slovaki/" + question);
            assertThat(answer.statusCode()).as(question).isEqualTo(404);
            assertThat(answer.body()).contains("\"suggestions\":[\"slovakia\"");
        }
    }

    private static List<String> claims(JsonNode item) {
        return each(item.path("claims"))
                .map(claim -> claim.path("authority").asString("-") + " "
                        + (claim.has("on")
                                ? claim.path("on").asString()
                                : claim.has("from")
                                        ? claim.path("from").asString() + "/"
                                                + claim.path("until").asString()
                                        : claim.path("text").asString())
                        + (claim.path("followed").asBoolean() ? " followed" : ""))
                .toList();
    }

    private static List<String> about(JsonNode claims) {
        return each(claims.path("items"))
                .map(item -> item.path("about").asString() + " "
                        + item.path("stream").asString() + " "
                        + item.path("factId").asString())
                .toList();
    }

    @Test
    void the_claims_of_a_forum_are_those_of_its_facts_and_of_who_stands_on_its_roll() throws Exception {
        var claims = projected.json("/api/forums/budapest-process/claims?known=" + known);
        assertThat(about(claims))
                .containsExactly(
                        "FACT forum/budapest-process ee",
                        "FACT forum/budapest-process lv",
                        "FACT party/czechoslovakia dissolution",
                        "LIFE party/estonia party-estonia");
        var items = claims.path("items");
        assertThat(claims(items.get(0))).containsExactly("- 1993", "estonia-itself 1994 followed", "the-page 1995");
        assertThat(items.get(0).path("claims").get(1).path("why").asString()).isEqualTo("they know");
        assertThat(items.get(0)
                        .path("claims")
                        .get(1)
                        .path("evidence")
                        .get(0)
                        .path("by")
                        .asString())
                .isEqualTo("auditor");
        assertThat(items.get(0).path("says").path("party").asString()).isEqualTo("estonia");
        assertThat(claims(items.get(1))).containsExactly("- 1993 followed", "latvia-itself It was an observer.");
        assertThat(claims(items.get(2))).containsExactly("gw 1993-01-01 followed", "cow 1992-12-31");
        assertThat(claims(items.get(3)))
                .containsExactly(
                        "gw 1918-02-24/1940-06-16 followed",
                        "gw 1991-09-06/.. followed",
                        "cow 1991-09-17/..",
                        "estonia 1918-02-24/..");
    }

    @Test
    void a_life_that_is_claimed_later_names_the_fact_that_claims_it() throws Exception {
        projected.relay.publish(lifeClaimed("claim", "latvia", life("latvia-itself", "1918-11-18", "..", false)));
        projected.awaitAll();
        var claims = projected.json("/api/parties/latvia/claims");
        assertThat(about(claims)).containsExactly("LIFE party/latvia party-latvia");
        assertThat(claims.path("items")
                        .get(0)
                        .path("claims")
                        .get(2)
                        .path("factId")
                        .asString())
                .isEqualTo("claim");
    }

    @Test
    void an_answer_with_its_moment_is_the_same_bytes_after_later_events_and_a_rebuild() throws Exception {
        var asked = List.of(
                "/api/parties/czechoslovakia/lineage?known=" + known,
                "/api/forums/budapest-process/claims?known=" + known,
                "/api/parties/estonia/claims?known=" + known,
                "/api/forums/budapest-process/pending?on=2000-01-01&known=" + known);
        var before = new TreeMap<String, String>();
        for (var path : asked) {
            before.put(path, projected.get(path).body());
        }
        projected.relay.publish(retracted("r1", "k1"));
        projected.relay.publish(retracted("r2", "lv"));
        projected.relay.publish(partyFactRetracted("r3", "austria-hungary", "end-of-empire"));
        projected.relay.publish(contested("k5", "estonia", "party-estonia", "them", "1900", false));
        projected.awaitAll();
        projected.rebuild();
        for (var path : asked) {
            assertThat(projected.get(path).body()).as(path).isEqualTo(before.get(path));
        }
    }
}
