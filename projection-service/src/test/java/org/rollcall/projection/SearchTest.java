package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyCode.Scheme;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import tools.jackson.databind.JsonNode;

class SearchTest {

    private static final ForumId OTHER = new ForumId("rhine-forum");

    private static Projected projected;
    private static String known;

    private static PartyRegistered party(
            String id,
            PartyKind kind,
            String name,
            List<PartyCode> codes,
            List<String> aliases,
            List<LifeClaim> lives) {
        return new PartyRegistered(
                fact("party-" + id),
                new PartyId(id),
                kind,
                List.of(new PartyName(PartyName.Form.SHORT, name, DateBound.UNKNOWN)),
                codes,
                aliases,
                lives,
                line(1, name));
    }

    private static PartyCode code(Scheme scheme, String value, String from, String until) {
        return new PartyCode(scheme, value, date(from), date(until));
    }

    private static PartyNamed named(String id, String party, String name, String from) {
        return new PartyNamed(
                fact(id), new PartyId(party), new PartyName(PartyName.Form.SHORT, name, date(from)), by("register"));
    }

    private static PartyLabelled labelled(
            String id, ForumId forum, String party, String label, String from, String until) {
        return new PartyLabelled(fact(id), forum, new PartyId(party), label, date(from), date(until), by("secretary"));
    }

    private static ForumFactRetracted retracted(String id, String what, ForumId forum) {
        return new ForumFactRetracted(fact(id), forum, fact(what), List.of(), by("secretary"));
    }

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(Events.forum());
        relay.publish(new WorkingGroupFounded(
                fact("black-sea"),
                FORUM,
                new GroupId("black-sea"),
                "Black Sea Region",
                "Black Sea",
                List.of("Black Sea Working Group"),
                date("2000"),
                line(40, "Black Sea")));
        var alive = List.of(life("gleditsch-ward", "1919", "..", true));
        relay.publish(party(
                "turkiye",
                PartyKind.STATE,
                "Turkey",
                List.of(
                        code(Scheme.ALPHA_2, "TR", "XXXX", ".."),
                        code(Scheme.ALPHA_3, "TUR", "XXXX", ".."),
                        code(Scheme.NUMERIC, "792", "XXXX", "..")),
                List.of("Republic of Turkey"),
                alive));
        relay.publish(named("turkiye-named", "turkiye", "Türkiye", "2022-06-01"));
        relay.publish(party(
                "czechoslovakia",
                PartyKind.STATE,
                "Czechoslovakia",
                List.of(
                        code(Scheme.ALPHA_2, "CS", "1974", "1993-06-15"),
                        code(Scheme.WITHDRAWN, "CSHH", "1993-06-15", "..")),
                List.of(),
                List.of(life("gleditsch-ward", "1918-10-28", "1993-01-01", true))));
        relay.publish(party(
                "serbia-and-montenegro",
                PartyKind.STATE,
                "Yugoslavia",
                List.of(code(Scheme.ALPHA_2, "CS", "2003-07-23", "2006-09-26")),
                List.of("FR Yugoslavia"),
                List.of(life("gleditsch-ward", "1992-04-27", "2006-06-03", true))));
        relay.publish(named("sam-named", "serbia-and-montenegro", "Serbia and Montenegro", "2003-02-04"));
        relay.publish(party(
                "yugoslavia",
                PartyKind.STATE,
                "Yugoslavia",
                List.of(),
                List.of("SFRY"),
                List.of(life("gleditsch-ward", "1918-12-01", "1992-04-27", true))));
        relay.publish(party("czech-republic", PartyKind.STATE, "Czech Republic", List.of(), List.of(), alive));
        relay.publish(party("austria", PartyKind.STATE, "Austria", List.of(), List.of(), alive));
        relay.publish(party("australia", PartyKind.STATE, "Australia", List.of(), List.of(), alive));
        relay.publish(party(
                "iom",
                PartyKind.ORGANISATION,
                "International Organization for Migration",
                List.of(),
                List.of("IOM"),
                List.of()));
        relay.publish(party("hundred", PartyKind.MECHANISM, "100% of_it", List.of(), List.of(), List.of()));
        relay.publish(Events.forum(OTHER));
        relay.publish(
                labelled("label", FORUM, "iom", "The Migrants' Agency", "[2003-01-01..2003-12-31]", "2010-01-01"));
        relay.publish(labelled("label-too", OTHER, "iom", "The Migrants' Agency", "XXXX", ".."));
        relay.publish(labelled("label-past", FORUM, "australia", "Terra Nova", "1990", "1995"));
        relay.publish(labelled("label-lost", OTHER, "austria", "Ostmark", "1938", "1945"));
        relay.publish(retracted("label-taken-back", "label-lost", OTHER));
        known = relay.record().getLast().recordedAt().toString();
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static String path(String q, String more) {
        return "/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&known=" + known + more;
    }

