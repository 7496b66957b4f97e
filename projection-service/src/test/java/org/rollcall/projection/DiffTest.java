package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.JsonNode;

class DiffTest {

    private static final List<String> LISTS = List.of(
            "joined", "left", "renamed", "succeeded", "changedStanding", "suspended", "reinstated", "certainty");

    private static Projected projected;
    private static String imported;
    private static String decided;
    private static String withdrawn;
    private static String late;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(registered("czechoslovakia", "Czechoslovakia", life("gw", "1918-10-28", "..", true)));
        relay.publish(registered("czech-republic", "Czech Republic", life("gw", "1993-01-01", "..", true)));
        relay.publish(registered("slovakia", "Slovakia", life("gw", "1993-01-01", "..", true)));
        relay.publish(registered("yugoslavia", "Yugoslavia", life("gw", "1918", "1992-04-27", true)));
        relay.publish(registered("serbia", "Serbia"));
        relay.publish(registered("montenegro", "Montenegro", life("gw", "2006-06-03", "..", true)));
        relay.publish(registered("austria", "Austria"));
        relay.publish(registered("finland", "Finland"));
        relay.publish(registered("turkiye", "Turkey"));
        relay.publish(new PartyNamed(
                fact("named"),
                new PartyId("turkiye"),
                new PartyName(PartyName.Form.SHORT, "Türkiye", date("2022-06-01")),
                by("register")));
        relay.publish(dissolved("dissolution", "czechoslovakia", "1993-01-01", "czech-republic", "slovakia"));
        relay.publish(dissolved("end-of-yugoslavia", "yugoslavia", "1992-04-27", "serbia"));
        relay.publish(Events.forum());
        var czechoslovakia = admitted("cs", "czechoslovakia", Standing.MEMBER, "1991-10-30");
        var czech = admitted("cz", "czech-republic", Standing.MEMBER, "[1993-01-01..2020-12-02]");
        var austria = admitted("a", "austria", Standing.OBSERVER, "1991-10-30");
        var finland = admitted("f", "finland", Standing.MEMBER, "1995-01-01");
        var turkiye = admitted("t", "turkiye", Standing.MEMBER, "[1991-10-30..1993-12-31]");
        var yugoslavia = admitted("yu", "yugoslavia", Standing.GUEST, "1991-10-30");
        var serbia = admitted("rs", "serbia", Standing.MEMBER, "2003-01-01");
        for (var admission : List.of(czechoslovakia, czech, austria, finland, turkiye, yugoslavia, serbia)) {
            relay.publish(admission);
        }
        imported = relay.record().getLast().recordedAt().toString();
        relay.publish(passed(
                "decision", czechoslovakia, "1993-01-01", successor("czech-republic", czech), successor("slovakia")));
        relay.publish(shared("sharing", serbia, "2006-06-03", successor("montenegro")));
        decided = relay.record().getLast().recordedAt().toString();
        relay.publish(withdrew("w", finland, "2010-01-01"));
        withdrawn = relay.record().getLast().recordedAt().toString();
        relay.publish(changed("change", austria, Standing.MEMBER, "1998-01-01"));
        var suspension = suspended("sus", turkiye, "2000-01-01");
        relay.publish(suspension);
        relay.publish(reinstated("rein", suspension, "2001-01-01"));
        relay.publish(new PartyLabelled(
                fact("label"),
                FORUM,
                new PartyId("czech-republic"),
                "Czechia",
                date("2016-07-01"),
                date(".."),
                by("secretary")));
        relay.publish(retracted("gone", "f", "w"));
        late = relay.record().getLast().recordedAt().toString();
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static String path(String on, String known, String otherOn, String otherKnown) {
        return "/api/forums/budapest-process/roll/diff?on=" + on + "&known=" + known + "&otherOn=" + otherOn
                + "&otherKnown=" + otherKnown;
    }

