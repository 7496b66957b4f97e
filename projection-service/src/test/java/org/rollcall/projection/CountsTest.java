package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.JsonNode;

class CountsTest {

    private static final String COUNTS = "/api/forums/budapest-process/roll/counts?";

    private static Projected projected;
    private static String known;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(Events.forum());
        relay.publish(registered("austria", "Austria", life("gw", "1919", "..", true)));
        relay.publish(registered(
                "czechoslovakia",
                "Czechoslovakia",
                life("gw", "1918-10-28", "1993-01-01", true),
                life("other", "1918-10-28", "1993-01-03", false)));
        relay.publish(registered("slovakia", "Slovakia", life("gw", "1993-01-01", "..", true)));
        relay.publish(registered("finland", "Finland"));
        var austria = admitted("a", "austria", Standing.OBSERVER, "[1991-10-30..1993-12-31]");
        var czechoslovakia = admitted("cs", "czechoslovakia", Standing.MEMBER, "1992-02-01");
        relay.publish(austria);
        relay.publish(czechoslovakia);
        relay.publish(passed("place", czechoslovakia, "1993-01-01", successor("slovakia")));
        relay.publish(changed("c", austria, Standing.MEMBER, "1998-05"));
        relay.publish(admitted("f", "finland", Standing.MEMBER, "2999-01-01"));
        known = relay.record().getLast().recordedAt().toString();
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static List<String> series(JsonNode answer) {
        return StreamSupport.stream(answer.path("series").spliterator(), false)
                .map(item -> item.path("on").asString() + " "
                        + item.path("counts").toString().replace("\"", ""))
                .toList();
    }

    @Test
    void it_goes_from_the_first_day_anybody_may_have_stood_there_to_after_the_last_that_is_recorded() throws Exception {
        var answer = projected.json(COUNTS + "known=" + known);
        assertThat(series(answer))
                .containsExactly(
                        "1991-10-30 {OBSERVER:{STATE:{certain:0,possible:1}}}",
                        "1992-02-01 {MEMBER:{STATE:{certain:1,possible:0}},OBSERVER:{STATE:{certain:0,possible:1}}}",
                        "1993-12-31 {MEMBER:{STATE:{certain:1,possible:0}},OBSERVER:{STATE:{certain:1,possible:0}}}",
                        "1998-05-01 {MEMBER:{STATE:{certain:1,possible:1}},OBSERVER:{STATE:{certain:0,possible:1}}}",
                        "1998-05-31 {MEMBER:{STATE:{certain:2,possible:0}}}",
                        "2999-01-01 {MEMBER:{STATE:{certain:3,possible:0}}}");
        assertThat(answer.path("from").asString()).isEqualTo("1991-10-30");
        assertThat(answer.path("until").asString()).isEqualTo("2999-01-02");
        assertThat(answer.path("known").asString()).isEqualTo(known);
    }

    @Test
    void each_item_has_the_counts_of_the_roll_of_its_day_and_of_the_day_before_the_next() throws Exception {
        var series = projected.json(COUNTS + "from=1990-01-01&until=2000-01-01").path("series");
        for (int i = 0; i < series.size(); i++) {
            var first = LocalDate.parse(series.get(i).path("on").asString());
            var next = i + 1 < series.size()
                    ? LocalDate.parse(series.get(i + 1).path("on").asString())
                    : LocalDate.parse("2000-01-01");
            for (var day : List.of(first, next.minusDays(1))) {
                assertThat(projected
                                .json("/api/forums/budapest-process/roll?on=" + day)
                                .path("counts"))
                        .as(day.toString())
                        .isEqualTo(series.get(i).path("counts"));
            }
        }
    }

    @Test
    void a_series_may_begin_in_the_midst_and_end_before_something_happens() throws Exception {
        assertThat(series(projected.json(COUNTS + "from=1995-01-01&until=1998-05-01")))
                .containsExactly(
                        "1995-01-01 {MEMBER:{STATE:{certain:1,possible:0}},OBSERVER:{STATE:{certain:1,possible:0}}}");
    }

    @Test
    void what_has_no_days_is_refused_and_before_the_record_nothing_is_counted() throws Exception {
        var answer = projected.get(COUNTS + "from=1995-01-01&until=1995-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"until\"");
        var before = projected.json(COUNTS + "known=2025-01-01T00:00:00Z");
        assertThat(series(before)).containsExactly("2025-01-01 {}");
        assertThat(before.path("recordBegins").asString()).isEqualTo(Relay.BEGINNING.toString());
        assertThat(projected.get("/api/forums/nobody/roll/counts").statusCode()).isEqualTo(404);
    }

    @Test
    void an_answer_with_its_moment_is_the_same_bytes_after_later_events_and_a_rebuild() throws Exception {
        var asked = List.of(COUNTS + "known=" + known, COUNTS + "from=1990-01-01&until=2030-01-01&known=" + known);
        var before = new TreeMap<String, String>();
        for (var path : asked) {
            before.put(path, projected.get(path).body());
        }
        projected.relay.publish(retracted("r", "f"));
        projected.relay.publish(contested("k", "cs", "them", "1990-01-01", true));
        projected.awaitAll();
        projected.rebuild();
        for (var path : asked) {
            assertThat(projected.get(path).body()).as(path).isEqualTo(before.get(path));
        }
        projected.relay.publish(retracted("rr", "r"));
        projected.relay.publish(retracted("rk", "k"));
        projected.awaitAll();
    }
}
