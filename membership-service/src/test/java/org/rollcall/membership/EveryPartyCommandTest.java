package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.PartyEvent;

/** Every row of the write API of parties, once, and how each is refused. */
class EveryPartyCommandTest {

    private static RunningService service;
    private static Caller secretariat;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        secretariat = service.secretariat();
    }

    @Test
    void a_whole_record_of_parties() {
        register("old", "1900");
        register("north", "1990");
        register("south", "1950");
        register("east", "1950");
        register("west", "1950");
        register("whole", "1999");

        var named = accepted("/api/parties/Old %s/names", """
                {"form": "FORMAL", "text": "The Old Republic of %s", "from": "1960"}""");
        accepted("/api/parties/old-%s/codes", """
                {"scheme": "ALPHA_3", "value": "OLD", "from": "1974", "until": "1990"}""");
        accepted("/api/parties/old-%s/separations", """
                {"on": "1985", "successors": ["East %s"], "reason": "a referendum"}""");
        var dissolved = accepted("/api/parties/old-%s/dissolution", """
                {"on": "1990", "successors": ["North %1$s", "south-%1$s"],
                 "claims": [{"authority": "somebody", "on": "1991", "why": "the treaty came into force then"}]}""");
        accepted("/api/parties/south-%s/continuation", """
                {"on": "2000-01-01", "continuator": "North %s", "decided": "1999-12-01",
                 "evidence": [{"kind": "STATED", "document": "https://example.org/treaty", "line": 3, "quote": "", "asOf": "2000"}]}""");
        accepted("/api/parties/east-%s/union", """
                {"on": "2001", "into": "Whole %s"}""");
        accepted("/api/parties/west-%s/absorption", """
                {"on": "2001", "by": "whole-%s", "claims": [{"authority": "somebody", "on": "2001", "followed": true}]}""");
        accepted("/api/parties/west-%s/lives", """
                {"authority": "an-authority", "from": "2010", "followed": true, "source": "a treaty", "why": "it is alone again"}""");
        var corrected = accepted("/api/parties/old-%s/facts/" + named.text("factId") + "/correction", """
                {"text": "The Older Republic of %s", "reason": "a slip of the pen"}""");
        accepted("/api/parties/old-%s/facts/" + dissolved.text("factId") + "/claims", """
                {"authority": "correlates-of-war", "on": "1990-06", "followed": true, "source": "the list", "why": "it gives the month"}""");
        var retracted = accepted("/api/parties/old-%s/facts/" + corrected.text("factId") + "/retraction", """
                {"reason": "it was right before"}""");
        accepted("/api/parties/old-%s/facts/" + retracted.text("factId") + "/retraction", """
                {"reason": "no, it was not"}""");

        var recorded = service.jdbc()
                .sql("SELECT DISTINCT payload_type FROM event WHERE stream LIKE 'party/%-' || ?")
                .param(tag)
                .query(String.class)
                .set();
        assertThat(EventNames.all().entrySet().stream()
                        .filter(event -> PartyEvent.class.isAssignableFrom(event.getValue()))
                        .map(event -> event.getKey()))
                .hasSameElementsAs(recorded);
    }

    @Test
    void a_registration_is_refused() {
        register("old", "1900");
        refused("/api/parties", """
                {"id": "old-%s", "kind": "STATE", "names": [{"form": "SHORT", "text": "X"}]}""", 409, "party-already-registered", "id");
        refused("/api/parties", """
                {"kind": "STATE", "names": [{"form": "SHORT", "text": "X %s"}],
                 "codes": [{"scheme": "ALPHA_2", "value": "XX"}, {"scheme": "ALPHA_2", "value": "XY"}]}""", 409, "code-already-given", "codes[1].value");
        refused("/api/parties", """
                {"kind": "STATE", "names": [{"form": "SHORT", "text": "X %s"}],
                 "lives": [{"authority": "gw", "from": "1900"}]}""", 422, "invalid-field", "lives[0].followed");
        refused("/api/parties", """
                {"kind": "STATE", "names": [{"form": "SHORT", "text": "X %s"}],
                 "lives": [{"authority": "gw", "from": "1900", "followed": true}, {"authority": "gw", "from": "1901"}]}""", 409, "life-already-claimed", "lives[1].authority");
    }

    @Test
    void a_name_and_a_code_are_refused() {
        register("old", "1900");
        refused("/api/parties/nobody-like-%s/names", """
                {"form": "SHORT", "text": "X", "from": "1960"}""", 422, "unknown-party", "party");
        refused("/api/parties/old-%s/names", """
                {"form": "SHORT", "text": "Old %s", "from": "1901"}""", 409, "name-already-given", "text");
        refused("/api/parties/old-%s/names", """
                {"form": "SHORT", "text": "X", "from": "1850"}""", 422, "outside-life", "from");
        refused("/api/parties/old-%s/names", """
                {"form": "SHORT", "text": "X", "from": ".."}""", 422, "invalid-field", "from");
        refused("/api/parties/old-%s/codes", """
                {"scheme": "ALPHA_2", "value": "QQ", "from": "1990"}""", 409, "code-already-given", "value");
        refused("/api/parties/old-%s/codes", """
                {"scheme": "NUMERIC", "value": "QQ", "from": "1990"}""", 422, "invalid-field", "value");
        refused("/api/parties/old-%s/codes", """
                {"scheme": "NUMERIC", "value": "123", "from": "1990", "until": "1989"}""", 422, "ends-before-it-begins", "until");
    }

    @Test
    void what_happens_between_parties_is_refused() {
        register("old", "1900");
        register("north", "1990");
        refused("/api/parties/old-%s/union", """
                {"on": "1980", "into": "north-%s"}""", 422, "outside-life", "into");
        refused("/api/parties/old-%s/absorption", """
                {"on": "1990-01-01", "by": "north-%s"}""", 422, "outside-life", "by");
        refused("/api/parties/old-%s/union", """
                {"on": "1990", "into": "old-%s"}""", 422, "successor-is-predecessor", "into");
        refused("/api/parties/old-%s/dissolution", """
                {"on": "1990", "successors": ["north-%s"], "claims": [{"authority": "gw", "on": "1991", "followed": true}]}""", 422, "invalid-field", "claims[0].followed");
        accepted("/api/parties/old-%s/separations", """
                {"on": "1990", "successors": ["north-%s"]}""");
        refused("/api/parties/old-%s/union", """
                {"on": "1990", "into": "north-%s"}""", 409, "succession-already-recorded", "into");
        refused("/api/parties/north-%s/separations", """
                {"on": "1995", "successors": ["old-%s"]}""", 422, "successor-is-predecessor", "successors");
        accepted("/api/parties/old-%s/dissolution", """
                {"on": "1995", "successors": []}""");
        refused("/api/parties/old-%s/dissolution", """
                {"on": "1990", "successors": []}""", 409, "party-ended", "");
    }

    @Test
    void a_claim_of_a_life_is_refused() {
        register("old", "1900");
        refused("/api/parties/old-%s/lives", """
                {"authority": "an-authority", "from": "1910", "followed": true, "why": "it knows"}""", 409, "life-already-claimed", "authority");
        refused("/api/parties/old-%s/lives", """
                {"authority": "another", "from": "1850", "until": "1899"}""", 422, "invalid-field", "followed");
        refused("/api/parties/old-%s/lives", """
                {"authority": "another", "from": "2050", "followed": true}""", 422, "invalid-field", "why");
        refused("/api/parties/old-%s/lives", """
                {"authority": " ", "from": "1850", "until": "1899"}""", 422, "invalid-field", "authority");
    }

    @Test
    void a_revision_is_refused() {
        var registered = register("old", "1900");
        var named = accepted("/api/parties/old-%s/names", """
                {"form": "SHORT", "text": "The Old Republic of %s", "from": "1960"}""");
        var registration = "/api/parties/old-%s/facts/" + registered.text("factId");
        var name = "/api/parties/old-%s/facts/" + named.text("factId");

        refused("/api/parties/old-%s/facts/nothing-like-it/correction", """
                {"text": "X", "reason": "why"}""", 404, "unknown-fact", "");
        refused("/api/parties/old-%s/facts/nothing-like-it/retraction", """
                {"reason": "why"}""", 404, "unknown-fact", "");
        refused(name + "/correction", """
                {"text": "X"}""", 422, "invalid-field", "reason");
        refused(name + "/correction", """
                {"successors": [], "reason": "why"}""", 422, "invalid-field", "successors");
        refused(name + "/correction", """
                {"from": "1960", "reason": "why"}""", 422, "nothing-changes", "");
        refused(name + "/correction", """
                {"from": "1850", "reason": "why"}""", 422, "outside-life", "from");
        refused(registration + "/retraction", """
                {"reason": "why"}""", 409, "cannot-be-retracted", "");
        var contradicted = refused(registration + "/correction", """
                {"lives": [{"authority": "gw", "from": "1900", "until": "1950", "followed": true}], "reason": "why"}""", 409, "contradicts-record", "");
        assertThat(contradicted.body().path("facts").path(0).asString()).isEqualTo(named.text("factId"));
        accepted(name + "/claims", """
                {"authority": "gw", "on": "1961"}""");
        refused(name + "/claims", """
                {"authority": "gw", "on": "1961"}""", 409, "claim-already-made", "");
        refused(name + "/claims", """
                {"authority": "gw"}""", 422, "invalid-field", "text");
        accepted(name + "/retraction", """
                {"reason": "why"}""");
        refused(name + "/retraction", """
                {"reason": "why"}""", 409, "already-retracted", "");
        refused(name + "/correction", """
                {"text": "X", "reason": "why"}""", 409, "already-retracted", "");
    }

    @Test
    void what_depends_on_a_fact_goes_with_it_only_if_asked() {
        register("old", "1900");
        var dissolved = accepted("/api/parties/old-%s/dissolution", """
                {"on": "1940", "successors": []}""");
        var lives = accepted("/api/parties/old-%s/lives", """
                {"authority": "an-authority", "from": "1991", "followed": true, "why": "it knows"}""");
        var dissolution = "/api/parties/old-%s/facts/" + dissolved.text("factId");

        var refused = refused(dissolution + "/retraction", """
                {"reason": "why"}""", 409, "has-dependents", "");
        assertThat(refused.body().path("facts"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.asString()).isEqualTo(lives.text("factId")));
        accepted(dissolution + "/retraction", """
                {"cascade": true, "reason": "why"}""");
        accepted("/api/parties/old-%s/dissolution", """
                {"on": "1950", "successors": []}""");
    }

    @Test
    void a_revision_is_compared_with_the_version_of_the_fact_it_revises() {
        register("old", "1900");
        var named = accepted("/api/parties/old-%s/names", """
                {"form": "SHORT", "text": "The Old Republic of %s", "from": "1960"}""");
        accepted("/api/parties/old-%s/codes", """
                {"scheme": "ALPHA_3", "value": "OLD", "from": "1974"}""");
        var correction = ("/api/parties/old-%s/facts/" + named.text("factId") + "/correction").formatted(tag);
        var first = secretariat.post(correction, """
                {"from": "1961", "reason": "why"}""", "If-Match", named.header("ETag"));
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        var second = secretariat.post(correction, """
                {"from": "1962", "reason": "why"}""", "If-Match", named.header("ETag"));
        assertThat(second.text("type")).isEqualTo("/problems/stale-version");
        assertThat(secretariat
                        .post(correction, """
                                {"from": "1962", "reason": "why"}""", "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_reason_is_kept_beside_the_evidence() {
        register("old", "1900");
        var named = accepted("/api/parties/old-%s/names", """
                {"form": "SHORT", "text": "The Old Republic of %s", "from": "1960"}""");
        accepted("/api/parties/old-%s/facts/" + named.text("factId") + "/correction", """
                {"from": "1961", "reason": "the act says so",
                 "evidence": [{"kind": "STATED", "document": "https://example.org/act", "line": 1, "quote": "", "asOf": "1961"}]}""");
        var kinds = service.jdbc()
                .sql(
                        "SELECT jsonb_path_query(payload::jsonb, '$.statement.provenance.evidence[*].kind') #>> '{}' FROM event WHERE stream = ? AND payload ->> 'corrected' = ?")
                .params("party/old-" + tag, named.text("factId"))
                .query(String.class)
                .list();
        assertThat(kinds).isEqualTo(List.of("STATED", "DECIDED"));
    }

    private Caller.Answer register(String name, String from) {
        var called = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + tag;
        return accepted("/api/parties", """
                {"id": "%s", "kind": "STATE", "names": [{"form": "SHORT", "text": "%s"}],
                 "codes": [{"scheme": "ALPHA_2", "value": "QQ", "until": "2001"}], "aliases": ["%s alias"],
                 "lives": [{"authority": "an-authority", "from": "%s", "followed": true}]}""".formatted(name + "-" + tag, called, called, from));
    }

    private Caller.Answer accepted(String path, String json) {
        var answer = post(path, json);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(201);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.body().path("version").asLong() + "\"");
        return answer;
    }

    private Caller.Answer refused(String path, String json, int status, String slug, String field) {
        var answer = post(path, json);
        assertThat(answer.text("type")).as(answer.response().body()).isEqualTo("/problems/" + slug);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("field").asString("")).isEqualTo(field);
        return answer;
    }

    private Caller.Answer post(String path, String json) {
        return secretariat.post(path.formatted(tag).replace(" ", "%20"), json.formatted(tag));
    }
}
