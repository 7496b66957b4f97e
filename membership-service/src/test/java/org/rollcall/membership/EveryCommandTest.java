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
import org.rollcall.contracts.ForumEvent;
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

    /** The test above sends every command there is: each event there is was recorded. */
    @Test
    void every_event_of_forums_can_be_brought_about() {
        a_whole_record_of_a_forum();
        assertThat(EventNames.all().entrySet().stream()
                        .filter(event -> ForumEvent.class.isAssignableFrom(event.getValue()))
                        .map(event -> event.getKey().replace("membership.", "").replaceAll("\\.v\\d+$", "")))
                .hasSameElementsAs(types("forum/" + forum));
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