    private static Stream<JsonNode> items(JsonNode found, String list) {
        return StreamSupport.stream(found.path(list).spliterator(), false);
    }

    private static List<String> found(String q, String more) throws Exception {
        return items(projected.json(path(q, more)), "items")
                .map(item -> item.path("party").asString() + " "
                        + item.path("why").asString() + " "
                        + item.path("match").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Türkiye | turkiye NAME EXACT",
                "TURKIYE | turkiye NAME EXACT",
                "turkey | turkiye FORMER_NAME EXACT",
                "the republic of turkey | turkiye ALIAS EXACT",
                "tr | turkiye CODE EXACT",
                "TUR | turkiye CODE EXACT",
                "792 | turkiye CODE EXACT",
                "cshh | czechoslovakia CODE EXACT",
                "turk | turkiye NAME PREFIX",
                "republic | czech-republic NAME PREFIX",
                "Migration | iom NAME PREFIX",
                "Turkye | turkiye NAME SIMILAR",
            })
    void a_party_is_found_by_whatever_it_is_or_was_called(String q, String expected) throws Exception {
        assertThat(found(q, "&on=2023-01-01").getFirst()).isEqualTo(expected);
    }

    @Test
    void what_is_called_exactly_so_comes_before_what_begins_so_and_nothing_alike_comes_with_them() throws Exception {
        assertThat(found("austria", "")).containsExactly("austria NAME EXACT");
        assertThat(found("austr", "")).containsExactly("australia NAME PREFIX", "austria NAME PREFIX");
        var alike = projected.json(path("Autsria", ""));
        assertThat(items(alike, "items").map(item -> item.path("match").asString()))
                .containsOnly("SIMILAR");
        assertThat(alike.path("suggestions").get(0).asString()).isEqualTo("Austria");
    }

    @Test
    void of_two_who_are_called_so_the_one_of_the_day_comes_first() throws Exception {
        assertThat(found("Yugoslavia", "&on=1991-01-01").getFirst()).isEqualTo("yugoslavia NAME EXACT");
        assertThat(found("Yugoslavia", "&on=1995-01-01").getFirst()).isEqualTo("serbia-and-montenegro NAME EXACT");
        assertThat(found("Yugoslavia", "&on=2005-01-01"))
                .contains("serbia-and-montenegro FORMER_NAME EXACT")
                .hasSize(2);
        assertThat(found("CS", "&on=1980-01-01").getFirst()).isEqualTo("czechoslovakia CODE EXACT");
        assertThat(found("CS", "&on=2004-01-01").getFirst()).isEqualTo("serbia-and-montenegro CODE EXACT");
    }

    @Test
    void a_name_that_comes_later_is_found_and_said_to_be_later() throws Exception {
        var found = projected.json(path("türkiye", "&on=2000-01-01"));
        var item = found.path("items").get(0);
        assertThat(item.path("why").asString()).isEqualTo("LATER_NAME");
        assertThat(item.path("name").asString()).isEqualTo("Turkey");
        assertThat(item.path("matched").asString()).isEqualTo("Türkiye");
        assertThat(item.path("code").asString()).isEqualTo("TUR");
    }

    @Test
    void only_parties_of_a_kind_are_found_if_it_is_asked_for() throws Exception {
        assertThat(found("IOM", "&kind=ORGANISATION")).containsExactly("iom ALIAS EXACT");
        assertThat(found("IOM", "&kind=STATE")).isEmpty();
    }

    @Test
    void a_name_with_the_signs_of_a_pattern_is_no_pattern() throws Exception {
        assertThat(found("100% of_it", "")).containsExactly("hundred NAME EXACT");
        assertThat(found("100%", "")).containsExactly("hundred NAME PREFIX");
        assertThat(found("%", "")).isEmpty();
        assertThat(found("_us", "")).noneMatch(line -> line.endsWith("PREFIX"));
    }

