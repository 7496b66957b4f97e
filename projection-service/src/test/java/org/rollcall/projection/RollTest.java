package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.JsonNode;

class RollTest {

    private static Projected projected;
    private static String beforeTheSuccession;
    private static String later;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(forum());
        relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        relay.publish(state("czechoslovakia", "Czechoslovakia", "CSK", "1918-10-28", ".."));
        relay.publish(state("czech-republic", "Czech Republic", "CZE", "1993-01-01", ".."));
        relay.publish(state("slovakia", "Slovakia", "SVK", "1993-01-01", ".."));
        relay.publish(state("finland", "Finland", "FIN", "1917-12-06", ".."));
        relay.publish(state("norway", "Norway", "NOR", "1905", ".."));
        relay.publish(organisation("iom", "IOM"));
        relay.publish(dissolved("czechoslovakia", "1993-01-01", "czech-republic", "slovakia"));
        relay.publish(admitted(FORUM, "austria", Standing.MEMBER, Basis.FOUNDING, "[1991-10-30..1993-12-31]"));
        relay.publish(admitted(FORUM, "czechoslovakia", Standing.MEMBER, Basis.FOUNDING, "[1991-10-30..1992-12-31]"));
        relay.publish(admitted("czech-republic", Standing.MEMBER, "[1993-01-01..2020-12-02]"));
        relay.publish(admitted("finland", Standing.MEMBER, "[1991-10-30..2020-12-02]"));
        beforeTheSuccession = relay.record().getLast().recordedAt().toString();
        relay.publish(passed(
                "czechoslovakia",
                "1993-01-01",
                successor("czech-republic", participation("czech-republic", Standing.MEMBER)),
                successor("slovakia")));
        relay.publish(admitted("iom", Standing.MEMBER, "2000"));
        relay.publish(admitted("norway", Standing.OBSERVER, "2001"));
        later = relay.record().getLast().recordedAt().toString();
        relay.publish(withdrew("iom", Standing.MEMBER, "2010-07"));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static JsonNode roll(String query) throws Exception {
        return projected.json("/api/forums/budapest-process/roll?" + query);
    }

    private static List<String> lines(JsonNode roll) {
        return StreamSupport.stream(roll.path("entries").spliterator(), false)
                .map(entry -> entry.path("party").asString() + " "
                        + entry.path("standing").asString() + " "
                        + entry.path("certainty").asString())
                .toList();
    }

    @Test
    void the_predecessor_stands_until_the_day_its_place_is_passed_and_the_successors_from_that_day() throws Exception {
        assertThat(lines(roll("on=1992-12-31")))
                .containsExactly("austria MEMBER POSSIBLE", "czechoslovakia MEMBER CERTAIN", "finland MEMBER POSSIBLE");
        var after = roll("on=1993-01-01");
        assertThat(lines(after))
                .containsExactly(
                        "austria MEMBER POSSIBLE",
                        "czech-republic MEMBER CERTAIN",
                        "finland MEMBER POSSIBLE",
                        "slovakia MEMBER CERTAIN");
        var czech = after.path("entries").get(1);
        assertThat(czech.path("basis").asString()).isEqualTo("SUCCESSION");
        assertThat(czech.path("evidence").get(0).path("kind").asString()).isEqualTo("DECIDED");
        assertThat(czech.path("decided").asString()).isEqualTo("1992-11-25");
        assertThat(czech.path("from").asString()).isEqualTo("1993-01-01");
        assertThat(czech.path("until").asString()).isEqualTo("..");
        assertThat(czech.path("lastStated").asString()).isEqualTo("2020-12-02");
        assertThat(czech.path("code").asString()).isEqualTo("CZE");
        assertThat(czech.path("factId").asString()).isEqualTo("passed-czechoslovakia");
        assertThat(czech.path("participation").asString()).isEqualTo("czech-republic-successor");
    }

    @Test
    void what_was_believed_before_a_decision_stays_answerable() throws Exception {
        assertThat(lines(roll("on=1993-01-01&known=" + beforeTheSuccession)))
                .containsExactly(
                        "austria MEMBER POSSIBLE", "czech-republic MEMBER POSSIBLE", "finland MEMBER POSSIBLE");
    }

