package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.SampleRecord.*;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Standing;
import tools.jackson.databind.JsonNode;

class HistoryTest {

    private static final String OF_FORUM = "/api/forums/budapest-process/history?";

    private static Projected projected;
    private static String early;
    private static String late;
    private static String position;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        var relay = projected.relay;
        relay.publish(Events.forum());
        relay.publish(registered("austria", "Austria"));
        relay.publish(registered("finland", "Finland"));
        relay.publish(registered("czechoslovakia", "Czechoslovakia"));
        relay.publish(registered("slovakia", "Slovakia"));
        var austria = admitted("a", "austria", Standing.MEMBER, "1993");
        relay.publish(austria);
        relay.publish(admitted("f", "finland", Standing.MEMBER, "1995"));
        var czechoslovakia = admitted("cs", "czechoslovakia", Standing.MEMBER, "1991");
        relay.publish(czechoslovakia);
        var place = passed("place", czechoslovakia, "1993-01-01");
        relay.publish(place);
        relay.publish(corrected("a2", fact("a"), admitted("a", "austria", Standing.MEMBER, "1994")));
        early = relay.record().getLast().recordedAt().toString();
        relay.publish(corrected(
                "place2", fact("place"), passed("place", czechoslovakia, "1993-01-01", successor("slovakia"))));
        relay.publish(withdrew("w", austria, "2001"));
        relay.publish(retracted("r", "a2"));
        relay.publish(contested("k", "w", "them", "2002", true));
        relay.publish(dissolved("d", "czechoslovakia", "1993-01-01", "slovakia"));
        late = relay.record().getLast().recordedAt().toString();
        position = relay.position().toString();
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static JsonNode item(JsonNode page, String id) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_party_in_a_forum_is_told_with_all_that_revised_what_was_said_of_it() throws Exception {
        var history = projected.json(OF_FORUM + "party=austria&known=" + late);
        assertThat(ids(history)).containsExactly("a", "a2", "w", "r", "k");
        assertThat(item(history, "a").path("became").toString()).isEqualTo("{\"state\":\"STANDS\"}");
        var correction = item(history, "a2");
        assertThat(correction.path("factId").asString()).isEqualTo("a");
        assertThat(correction.path("became").path("state").asString()).isEqualTo("RETRACTED");
        assertThat(correction.path("became").path("by").asString()).isEqualTo("r");
        assertThat(correction.path("says").path("from").asString()).isEqualTo("1994");
        assertThat(correction.path("evidence").get(0).path("quote").asString()).isEqualTo("austria");
        assertThat(history.path("position").asString()).isEqualTo(position);
    }

    @Test
    void at_an_earlier_moment_it_says_what_had_become_of_things_by_then() throws Exception {
        var history = projected.json(OF_FORUM + "party=austria&known=" + early);
        assertThat(ids(history)).containsExactly("a", "a2");
        assertThat(item(history, "a").path("became").path("by").asString()).isEqualTo("a2");
        assertThat(history.path("known").asString()).isEqualTo(early);
        assertThat(ids(projected.json(OF_FORUM + "party=slovakia&known=" + early)))
                .as("that it is a successor was said later")
                .isEmpty();
        assertThat(ids(projected.json(OF_FORUM + "party=slovakia&known=" + late)))
                .containsExactly("place", "place2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {"a:a,a2,w,r,k", "a2:a,a2,w,r,k", "r:a,a2,w,r,k", "w:w,k", "k:k", "slovakia-successor:place,place2"
            })
    void a_fact_is_told_with_its_versions_and_what_it_began_whichever_id_is_given(String id, String told)
            throws Exception {
        assertThat(ids(projected.json(OF_FORUM + "fact=" + id))).containsExactly(told.split(","));
    }

