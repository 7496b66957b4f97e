package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.axon.ForumAggregate;
import org.rollcall.membership.axon.ForumRequest;
import org.rollcall.membership.axon.PartyAggregate;
import org.rollcall.membership.axon.PartyRequest;

/** Every row of the write API, once, in the order a record grows in. */
class EveryCommandTest {

    private static RunningService service;
    private static Caller secretariat;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String forum = "forum-" + tag;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        secretariat = service.secretariat();
    }

    @Test
    void a_whole_record_of_parties() {
        register("old-" + tag, "Old " + tag, "1900");
        register("north-" + tag, "North " + tag, "1990");
        register("south-" + tag, "South " + tag, "1950");
        register("east-" + tag, "East " + tag, "1950");

        accepted("/api/parties/Old " + tag + "/names", """
                {"form": "FORMAL", "text": "The Old Republic of %s", "from": "1960"}""");
        accepted("/api/parties/old-" + tag + "/separations", """
                {"on": "1985", "successors": ["East %s"], "reason": "a referendum"}""");
        accepted("/api/parties/old-" + tag + "/dissolution", """
                {"on": "1990", "successors": ["North %1$s", "south-%1$s"],
                 "claims": [{"authority": "somebody", "on": "1991", "followed": false}]}""");
        accepted("/api/parties/south-" + tag + "/continuation", """
                {"on": "2000-01-01", "continuator": "North %s", "decided": "1999-12-01",
                 "evidence": [{"kind": "STATED", "document": "https://example.org/treaty", "line": 3, "quote": "", "asOf": "2000"}]}""");

        assertThat(types("party/old-" + tag))
                .containsExactlyInAnyOrder("party-registered", "party-named", "party-separated", "party-dissolved");
        assertThat(types("party/south-" + tag)).containsExactlyInAnyOrder("party-registered", "party-continued");
        refused("/api/parties/old-" + tag + "/dissolution", """
                {"on": "1990", "successors": []}""", 409, "party-ended");
        refused("/api/parties", """
                {"id": "old-%s", "kind": "STATE", "names": [{"form": "SHORT", "text": "X"}]}""", 409, "party-already-registered");
        refused("/api/parties/nobody-like-" + tag + "/names", """
                {"form": "SHORT", "text": "X", "from": "1960"}""", 422, "unknown-party");
    }

    @Test
    void a_whole_record_of_a_forum() {
        accepted("/api/forums", """
                {"id": "forum-%s", "name": "A Process", "established": "1993",
                 "profile": {"type": "Interregional forum", "regions": ["Europe"], "timeZone": "Europe/Vienna",
                             "labels": {"MEMBER": "Participating States"}, "contact": {"email": "a@example.org"}}}""");
        accepted(at("admissions"), """
                {"party": "Czechoslovakia", "standing": "MEMBER", "basis": "FOUNDING", "from": "[1991-10-31..1992-12-31]"}""");
        accepted(at("admissions"), """
                {"party": "Slovakia", "standing": "MEMBER", "basis": "LISTED", "from": "[1993-01-01..2020-12-02]",
                 "evidence": [{"kind": "INFERRED", "rule": "descendant", "version": 1, "premises": ["listed in 2020"]}]}""");
        var passed = accepted(at("successions"), """
                {"predecessor": "Czechoslovakia", "successors": ["Czech Republic", "Slovakia"], "on": "1993-01-01"}""");
        accepted(at("withdrawals"), """
                {"party": "Slovakia", "standing": "MEMBER", "until": "2022"}""");
        var chair = accepted(at("offices"), """
                {"office": "CHAIR", "party": "Hungary", "term": "ROTATING", "from": "1993"}""");
        accepted(at("offices/" + chair.text("factId") + "/end"), """
                {"until": "2006-01"}""");
        accepted(at("working-groups"), """
                {"name": "Silk Routes Region", "region": "Silk Routes", "aliases": ["SRR"], "from": "2010"}""");
        accepted(at("count-claims"), """
                {"standing": "MEMBER", "kind": "STATE", "quantity": "MORE_THAN", "count": 50, "on": "2020-12-02"}""");

        assertThat(types("forum/" + forum))
                .containsExactlyInAnyOrder(
                        "forum-established",
                        "party-admitted",
                        "place-passed",
                        "party-withdrew",
                        "office-appointed",
                        "office-ended",
                        "working-group-founded",
                        "count-claimed");
        var event = service.jdbc()
                .sql("SELECT payload FROM event WHERE stream = ? AND payload ->> 'fact' = ?")
                .params("forum/" + forum, passed.text("factId"))
                .query(String.class)
                .single();
        assertThat(WireJson.MAPPER
                        .readValue(event, PlacePassed.class)
                        .successors()
                        .getLast()
                        .replaces())
                .hasSize(1);
        refused(at("working-groups"), """
                {"name": "silk routes region", "from": "2010"}""", 409, "group-already-founded");
        refused(at("offices/" + chair.text("factId") + "/end"), """
                {"until": "2006-01"}""", 409, "office-already-ended");
        refused(at("successions"), """
                {"predecessor": "Hungary", "successors": ["Slovakia"], "on": "2001"}""", 409, "not-on-roll");
        refused("/api/forums", """
                {"id": "forum-%s", "name": "A Process", "established": "1993"}""", 409, "forum-already-established");
        refused("/api/forums", """
                {"name": "In No Zone", "established": "1993", "profile": {"timeZone": "Mars/Olympus"}}""", 422, "invalid-field");
    }

    /** Between them the two tests above send every command there is: each event there is was recorded. */
    @Test
    void every_event_of_this_service_can_be_brought_about() {
        a_whole_record_of_parties();
        a_whole_record_of_a_forum();
        var recorded = service.jdbc()
                .sql("SELECT DISTINCT payload_type FROM event WHERE stream IN (?, ?, ?)")
                .params("party/old-" + tag, "party/south-" + tag, "forum/" + forum)
                .query(String.class)
                .set();
        assertThat(EventNames.all().keySet().stream().filter(name -> name.startsWith("membership.")))
                .hasSameElementsAs(recorded);
    }

    @Test
    void each_stream_has_the_one_handler_that_takes_all_its_commands() {
        assertThat(handled(PartyAggregate.class)).containsExactly(PartyRequest.class);
        assertThat(handled(ForumAggregate.class)).containsExactly(ForumRequest.class);
    }

    private static Set<Class<?>> handled(Class<?> aggregate) {
        var commands = new HashSet<Class<?>>();
        Arrays.stream(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .forEach(method -> commands.add(method.getParameterTypes()[0]));
        return commands;
    }

    private void register(String id, String name, String from) {
        accepted("/api/parties", """
                {"id": "%s", "kind": "STATE", "names": [{"form": "SHORT", "text": "%s"}],
                 "codes": [{"scheme": "ALPHA_2", "value": "XX", "until": "2001"}], "aliases": ["%s alias"],
                 "lives": [{"authority": "an-authority", "from": "%s", "followed": true}]}""".formatted(id, name, id, from));
    }

    private String at(String what) {
        return "/api/forums/" + forum + "/" + what;
    }

    private Caller.Answer accepted(String path, String json) {
        var answer = secretariat.post(path.replace(" ", "%20"), json.formatted(tag));
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(201);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.body().path("version").asLong() + "\"");
        return answer;
    }

    private void refused(String path, String json, int status, String slug) {
        var answer = secretariat.post(path, json.formatted(tag));
        assertThat(answer.text("type")).isEqualTo("/problems/" + slug);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static Set<String> types(String stream) {
        var names = new HashSet<String>();
        service.jdbc()
                .sql("SELECT payload_type FROM event WHERE stream = ?")
                .param(stream)
                .query(String.class)
                .list()
                .forEach(name -> names.add(name.replace("membership.", "").replaceAll("\\.v\\d+$", "")));
        return names;
    }
}