    private static JsonNode diff(String on, String known, String otherOn, String otherKnown) throws Exception {
        return projected.json(path(on, known, otherOn, otherKnown));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> places(JsonNode list) {
        return each(list)
                .map(item -> item.path("party").asString() + " "
                        + item.path("standing").asString())
                .toList();
    }

    private static String because(JsonNode place) {
        var because = place.path("because").get(0);
        return because.path("why").asString()
                + (because.has("factId") ? " by " + because.path("factId").asString() : "");
    }

    private static void onlyThese(JsonNode diff, String... lists) {
        assertThat(LISTS.stream().filter(list -> !diff.path(list).isEmpty())).containsExactlyInAnyOrder(lists);
    }

    @Test
    void a_succession_names_who_it_is_of_and_nobody_of_them_joins_or_leaves() throws Exception {
        var diff = diff("1992-12-31", decided, "1993-01-01", decided);
        onlyThese(diff, "succeeded");
        var succession = diff.path("succeeded").get(0);
        assertThat(succession.path("factId").asString()).isEqualTo("decision");
        assertThat(succession.path("undone").asBoolean()).isFalse();
        assertThat(succession.path("keepsPlace").asBoolean()).isFalse();
        assertThat(succession.path("on").asString()).isEqualTo("1993-01-01");
        assertThat(succession.path("predecessor").toString())
                .isEqualTo("{\"party\":\"czechoslovakia\",\"name\":\"Czechoslovakia\",\"was\":\"CERTAIN\"}");
        assertThat(succession.path("successors").toString())
                .isEqualTo("[{\"party\":\"czech-republic\",\"name\":\"Czech Republic\",\"is\":\"CERTAIN\"},"
                        + "{\"party\":\"slovakia\",\"name\":\"Slovakia\",\"is\":\"CERTAIN\"}]");
        assertThat(succession.path("evidence").get(0).path("kind").asString()).isEqualTo("DECIDED");
    }

    @Test
    void a_place_that_is_shared_leaves_the_predecessor_where_it_is() throws Exception {
        var diff = diff("2006-06-02", decided, "2006-06-03", decided);
        onlyThese(diff, "succeeded");
        var succession = diff.path("succeeded").get(0);
        assertThat(succession.path("keepsPlace").asBoolean()).isTrue();
        assertThat(succession.path("predecessor").path("is").asString()).isEqualTo("CERTAIN");
    }

    @Test
    void two_moments_of_knowledge_of_one_day_differ_by_what_was_decided_between() throws Exception {
        var diff = diff("1995-06-01", imported, "1995-06-01", decided);
        onlyThese(diff, "succeeded", "certainty");
        var czech = diff.path("certainty").get(0);
        assertThat(czech.path("party").asString()).isEqualTo("czech-republic");
        assertThat(czech.path("was").asString()).isEqualTo("POSSIBLE");
        assertThat(czech.path("is").asString()).isEqualTo("CERTAIN");
        assertThat(czech.path("facts").toString()).isEqualTo("[\"cz\",\"decision\"]");
        assertThat(each(diff.path("succeeded").get(0).path("successors"))
                        .map(successor -> successor.path("party").asString() + " "
                                + successor.path("was").asString("-")))
                .containsExactly("czech-republic POSSIBLE", "slovakia -");
    }

    @Test
    void who_joins_and_who_leaves_is_told_with_why_the_other_roll_has_it_not() throws Exception {
        var joined = diff("1994-01-01", withdrawn, "1996-01-01", withdrawn);
        onlyThese(joined, "joined");
        assertThat(places(joined.path("joined"))).containsExactly("finland MEMBER");
        assertThat(because(joined.path("joined").get(0))).isEqualTo("NOT_YET by f");
        assertThat(joined.path("joined").get(0).path("facts").toString()).isEqualTo("[\"f\",\"w\"]");
        var left = diff("2009-01-01", withdrawn, "2011-01-01", withdrawn);
        onlyThese(left, "left");
        assertThat(because(left.path("left").get(0))).isEqualTo("ENDED by w");
        var learned = diff("2011-01-01", decided, "2011-01-01", withdrawn);
        onlyThese(learned, "left");
        assertThat(because(learned.path("left").get(0))).isEqualTo("ENDED by w");
        assertThat(learned.path("left")
                        .get(0)
                        .path("because")
                        .get(0)
                        .path("evidence")
                        .get(0)
                        .path("by")
                        .asString())
                .isEqualTo("secretary");
        var takenBack = diff("2000-06-01", withdrawn, "2001-06-01", late);
        assertThat(because(takenBack.path("left").get(0))).isEqualTo("RETRACTED by gone");
        var dead = diff("1992-01-01", decided, "1992-06-01", decided);
        assertThat(places(dead.path("left"))).containsExactly("yugoslavia GUEST");
        assertThat(because(dead.path("left").get(0))).isEqualTo("NOT_LIVING by end-of-yugoslavia");
    }

    @Test
    void a_change_of_standing_is_neither_a_coming_nor_a_going() throws Exception {
        var diff = diff("1997-12-31", late, "1998-01-01", late);
        onlyThese(diff, "changedStanding");
        var change = diff.path("changedStanding").get(0);
        assertThat(change.path("party").asString()).isEqualTo("austria");
        assertThat(places(change.path("was"))).containsExactly("austria OBSERVER");
        assertThat(places(change.path("is"))).containsExactly("austria MEMBER");
        assertThat(because(change.path("was").get(0))).isEqualTo("ENDED by change");
        assertThat(because(change.path("is").get(0))).isEqualTo("NOT_YET by change");
    }

    @Test
    void a_suspension_and_its_end_are_told_with_the_facts_of_the_line() throws Exception {
        var suspended = diff("1999-12-31", late, "2000-01-01", late);
        onlyThese(suspended, "suspended");
        var item = suspended.path("suspended").get(0);
        assertThat(item.path("was").asString()).isEqualTo("ACTIVE");
        assertThat(item.path("is").asString()).isEqualTo("SUSPENDED");
        assertThat(item.path("facts").toString()).contains("\"sus\"");
        onlyThese(diff("2000-12-31", late, "2001-01-01", late), "reinstated");
    }

    @Test
    void a_new_name_and_a_label_of_the_forum_rename_a_party() throws Exception {
        var named = diff("2022-05-31", late, "2022-06-01", late);
        onlyThese(named, "renamed");
        var item = named.path("renamed").get(0);
        assertThat(item.path("was").path("name").asString()).isEqualTo("Turkey");
        assertThat(item.path("was").path("facts").toString()).isEqualTo("[\"party-turkiye\"]");
        assertThat(item.path("is").path("name").asString()).isEqualTo("Türkiye");
        assertThat(item.path("is").path("facts").toString()).isEqualTo("[\"named\"]");
        var labelled = diff("2016-06-30", late, "2016-07-01", late);
        onlyThese(labelled, "renamed");
        assertThat(labelled.path("renamed").get(0).path("is").path("facts").toString())
                .isEqualTo("[\"label\"]");
    }

    @Test
    void one_roll_is_compared_with_itself_where_the_other_is_not_said() throws Exception {
        var diff = projected.json("/api/forums/budapest-process/roll/diff?on=1995-01-01&known=" + decided);
        onlyThese(diff);
        assertThat(diff.path("otherOn").asString()).isEqualTo("1995-01-01");
        assertThat(diff.path("otherKnown").asString()).isEqualTo(decided);
        var begun = projected.json("/api/forums/budapest-process/roll/diff?on=1995-01-01&otherKnown=" + decided
                + "&known=2025-01-01T00:00:00Z");
        onlyThese(begun, "joined", "succeeded");
        assertThat(begun.path("recordBegins").asString()).isNotEmpty();
        assertThat(projected.get("/api/forums/nobody/roll/diff").statusCode()).isEqualTo(404);
    }

    private record Moment(String on, String known) {}

    private static List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        for (var known : List.of("2025-01-01T00:00:00Z", imported, decided, withdrawn, late)) {
            for (var on : List.of(
                    "1990-01-01", "1992-01-01", "1993-01-01", "1995-06-01", "2000-06-01", "2007-01-01", "2023-01-01")) {
                moments.add(new Moment(on, known));
            }
        }
        return moments;
    }

