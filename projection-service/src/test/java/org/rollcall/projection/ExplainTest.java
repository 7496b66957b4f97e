package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.JsonNode;

class ExplainTest {

    private static Projected projected;
    private static String registered;
    private static String imported;
    private static String decided;
    private static String corrected;
    private static String late;

    /** What the importer records of a descendant: a line of the page, and the rule by which it joined. */
    private static PartyAdmitted descendant(String id, String party) {
        return new PartyAdmitted(
                fact(id),
                FORUM,
                new PartyId(party),
                Standing.MEMBER,
                Basis.LISTED,
                date("[1993-01-01..2020-12-02]"),
                new Provenance(
                        List.of(
                                new Evidence.Stated("sha256:00", 30, party, date("2020-12-02")),
                                new Evidence.Inferred("descendant", 1, List.of("Czechoslovakia was a founder"))),
                        DateBound.UNKNOWN,
                        "importer",
                        List.of()));
    }

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(SampleRecord.registered(
                "czechoslovakia", "Czechoslovakia", life("gleditsch-ward", "1918-10-28", "..", true)));
        relay.publish(SampleRecord.registered(
                "czech-republic", "Czech Republic", life("gleditsch-ward", "1993-01-01", "..", true)));
        relay.publish(
                SampleRecord.registered("slovakia", "Slovakia", life("gleditsch-ward", "1993-01-01", "..", true)));
        relay.publish(SampleRecord.registered("austria", "Austria", life("gleditsch-ward", "1919", "..", true)));
        relay.publish(SampleRecord.registered("serbia", "Serbia"));
        relay.publish(SampleRecord.registered("montenegro", "Montenegro"));
        relay.publish(dissolved("dissolution", "czechoslovakia", "1993-01-01", "czech-republic", "slovakia"));
        relay.publish(separated("separation", "serbia", "2006-06-03", "montenegro"));
        registered = relay.record().getLast().recordedAt().toString();
        relay.publish(Events.forum());
        var czechoslovakia = admitted("cs", "czechoslovakia", Standing.MEMBER, "[1991-10-30..1993-12-31]");
        relay.publish(czechoslovakia);
        var czech = descendant("cz", "czech-republic");
        relay.publish(czech);
        var austria = admitted("a", "austria", Standing.OBSERVER, "1993");
        relay.publish(austria);
        var serbia = admitted("rs", "serbia", Standing.MEMBER, "2003");
        relay.publish(serbia);
        imported = relay.record().getLast().recordedAt().toString();
        relay.publish(passed(
                "decision", czechoslovakia, "1993-02-16", successor("czech-republic", czech), successor("slovakia")));
        decided = relay.record().getLast().recordedAt().toString();
        relay.publish(SampleRecord.corrected(
                "correction",
                fact("decision"),
                passed(
                        "decision",
                        czechoslovakia,
                        "1993-01-01",
                        successor("czech-republic", czech),
                        successor("slovakia"))));
        corrected = relay.record().getLast().recordedAt().toString();
        relay.publish(retracted("undo", "correction"));
        var suspension = suspended("sus", austria, "1996-01-01");
        relay.publish(suspension);
        relay.publish(reinstated("rein", suspension, "1997-01-01"));
        relay.publish(changed("change", austria, Standing.MEMBER, "1998-01-01"));
        relay.publish(contested("doubt", "a", "them", "1994", false));
        late = relay.record().getLast().recordedAt().toString();
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static String path(String party, String on, String known) {
        return "/api/forums/budapest-process/roll/explain?party=" + URLEncoder.encode(party, StandardCharsets.UTF_8)
                + "&on=" + on + "&known=" + known;
    }

    private static JsonNode explain(String party, String on, String known) throws Exception {
        return projected.json(path(party, on, known));
    }

    private static List<String> reasons(JsonNode explanation) {
        return StreamSupport.stream(explanation.path("reasons").spliterator(), false)
                .map(reason -> reason.path("id").asString() + " "
                        + reason.path("effect").asString() + " "
                        + reason.path("party").asString())
                .toList();
    }

    private static String certainty(JsonNode explanation) {
        return explanation.path("answer").path("certainty").asString();
    }

