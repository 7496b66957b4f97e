package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.rollcall.contracts.WireJson;
import org.rollcall.membership.Caller.Answer;
import tools.jackson.databind.JsonNode;

/** A forum of its own, established in 1993, that a test sends commands about. */
final class ForumOverHttp {

    private final RunningService service;
    private final Caller secretariat;
    private final String id = "forum-" + UUID.randomUUID();
    private final Answer establishment;

    ForumOverHttp(RunningService service) {
        this.service = service;
        this.secretariat = service.secretariat();
        this.establishment = secretariat.post("/api/forums", """
                {"id": "%s", "name": "A Process", "established": "1993",
                 "profile": {"type": "Interregional forum", "regions": ["Europe"], "timeZone": "Europe/Vienna",
                             "labels": {"MEMBER": "Participating States"}, "contact": {"email": "a@example.org"}}}""".formatted(id));
        assertThat(establishment.status()).isEqualTo(201);
    }

    String id() {
        return id;
    }

    /** The id of the fact of its establishment. */
    String establishment() {
        return fact(establishment);
    }

    String stream() {
        return "forum/" + id;
    }

    Answer post(String what, String json, String... headers) {
        return secretariat.post("/api/forums/" + id + "/" + what.replace(" ", "%20"), json, headers);
    }

    Answer accepted(String what, String json) {
        var answer = post(what, json);
        assertThat(answer.status()).as(what + " " + answer.response().body()).isEqualTo(201);
        assertThat(answer.text("stream")).isEqualTo(stream());
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.body().path("version").asLong() + "\"");
        return answer;
    }

    /** @param field the member at fault; empty where none is */
    Answer refused(String what, String json, String slug, String field) {
        var answer = post(what, json);
        assertThat(answer.text("type")).as(answer.response().body()).isEqualTo("/problems/" + slug);
        assertThat(answer.status()).isEqualTo(answer.body().path("status").asInt());
        assertThat(answer.text("field")).as(answer.response().body()).isEqualTo(field);
        return answer;
    }

    /** The id of the fact it was recorded as. */
    Answer admit(String party, String standing, String from) {
        return accepted("admissions", """
                {"party": "%s", "standing": "%s", "from": "%s"}""".formatted(party, standing, from));
    }

    static String fact(Answer answer) {
        return answer.text("factId");
    }

    static List<String> facts(Answer problem) {
        return StreamSupport.stream(problem.body().path("facts").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    <T> T event(Answer answer, Class<T> type) {
        var json = service.jdbc()
                .sql("SELECT payload FROM event WHERE stream = ? AND payload ->> 'fact' = ?")
                .params(stream(), fact(answer))
                .query(String.class)
                .single();
        return WireJson.MAPPER.readValue(json, type);
    }

    /** The names of the events so far, without the service and the version. */
    Set<String> recorded() {
        return service
                .jdbc()
                .sql("SELECT payload_type FROM event WHERE stream = ?")
                .param(stream())
                .query(String.class)
                .list()
                .stream()
                .map(ForumOverHttp::plain)
                .collect(Collectors.toSet());
    }

    static String plain(String name) {
        return name.replace("membership.", "").replaceAll("\\.v\\d+$", "");
    }
}
