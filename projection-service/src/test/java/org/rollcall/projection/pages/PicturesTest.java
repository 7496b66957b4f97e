package org.rollcall.projection.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.pages.Record.FORUM;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.JsonNode;

/** The pages that begin a visit and those with pictures: what they say without the pictures, and what the pictures are given. */
class PicturesTest {

    private static final ForumId QUIET = new ForumId("quiet-forum");

    private static RunningPages pages;

    @BeforeAll
    static void start() {
        pages = new RunningPages();
        pages.record(
                Record.party("austria", "Austria", "AUT", "1918-11-12", ".."),
                Record.party("czechoslovakia", "Czechoslovakia", "CSK", "1918-10-28", "1993-01-01"),
                Record.party("czech-republic", "Czech Republic", "CZE", "1993-01-01", ".."),
                Record.party("slovakia", "Slovakia", "SVK", "1993-01-01", ".."),
                Record.dissolved("czechoslovakia", "1993-01-01", "czech-republic", "slovakia"),
                Record.forum(FORUM, "River Forum", "Rivers."),
                Record.admitted(FORUM, "austria", Standing.MEMBER, "1992-01-01"),
                Record.admitted(FORUM, "czechoslovakia", Standing.MEMBER, "1992-01-01"),
                Record.office(FORUM, Office.CHAIR, "austria", "2006"),
                Record.scheduled(FORUM, "old", "An old meeting", "2016-10-18", "2016-10-19"),
                Record.scheduled(FORUM, "coming", "A coming meeting", "2097-05-01", "2097-05-02"),
                Record.forum(QUIET, "Quiet Forum", ""));
        // a second later the record has learned more
        pages.record(
                Record.admitted(FORUM, "czech-republic", Standing.MEMBER, "1993-01-01"),
                Record.admitted(FORUM, "slovakia", Standing.OBSERVER, "[1993-01-01..1995-06-30]"));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @Test
    void home_says_of_each_forum_who_chairs_it_what_meets_and_what_waits_for_a_person() {
        assertThat(page("/"))
                .contains("River Forum", "Quiet Forum")
                .containsPattern("Chair</span>\\s*Austria")
                .contains("A coming meeting", "An old meeting")
                .contains("Waits for a person", "Successions to decide about")
                .contains("Czechoslovakia → Czech Republic, Slovakia (dissolution, 1 January 1993)")
                .contains("What was recorded last", "data-stream=\"/api/stream\"");
        assertThat(page("/forums/river-forum/card"))
                .contains("A coming meeting")
                .doesNotContain("<html");
    }

    @Test
    void the_lines_of_a_roll_are_chosen_and_sorted_by_the_address() {
        var all = page("/forums/river-forum/roll?on=1994-01-01");
        assertThat(all).contains("3 of 3 lines", ">Austria</a>", ">Czech Republic</a>", ">Slovakia</a>");

        var members = page("/forums/river-forum/roll?on=1994-01-01&standing=MEMBER&sort=from");
        assertThat(members).contains("2 of 3 lines", "All lines").doesNotContain(">Slovakia</a>");
        assertThat(members.indexOf(">Austria</a>")).isLessThan(members.indexOf(">Czech Republic</a>"));

        assertThat(page("/forums/river-forum/roll?on=1994-01-01&certainty=POSSIBLE"))
                .contains("1 of 3 lines", ">Slovakia</a>")
                .doesNotContain(">Austria</a>");
        assertThat(page("/forums/river-forum/roll?on=1994-01-01&q=cze"))
                .contains("1 of 3 lines", ">Czech Republic</a>");
        assertThat(page("/forums/river-forum/roll?on=1994-01-01&q=nobody"))
                .contains("No line of this roll is like that.");
        assertThat(page("/forums/river-forum/roll?on=1994-01-01&standing=KING&sort=x"))
                .contains("3 of 3 lines");
    }

    @Test
    void a_roll_has_a_map_of_its_day_as_known_at_its_moment() {
        assertThat(page("/forums/river-forum/roll?on=1992-12-31"))
                .contains("id=\"map\"", "data-on=\"1992-12-31\"", "data-shapes=\"/assets/shapes.json\"")
                .contains("data-timeline=\"/api/forums/river-forum/roll/timeline?known=2026-11-01T08:00:");
        assertThat(page("/forums/river-forum/roll?on=1950-01-01")).doesNotContain("id=\"map\"", "roll.js");
    }

    @Test
    void through_time_tells_what_changed_day_by_day_and_counts_the_day() {
        var page = page("/forums/river-forum/time?on=1993-01-01");

        assertThat(page)
                .contains("Through time", "On 1 January 1993")
                .containsPattern("(?s)data-on=\"1993-01-01\".*No longer among the members:.*Czechoslovakia")
                .containsPattern("(?s)data-on=\"1993-01-01\".*Join the members:.*Czech Republic")
                .containsPattern("(?s)data-on=\"1993-01-01\".*May have joined the observers:.*Slovakia")
                .containsPattern("(?s)data-on=\"1995-06-30\".*Certain among the observers from now on:.*Slovakia")
                .containsPattern("<strong>2</strong>\\s*member states")
                .contains("/forums/river-forum/time?on=1992-01-01", "/forums/river-forum/time?on=1995-06-30");
        assertThat(page("/forums/quiet-forum/time")).contains("Nobody ever stood on this roll");
    }

    @Test
    void the_timeline_has_each_place_in_stretches_of_one_certainty_and_who_came_of_whom() {
        var timeline = json("/api/forums/river-forum/roll/timeline");

        assertThat(timeline.path("from").asString()).isEqualTo("1992-01-01");
        assertThat(rows(timeline)).containsExactly("austria", "czechoslovakia", "czech-republic", "slovakia");
        var slovakia = timeline.path("rows").path(3);
        assertThat(slovakia.path("codes").path(0).asString()).isEqualTo("SVK");
        assertThat(slovakia.path("stretches").path(0).toString())
                .isEqualTo("{\"from\":\"1993-01-01\",\"until\":\"1995-06-30\",\"certainty\":\"POSSIBLE\"}");
        assertThat(slovakia.path("stretches").path(1).path("certainty").asString())
                .isEqualTo("CERTAIN");
        assertThat(timeline.path("rows")
                        .path(1)
                        .path("stretches")
                        .path(0)
                        .path("until")
                        .asString())
                .isEqualTo("1993-01-01");
        var join = timeline.path("joins").path(0);
        assertThat(join.path("predecessor").asString()).isEqualTo("czechoslovakia");
        assertThat(join.path("successors").toString()).isEqualTo("[\"czech-republic\",\"slovakia\"]");
    }

    @Test
    void on_every_day_the_timeline_counts_as_the_roll_does() {
        var timeline = json("/api/forums/river-forum/roll/timeline");
        for (var day :
                new String[] {"1992-06-01", "1992-12-31", "1993-01-01", "1995-06-29", "1995-06-30", "2020-01-01"}) {
            var roll = json("/api/forums/river-forum/roll?on=" + day);
            var expected = StreamSupport.stream(roll.path("entries").spliterator(), false)
                    .map(entry -> entry.path("party").asString() + " "
                            + entry.path("certainty").asString())
                    .sorted()
                    .toList();
            var shown = StreamSupport.stream(timeline.path("rows").spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.path("stretches").spliterator(), false)
                            .filter(stretch -> stretch.path("from").asString().compareTo(day) <= 0
                                    && day.compareTo(stretch.path("until").asString()) < 0)
                            .map(stretch -> row.path("party").asString() + " "
                                    + stretch.path("certainty").asString()))
                    .sorted()
                    .toList();
            assertThat(shown).as(day).isEqualTo(expected);
        }
    }