    private static String absent(JsonNode explanation) {
        return StreamSupport.stream(explanation.path("answer").path("absent").spliterator(), false)
                .map(absence -> absence.path("why").asString()
                        + (absence.has("by") ? " by " + absence.path("by").asString() : ""))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    @Test
    void a_line_that_came_by_succession_shows_the_predecessors_founding_its_end_and_the_decision() throws Exception {
        var explanation = explain("Czech Republic", "1995-01-01", decided);
        assertThat(certainty(explanation)).isEqualTo("CERTAIN");
        assertThat(explanation.path("party").asString()).isEqualTo("czech-republic");
        assertThat(explanation.path("name").asString()).isEqualTo("Czech Republic");
        assertThat(explanation
                        .path("answer")
                        .path("entries")
                        .get(0)
                        .path("factId")
                        .asString())
                .isEqualTo("decision");
        assertThat(reasons(explanation))
                .containsExactly(
                        "party-czechoslovakia LIMITS czechoslovakia",
                        "party-czech-republic LIMITS czech-republic",
                        "dissolution LIMITS czechoslovakia",
                        "cs PUTS_ON_ROLL czechoslovakia",
                        "cz REPLACED czech-republic",
                        "decision PUTS_ON_ROLL czech-republic");
        var founding = explanation.path("reasons").get(3);
        assertThat(founding.path("evidence").get(0).path("line").asInt()).isEqualTo(12);
        assertThat(founding.path("evidence").get(0).path("quote").asString()).isEqualTo("czechoslovakia");
        assertThat(founding.path("says").path("from").asString()).isEqualTo("[1991-10-30..1993-12-31]");
        assertThat(founding.path("recordedBy").asString()).isEqualTo("importer");
        var decision = explanation.path("reasons").get(5);
        assertThat(decision.path("type").asString()).isEqualTo("membership.place-passed.v1");
        assertThat(decision.path("decided").asString()).isEqualTo("1992-11-25");
        assertThat(decision.path("effective").asString()).isEqualTo("1993-02-16");
    }

    @Test
    void between_the_import_and_the_decision_the_line_is_possible_by_the_rule() throws Exception {
        var explanation = explain("czech-republic", "1995-01-01", imported);
        assertThat(certainty(explanation)).isEqualTo("POSSIBLE");
        assertThat(reasons(explanation))
                .containsExactly(
                        "party-czechoslovakia LIMITS czechoslovakia",
                        "party-czech-republic LIMITS czech-republic",
                        "dissolution LIMITS czechoslovakia",
                        "cs PUTS_ON_ROLL czechoslovakia",
                        "cz PUTS_ON_ROLL czech-republic");
        assertThat(explanation
                        .path("reasons")
                        .get(4)
                        .path("evidence")
                        .get(1)
                        .path("rule")
                        .asString())
                .isEqualTo("descendant");
    }

    @Test
    void a_correction_is_shown_with_what_it_replaced_and_its_retraction_with_what_stands_again() throws Exception {
        assertThat(certainty(explain("slovakia", "1993-01-10", decided))).isEqualTo("ABSENT");
        var then = explain("slovakia", "1993-01-10", corrected);
        assertThat(certainty(then)).isEqualTo("CERTAIN");
        assertThat(reasons(then)).contains("decision REPLACED slovakia", "correction PUTS_ON_ROLL slovakia");
        var now = explain("slovakia", "1993-01-10", late);
        assertThat(certainty(now)).isEqualTo("ABSENT");
        assertThat(absent(now)).isEqualTo("NOT_YET by decision");
        assertThat(reasons(now))
                .contains("decision RULES_OUT slovakia", "correction RETRACTED slovakia", "undo RETRACTS slovakia");
    }

    @Test
    void a_party_that_did_not_live_then_is_ruled_out_by_what_says_so() throws Exception {
        var after = explain("czechoslovakia", "1997-01-01", imported);
        assertThat(certainty(after)).isEqualTo("ABSENT");
        assertThat(absent(after)).isEqualTo("NOT_LIVING by dissolution");
        assertThat(reasons(after))
                .containsExactly(
                        "party-czechoslovakia LIMITS czechoslovakia",
                        "dissolution RULES_OUT czechoslovakia",
                        "cs PUTS_ON_ROLL czechoslovakia");
        var passedOn = explain("czechoslovakia", "1997-01-01", decided);
        assertThat(absent(passedOn)).isEqualTo("ENDED by decision");
        assertThat(reasons(passedOn)).contains("decision RULES_OUT czechoslovakia");
        var before = explain("czech-republic", "1992-06-01", imported);
        assertThat(reasons(before))
                .contains("party-czech-republic RULES_OUT czech-republic", "cz RULES_OUT czech-republic");
    }

    @Test
    void what_suspends_changes_and_contests_a_line_is_shown() throws Exception {
        assertThat(reasons(explain("austria", "1996-06-01", late)))
                .containsExactly(
                        "party-austria LIMITS austria",
                        "a PUTS_ON_ROLL austria",
                        "sus SUSPENDS austria",
                        "rein REINSTATES austria",
                        "change ENDS austria",
                        "doubt CONTESTS austria");
        assertThat(reasons(explain("austria", "1999-06-01", late))).contains("change PUTS_ON_ROLL austria");
    }

    @Test
    void who_was_never_recorded_says_so_with_what_may_lead_there() throws Exception {
        var pending = explain("montenegro", "2007-01-01", late);
        assertThat(absent(pending)).isEqualTo("NOT_RECORDED");
        assertThat(reasons(pending)).containsExactly("separation GIVES_RISE serbia", "rs PUTS_ON_ROLL serbia");
        var slovakia = explain("slovakia", "1995-01-01", imported);
        assertThat(absent(slovakia)).as("the decision was recorded later").isEqualTo("NOT_RECORDED");
        var before = explain("austria", "1995-01-01", registered);
        assertThat(certainty(before)).isEqualTo("ABSENT");
        assertThat(before.has("recordBegins")).isTrue();
    }

    @Test
    void a_decision_that_nobody_gets_a_place_rules_the_successor_out() throws Exception {
        projected.relay.publish(new SuccessionSetAside(
                fact("aside"), FORUM, new PartyId("serbia"), fact("separation"), date("2007-01-01"), by("secretary")));
        projected.awaitAll();
        var known = projected.relay.record().getLast().recordedAt().toString();
        assertThat(reasons(explain("montenegro", "2007-01-01", known)))
                .containsExactly("separation GIVES_RISE serbia", "rs PUTS_ON_ROLL serbia", "aside RULES_OUT serbia");
        assertThat(reasons(explain("serbia", "2007-01-01", known))).containsExactly("rs PUTS_ON_ROLL serbia");
    }

    @Test
    void a_name_that_leads_to_nobody_is_refused_with_those_that_do() throws Exception {
        var answer = projected.get(path("Czecoslovakia", "1992-01-01", late));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("/problems/unknown-party", "\"field\":\"party\"", "\"suggestions\":[\"Czechoslovakia\"");
        assertThat(projected
                        .get("/api/forums/budapest-process/roll/explain?on=1992-01-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(projected
                        .get("/api/forums/nobody/roll/explain?party=austria")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_answer_with_its_moment_is_the_same_bytes_after_later_events_and_a_rebuild() throws Exception {
        var asked = List.of(
                path("czech-republic", "1995-01-01", imported),
                path("czech-republic", "1995-01-01", decided),
                path("slovakia", "1993-01-10", corrected),
                path("slovakia", "1995-01-01", imported),
                path("austria", "1996-06-01", late),
                path("montenegro", "2007-01-01", late));
        var before = new TreeMap<String, String>();
        for (var path : asked) {
            before.put(path, projected.get(path).body());
        }
        projected.relay.publish(retracted("r-late", "rein"));
        projected.relay.publish(partyFactRetracted("r-dissolution", "czechoslovakia", "dissolution"));
        projected.relay.publish(lifeClaimed("claim-late", "montenegro", life("them", "1878", "1918", false)));
        projected.awaitAll();
        projected.rebuild();
        for (var path : asked) {
            assertThat(projected.get(path).body()).as(path).isEqualTo(before.get(path));
        }
        var known = projected.relay.record().getLast().recordedAt().toString();
        assertThat(reasons(explain("czech-republic", "1995-01-01", known)))
                .as("the decision names the predecessor, also where the register no longer does")
                .contains("cs PUTS_ON_ROLL czechoslovakia", "dissolution RETRACTED czechoslovakia");
    }
}