    /** Every third pair, both ways round: it is enough to meet each kind of difference. */
    @Test
    void every_difference_is_in_one_list_and_the_way_back_tells_the_same() throws Exception {
        var rolls = new TreeMap<String, Set<String>>();
        var moments = moments();
        for (var moment : moments) {
            rolls.put(
                    moment.toString(),
                    new HashSet<>(places(projected
                            .json("/api/forums/budapest-process/roll?on=" + moment.on() + "&known=" + moment.known())
                            .path("entries"))));
        }
        int pair = 0;
        for (var first : moments) {
            for (var second : moments) {
                if (pair++ % 3 == 0) {
                    check(first, second, rolls);
                }
            }
        }
    }

    private static void check(Moment first, Moment second, TreeMap<String, Set<String>> rolls) throws Exception {
        var there = diff(first.on(), first.known(), second.on(), second.known());
        var back = diff(second.on(), second.known(), first.on(), first.known());
        var pair = first + " to " + second;

        var before = rolls.get(first.toString());
        var after = rolls.get(second.toString());
        var differing = new ArrayList<String>();
        before.stream().filter(place -> !after.contains(place)).forEach(differing::add);
        after.stream().filter(place -> !before.contains(place)).forEach(differing::add);
        var told = new ArrayList<String>();
        told.addAll(places(there.path("joined")));
        told.addAll(places(there.path("left")));
        each(there.path("changedStanding")).forEach(change -> {
            told.addAll(places(change.path("was")));
            told.addAll(places(change.path("is")));
        });
        var byDecisions = new HashSet<String>();
        each(there.path("succeeded"))
                .forEach(item -> Stream.concat(
                                item.path("keepsPlace").asBoolean() ? Stream.of() : Stream.of(item.path("predecessor")),
                                each(item.path("successors")))
                        .map(party -> party.path("party").asString() + " "
                                + item.path("standing").asString())
                        .filter(differing::contains)
                        .forEach(byDecisions::add));
        told.addAll(byDecisions);
        assertThat(told).as(pair).containsExactlyInAnyOrderElementsOf(differing);

        Function<JsonNode, List<String>> parties = list ->
                each(list).map(item -> item.path("party").asString()).sorted().toList();
        assertThat(places(back.path("joined")))
                .as(pair)
                .containsExactlyInAnyOrderElementsOf(places(there.path("left")));
        assertThat(places(back.path("suspended")))
                .as(pair)
                .containsExactlyInAnyOrderElementsOf(places(there.path("reinstated")));
        assertThat(places(back.path("certainty")))
                .as(pair)
                .containsExactlyInAnyOrderElementsOf(places(there.path("certainty")));
        assertThat(parties.apply(back.path("renamed"))).as(pair).isEqualTo(parties.apply(there.path("renamed")));
        assertThat(parties.apply(back.path("changedStanding")))
                .as(pair)
                .isEqualTo(parties.apply(there.path("changedStanding")));
        assertThat(decisions(back, true)).as(pair).isEqualTo(decisions(there, false));
    }

    private static Set<String> decisions(JsonNode diff, boolean reversed) {
        var decisions = new HashSet<String>();
        each(diff.path("succeeded"))
                .forEach(item -> decisions.add(
                        item.path("factId").asString() + (item.path("undone").asBoolean() != reversed)));
        return decisions;
    }

    @Test
    void an_answer_with_its_moments_is_the_same_bytes_after_later_events_and_a_rebuild() throws Exception {
        var asked = List.of(
                path("1992-12-31", decided, "1993-01-01", decided),
                path("1995-06-01", imported, "1995-06-01", decided),
                path("2011-01-01", decided, "2011-01-01", late),
                path("1990-01-01", late, "2023-01-01", late));
        var before = new TreeMap<String, String>();
        for (var path : asked) {
            before.put(path, projected.get(path).body());
        }
        projected.relay.publish(retracted("r-decision", "decision"));
        projected.relay.publish(retracted("r-label", "label"));
        projected.relay.publish(partyFactRetracted("r-named", "turkiye", "named"));
        projected.awaitAll();
        projected.rebuild();
        for (var path : asked) {
            assertThat(projected.get(path).body()).as(path).isEqualTo(before.get(path));
        }
    }
}