    @Test
    void a_label_is_of_its_days_and_one_that_was_taken_back_of_none() throws Exception {
        assertThat(found("terra nova", "&on=1980-01-01")).containsExactly("australia LATER_LABEL EXACT");
        assertThat(found("terra nova", "&on=1993-01-01")).containsExactly("australia LABEL EXACT");
        assertThat(found("terra nova", "&on=1999-01-01")).containsExactly("australia FORMER_LABEL EXACT");
        assertThat(found("Ostmark", "&on=1940-01-01")).isEmpty();
        assertThat(items(projected.json("/api/parties?q=terra+nova"), "items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "migrants' agency, 2003-06-01, LABEL, rhine-forum",
        "The Migrants' Agency, 2005-01-01, LABEL, budapest-process rhine-forum",
        "the migrants', 2003-06-01, LABEL, rhine-forum",
        "Migrant Agency, 2003-06-01, LABEL, rhine-forum"
    })
    void a_party_is_found_by_what_a_forum_calls_it_and_the_forum_is_named(
            String q, String on, String why, String forums) throws Exception {
        var item = projected.json(path(q, "&on=" + on)).path("items").get(0);

        assertThat(item.path("party").asString()).isEqualTo("iom");
        assertThat(item.path("name").asString()).isEqualTo("International Organization for Migration");
        assertThat(item.path("why").asString()).isEqualTo(why);
        assertThat(items(item, "forums").map(JsonNode::asString)).containsExactly(forums.split(" "));
    }

    @Test
    void forums_and_working_groups_are_found_too() throws Exception {
        var found = projected.json(path("budapest", ""));
        assertThat(found.path("forums").get(0).path("forum").asString()).isEqualTo("budapest-process");
        var group = projected
                .json(path("black sea working", ""))
                .path("workingGroups")
                .get(0);
        assertThat(group.path("group").asString()).isEqualTo("black-sea");
        assertThat(group.path("matched").asString()).isEqualTo("Black Sea Working Group");
    }

    @Test
    void what_cannot_be_sought_is_refused() throws Exception {
        assertThat(projected.get("/api/search").statusCode()).isEqualTo(422);
        assertThat(projected.get("/api/search?q=" + "a".repeat(201)).statusCode())
                .isEqualTo(422);
        var kind = projected.get("/api/search?q=a&kind=state");
        assertThat(kind.statusCode()).isEqualTo(422);
        assertThat(kind.body()).contains("\"suggestions\":[\"STATE\"]");
        assertThat(projected.get("/api/search?q=a&limit=0").statusCode()).isEqualTo(422);
    }

    @Test
    void a_party_is_told_as_it_was_on_a_day() throws Exception {
        var before = projected.json("/api/parties/turkiye?on=2022-05-31&known=" + known);
        assertThat(before.path("on").asString()).isEqualTo("2022-05-31");
        assertThat(before.path("known").asString()).isEqualTo(known);
        assertThat(before.path("ofTheDay").path("name").asString()).isEqualTo("Turkey");
        assertThat(before.path("ofTheDay").path("life").asString()).isEqualTo("CERTAIN");
        assertThat(before.path("names")).as("as ever").hasSize(2);
        assertThat(ofTheDay("turkiye", "2022-06-01").path("name").asString()).isEqualTo("Türkiye");

        var alive = ofTheDay("czechoslovakia", "1992-12-31");
        assertThat(items(alive, "codes").map(code -> code.path("value").asString()))
                .containsExactly("CS");
        assertThat(alive.path("life").asString()).isEqualTo("CERTAIN");
        var remembered = ofTheDay("czechoslovakia", "1994-01-01");
        assertThat(items(remembered, "codes").map(code -> code.path("value").asString()))
                .containsExactly("CSHH");
        assertThat(remembered.path("life").asString()).isEqualTo("ABSENT");
        assertThat(projected.get("/api/parties/turkiye?on=1.1.1994").statusCode())
                .isEqualTo(422);
    }

    private static JsonNode ofTheDay(String party, String on) throws Exception {
        return projected
                .json("/api/parties/" + party + "?on=" + on + "&known=" + known)
                .path("ofTheDay");
    }

    @Test
    void the_list_of_parties_and_a_wrong_id_go_by_the_same() throws Exception {
        var listed = projected.json("/api/parties?q=turkey");
        assertThat(items(listed, "items").map(party -> party.path("id").asString()))
                .containsExactly("turkiye");
        var wrong = projected.get("/api/parties/turkey");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("\"suggestions\":[\"turkiye\"]");
    }

    @Test
    void an_answer_with_its_moment_is_the_same_bytes_after_later_events_and_a_rebuild() throws Exception {
        var asked = List.of(
                path("yugoslavia", ""), path("a", ""), path("autsria", ""), path("budapest", ""), path("turkey", ""));
        var before = new TreeMap<String, String>();
        for (var path : asked) {
            before.put(path, projected.get(path).body());
        }
        projected.relay.publish(named("later", "austria", "Yugoslavia", "2026-01-01"));
        projected.relay.publish(corrected(
                "turkey-corrected",
                fact("turkiye-named"),
                named("turkiye-named", "turkiye", "Republic of Türkiye", "2022-06-01")));
        projected.relay.publish(partyFactRetracted("sam-unnamed", "serbia-and-montenegro", "sam-named"));
        projected.awaitAll();
        projected.rebuild();
        for (var path : asked) {
            assertThat(projected.get(path).body()).as(path).isEqualTo(before.get(path));
        }
    }
}
