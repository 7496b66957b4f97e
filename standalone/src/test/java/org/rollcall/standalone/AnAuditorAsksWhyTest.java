package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** What the record says of the Czech Republic on 1995-01-01, why, what it said before, and what a correction does to it. */
@TestMethodOrder(OrderAnnotation.class)
class AnAuditorAsksWhyTest {

    private static final String LINE = "party=czech-republic&on=1995-01-01";

    private static Rollcall rollcall;
    private static JsonNode decision;
    private static String beforeTheDecision;

    @BeforeAll
    static void start() {
        rollcall = Rollcall.inThisJvm();
        var passed = rollcall.get("/api/events?forum=budapest-process&type=membership.place-passed.v1")
                .path("items");
        for (var event : passed) {
            if (event.at("/data/predecessor").asString().equals("czechoslovakia")) {
                decision = event;
            }
        }
        beforeTheDecision =
                Instant.parse(decision.path("time").asString()).minusNanos(1000).toString();
    }

    @Test
    @Order(1)
    void the_founding_line_of_the_page_the_dissolution_and_the_decision_put_it_there() {
        var explained = explain("");

        assertThat(explained.at("/answer/certainty").asString()).isEqualTo("CERTAIN");
        assertThat(explained.path("on").asString()).isEqualTo("1995-01-01");
        var reasons = explained.path("reasons");
        assertThat(reasons.findValuesAsString("type"))
                .contains(
                        "membership.party-admitted.v1", "membership.party-dissolved.v2", "membership.place-passed.v1");
        assertThat(reasons.findValuesAsString("quote"))
                .as("the note of the page that names Czechoslovakia among the founders")
                .anyMatch(quote -> quote.contains("Czechoslovakia"));
        assertThat(reasons.findValuesAsString("kind")).contains("STATED", "REFERENCE", "DECIDED");
        assertThat(reasons.findValuesAsString("factId"))
                .contains(decision.at("/data/fact").asString());
    }

    @Test
    @Order(2)
    void between_the_import_and_the_decision_it_was_possible_by_the_descendant_rule() {
        var explained = explain("&known=" + beforeTheDecision);

        assertThat(explained.at("/answer/certainty").asString()).isEqualTo("POSSIBLE");
        assertThat(explained.path("reasons").findValuesAsString("rule")).contains("descendant");
        assertThat(entry(roll("&known=" + beforeTheDecision)).path("certainty").asString())
                .isEqualTo("POSSIBLE");
    }

    @Test
    @Order(3)
    void a_correction_of_the_secretariat_gives_a_new_answer_and_leaves_the_old_one_to_the_byte() {
        var fact = decision.at("/data/fact").asString();
        var before = ask("/roll/explain?" + LINE);
        var rollBefore = ask("/roll?on=1995-01-01");
        var known = "&known=" + Rollcall.JSON.readTree(before).path("known").asString();
        var kept = ask("/roll/explain?" + LINE + known);
        var rollKept = ask("/roll?on=1995-01-01" + known);

        var correction = post("/facts/" + fact + "/correction", """
                {"on": "1993-01-01", "decided": "1993-02-16",
                 "evidence": [{"kind": "DECIDED", "by": "2nd Ministerial Conference",
                               "reason": "the Czech Republic and Slovakia take the place of Czechoslovakia"}],
                 "reason": "the minutes name the conference that decided"}
                """);

        var corrected = entry(roll("&atLeast=" + correction.path("position").asString()));
        assertThat(corrected.path("decided").asString()).isEqualTo("1993-02-16");
        assertThat(corrected.path("from").asString()).isEqualTo("1993-01-01");
        assertThat(corrected.path("certainty").asString()).isEqualTo("CERTAIN");
        assertThat(corrected.path("evidence").findValuesAsString("by"))
                .contains("2nd Ministerial Conference")
                .doesNotContain("the owner of the record");
        assertThat(explain("").path("reasons").findValuesAsString("by")).contains("2nd Ministerial Conference");
        assertThat(ask("/roll/explain?" + LINE + known)).isEqualTo(kept);
        assertThat(ask("/roll?on=1995-01-01" + known)).isEqualTo(rollKept);

        var retraction = post(
                "/facts/" + correction.path("factId").asString() + "/retraction",
                "{\"reason\": \"the minutes are of another meeting\"}");

        var restored = roll("&atLeast=" + retraction.path("position").asString());
        assertThat(lines(restored)).isEqualTo(lines(Rollcall.JSON.readTree(rollBefore)));
        assertThat(ask("/roll?on=1995-01-01" + known)).isEqualTo(rollKept);
    }

    @Test
    @Order(4)
    void the_history_shows_the_correction_and_its_retraction() {
        var history =
                rollcall.get(Rollcall.FORUM + "/history?party=czech-republic").path("items");
        assertThat(history.findValuesAsString("type"))
                .containsSubsequence(
                        "membership.party-admitted.v1",
                        "membership.place-passed.v1",
                        "membership.forum-fact-corrected.v1",
                        "membership.forum-fact-retracted.v1");
    }

    /** What a line says of the world; its version tells how often it was touched. */
    private static List<String> lines(JsonNode roll) {
        var lines = new ArrayList<String>();
        for (var entry : roll.path("entries")) {
            var line = entry.deepCopy().asObject();
            line.remove("version");
            lines.add(line.toString());
        }
        return lines;
    }

    private static JsonNode explain(String more) {
        return Rollcall.JSON.readTree(ask("/roll/explain?" + LINE + more));
    }

    private static JsonNode roll(String more) {
        return Rollcall.JSON.readTree(ask("/roll?on=1995-01-01" + more));
    }

    private static JsonNode entry(JsonNode roll) {
        for (var entry : roll.path("entries")) {
            if (entry.path("party").asString().equals("czech-republic")) {
                return entry;
            }
        }
        throw new AssertionError("the Czech Republic is not on " + roll);
    }

    private static String ask(String path) {
        var answer = rollcall.ask(Rollcall.FORUM + path, "auditor");
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode post(String path, String body) {
        var answer = rollcall.post(Rollcall.FORUM + path, "secretariat", body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(201);
        return Rollcall.JSON.readTree(answer.body());
    }
}