    @Test
    void comparing_two_days_says_who_joined_and_left_and_why() {
        var page = page("/forums/river-forum/compare?on=1992-12-31&otherOn=1993-01-01");

        assertThat(page)
                .contains("On 31 December 1992", "On 1 January 1993")
                .containsPattern("(?s)<h2 id=\"joined\">Joined.*Czech Republic")
                .containsPattern("(?s)<h2 id=\"left\">Left.*Czechoslovakia.*the party did not exist")
                .contains("The other way round")
                .doesNotContain("What the record learned in between");
        assertThat(page("/forums/river-forum/compare?on=2000-01-01&otherOn=2000-01-01"))
                .contains("The two rolls are the same.");
    }

    @Test
    void comparing_two_moments_says_what_the_record_learned_in_between() {
        var page = page("/forums/river-forum/compare?on=2000-01-01&known=2026-11-01T08:00:09Z&otherOn=2000-01-01");

        assertThat(page)
                .containsPattern("(?s)<h2 id=\"joined\">Joined.*Czech Republic.*the other record does not know it")
                .contains("What the record learned in between")
                .contains("On the roll: Czech Republic among the members, from 1 January 1993")
                .doesNotContain("On the roll: Austria");
        assertThat(page("/forums/river-forum/compare?on=tomorrow&known=never")).contains("“tomorrow” is no day.");
    }

    @Test
    void a_date_that_is_typed_is_said_in_words() {
        assertThat(page("/dates/preview?of=from&from=1993-02"))
                .isEqualToIgnoringWhitespace("<span>some day in February 1993</span>");
        assertThat(page("/dates/preview?of=from&from=..")).contains("it goes on");
        assertThat(page("/dates/preview?of=from&from=%3Cb%3E")).contains("not a date yet");
        assertThat(page("/dates/preview?of=from")).isBlank();
    }

    @Test
    void the_map_has_shapes_for_former_states_too_and_each_is_drawn_with_lines_that_are_there() {
        var shapes = json("/assets/shapes.json");
        var arcs = shapes.path("arcs").size();
        var all = StreamSupport.stream(
                        shapes.path("objects")
                                .path("parties")
                                .path("geometries")
                                .spliterator(),
                        false)
                .toList();

        assertThat(all.stream().map(shape -> shape.path("id").asString()))
                .contains("CSK", "SUN", "YUG", "SCG", "CZE", "SVK", "MLT", "LIE", "kosovo");
        assertThat(all)
                .allSatisfy(shape -> assertThat(shape.path("arcs")
                                .toString()
                                .replaceAll("[\\[\\]]", "")
                                .split(","))
                        .isNotEmpty()
                        .allSatisfy(arc -> assertThat(Integer.parseInt(arc)).isBetween(-arcs, arcs - 1)));
        assertThat(shapes.path("about").asString()).contains("Natural Earth", "public domain");
    }

    private static List<String> rows(JsonNode timeline) {
        return StreamSupport.stream(timeline.path("rows").spliterator(), false)
                .map(row -> row.path("party").asString())
                .toList();
    }

    private static JsonNode json(String path) {
        var answer = pages.ask(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return WireJson.MAPPER.readTree(answer.body());
    }

    private static String page(String path) {
        var answer = pages.open(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