    @Test
    void a_participation_reaches_no_further_than_the_life_of_the_party() throws Exception {
        var czechoslovakia = roll("on=1992-01-01&known=" + beforeTheSuccession)
                .path("entries")
                .get(1);
        assertThat(czechoslovakia.path("party").asString()).isEqualTo("czechoslovakia");
        assertThat(czechoslovakia.path("until").asString()).isEqualTo("1993-01-01");
    }

    @Test
    void counts_are_of_all_standings_and_kinds_that_occur_and_entries_of_the_one_asked_for() throws Exception {
        var roll = roll("on=2005-01-01&standing=OBSERVER");
        assertThat(roll.path("counts").toString())
                .isEqualTo(
                        "{\"MEMBER\":{\"STATE\":{\"certain\":3,\"possible\":1},\"ORGANISATION\":{\"certain\":1,\"possible\":0}},"
                                + "\"OBSERVER\":{\"STATE\":{\"certain\":1,\"possible\":0}}}");
        assertThat(lines(roll)).containsExactly("norway OBSERVER CERTAIN");
    }

    @Test
    void an_end_that_is_a_month_is_possible_in_that_month_and_over_after_it() throws Exception {
        assertThat(lines(roll("on=2010-06-30"))).contains("iom MEMBER CERTAIN");
        assertThat(lines(roll("on=2010-07-15"))).contains("iom MEMBER POSSIBLE");
        assertThat(lines(roll("on=2010-08-01"))).doesNotContain("iom MEMBER POSSIBLE", "iom MEMBER CERTAIN");
        assertThat(lines(roll("on=2026-01-01&known=" + later))).contains("iom MEMBER CERTAIN");
    }

    @Test
    void entries_are_in_order_of_standing_kind_and_name() throws Exception {
        assertThat(lines(roll("on=2005-01-01")))
                .containsExactly(
                        "austria MEMBER CERTAIN",
                        "czech-republic MEMBER CERTAIN",
                        "finland MEMBER POSSIBLE",
                        "slovakia MEMBER CERTAIN",
                        "iom MEMBER CERTAIN",
                        "norway OBSERVER CERTAIN");
    }

    @Test
    void known_in_the_future_is_cut_at_the_horizon_and_echoed_and_before_the_record_is_empty() throws Exception {
        var now = roll("on=2005-01-01&known=2999-01-01T00:00:00Z");
        assertThat(now.path("known").asString())
                .isEqualTo(projected.relay.record().getLast().recordedAt().toString());
        assertThat(now.path("position").asString())
                .isEqualTo(projected.relay.position().toString());
        var before = roll("on=2005-01-01&known=2025-01-01T00:00:00Z");
        assertThat(before.path("entries")).isEmpty();
        assertThat(before.path("recordBegins").asString()).isEqualTo(Relay.BEGINNING.toString());
        assertThat(before.path("position").asString()).isEqualTo("0.0");
    }

    @Test
    void what_is_no_day_is_refused_with_what_was_meant() throws Exception {
        var answer = projected.get("/api/forums/budapest-process/roll?on=31.12.1992");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"/problems/invalid-field\"", "\"field\":\"on\"", "\"suggestions\":[\"1992-12-31\"]");
        assertThat(projected.get("/api/forums/budapest-process/roll?known=1992").statusCode())
                .isEqualTo(422);
        assertThat(projected.get("/api/forums/budapest-proces/roll").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_forum_shows_its_profile_and_counts() throws Exception {
        var forum = projected.json("/api/forums/budapest-process?on=1993-01-01");
        assertThat(forum.path("name").asString()).isEqualTo("Budapest Process");
        assertThat(forum.path("profile").path("labels").toString())
                .isEqualTo("{\"MEMBER\":\"Participating States\",\"OBSERVER\":\"Observers\",\"GUEST\":\"Guests\"}");
        assertThat(forum.path("pending")).isEmpty();
    }

    @Test
    void a_succession_is_pending_until_the_forum_has_decided() throws Exception {
        var pending = projected
                .json("/api/forums/budapest-process?known=" + beforeTheSuccession)
                .path("pending");
        assertThat(pending.toString())
                .isEqualTo("[{\"predecessor\":\"czechoslovakia\",\"successors\":[\"czech-republic\",\"slovakia\"],"
                        + "\"kind\":\"DISSOLUTION\",\"on\":\"1993-01-01\",\"factId\":\"dissolved-czechoslovakia\"}]");
    }
}