    @Test
    void a_fact_nobody_recorded_by_then_is_refused() throws Exception {
        var answer = projected.get(OF_FORUM + "fact=w&known=" + early);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/unknown-fact", "\"field\":\"fact\"");
        assertThat(projected.get(OF_FORUM + "fact=A").statusCode()).isEqualTo(422);
        assertThat(projected.get(OF_FORUM + "fact=a&party=austria").statusCode())
                .isEqualTo(422);
    }

    @Test
    void pages_follow_one_another_and_keep_to_one_moment() throws Exception {
        var all = ids(projected.json(OF_FORUM + "known=" + late));
        var read = new ArrayList<String>();
        var page = projected.json(OF_FORUM + "limit=4&known=" + late);
        while (true) {
            read.addAll(ids(page));
            assertThat(page.path("known").asString()).isEqualTo(late);
            if (!page.hasNonNull("next")) {
                break;
            }
            page = projected.json(
                    OF_FORUM + "limit=4&after=" + page.path("next").asString());
        }
        assertThat(read)
                .isEqualTo(all)
                .containsExactly("forum-budapest-process", "a", "f", "cs", "place", "a2", "place2", "w", "r", "k");
    }

    @Test
    void a_partys_own_record_is_told_with_those_of_the_forums() throws Exception {
        assertThat(ids(projected.json("/api/parties/czechoslovakia/history?known=" + late)))
                .containsExactly("party-czechoslovakia", "cs", "place", "place2", "d");
        assertThat(ids(projected.json("/api/parties/slovakia/history?known=" + late)))
                .as("with what says of another that it came out of it")
                .containsExactly("party-slovakia", "place", "place2", "d");
        assertThat(ids(projected.json(OF_FORUM + "party=Austria&known=" + late)))
                .startsWith("a");
    }

    @Test
    void the_last_changes_of_a_person_are_told_newest_first_with_what_takes_them_back() throws Exception {
        var changes = projected.json("/api/forums/budapest-process/changes?by=secretary&known=" + late);
        assertThat(ids(changes)).containsExactly("r", "w", "place2", "place");
        var withdrawal = item(changes, "w");
        assertThat(withdrawal.path("undo").toString())
                .isEqualTo("{\"method\":\"POST\",\"path\":\"/api/forums/budapest-process/facts/w/retraction\","
                        + "\"body\":{\"reason\":\"Taken back by who recorded it.\"}}");
        assertThat(withdrawal.path("version").asLong())
                .as("a contest came after")
                .isEqualTo(9);
        var importers = projected.json("/api/forums/budapest-process/changes?by=importer&limit=2&known=" + late);
        assertThat(ids(importers)).containsExactly("a2", "cs");
        assertThat(item(importers, "a2").has("undo")).as("it is taken back").isFalse();
        var all = projected.json("/api/forums/budapest-process/changes?limit=500&known=" + late);
        assertThat(ids(all)).hasSize(10).endsWith("forum-budapest-process");
        assertThat(item(all, "forum-budapest-process").has("undo")).isFalse();
    }

    @Test
    void of_somebody_who_recorded_nothing_there_are_no_changes_and_those_who_did_are_named() throws Exception {
        var changes = projected.json("/api/forums/budapest-process/changes?by=secretray&known=" + late);
        assertThat(changes.path("items")).isEmpty();
        assertThat(changes.path("recorders").toString()).isEqualTo("[\"auditor\",\"importer\",\"secretary\"]");
        assertThat(projected
                        .json("/api/forums/budapest-process/changes?by=secretary&known=" + late)
                        .has("recorders"))
                .isFalse();
    }

    @Test
    void my_changes_are_those_of_who_asks() throws Exception {
        projected.relay.publish(new org.rollcall.contracts.ForumEvent.PartyLabelled(
                new FactId("mine"),
                FORUM,
                new org.rollcall.contracts.PartyId("finland"),
                "Suomi",
                date("2000"),
                date(".."),
                by("somebody")));
        projected.awaitAll();
        var changes = projected.json("/api/forums/budapest-process/changes?by=me");
        assertThat(ids(changes)).containsExactly("mine");
        assertThat(changes.path("by").asString()).isEqualTo("somebody");
    }

    @Test
    void an_answer_with_its_moment_is_the_same_bytes_after_later_events_and_a_rebuild() throws Exception {
        var asked = List.of(
                OF_FORUM + "known=" + early,
                OF_FORUM + "party=austria&known=" + early,
                OF_FORUM + "party=slovakia&known=" + early,
                OF_FORUM + "fact=place&known=" + early,
                OF_FORUM + "party=slovakia&known=" + late,
                "/api/parties/czechoslovakia/history?known=" + early,
                "/api/forums/budapest-process/changes?known=" + late);
        var before = new TreeMap<String, String>();
        for (var path : asked) {
            before.put(path, projected.get(path).body());
        }
        projected.relay.publish(retracted("r-later", "f"));
        projected.relay.publish(retracted("r-place-later", "place2"));
        projected.awaitAll();
        projected.rebuild();
        for (var path : asked) {
            assertThat(projected.get(path).body()).as(path).isEqualTo(before.get(path));
        }
    }
}
