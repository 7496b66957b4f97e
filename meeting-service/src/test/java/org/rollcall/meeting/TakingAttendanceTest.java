package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.RunningService.Answer;

class TakingAttendanceTest {

    private static final String FORUM = "taking-attendance";

    private static RunningService service;

    @BeforeAll
    static void start() {
        MembershipTopic.create();
        MembershipTopic.establish(FORUM);
        MembershipTopic.register("austria", "Austria", "1918-11-12", "..");
        MembershipTopic.register("iran", "Iran", "1816", "..");
        MembershipTopic.register("iraq", "Iraq", "1932-10-03", "..");
        MembershipTopic.register("czechoslovakia", "Czechoslovakia", "1918-10-28", "1993-01-01");
        MembershipTopic.register("czech-republic", "Czech Republic", "1993-01-01", "..");
        MembershipTopic.register("slovakia", "Slovakia", "1993-01-01", "..");
        MembershipTopic.dissolve("czechoslovakia", "1993-01-01", "czech-republic", "slovakia");
        MembershipTopic.admit(FORUM, "austria", Standing.MEMBER, "1993");
        MembershipTopic.admit(FORUM, "slovakia", Standing.MEMBER, "1995");
        MembershipTopic.admit(FORUM, "iran", Standing.OBSERVER, "2013");
        service = RunningService.ready("--rollcall.meeting.patience=5s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String held(String day) {
        var id = "m-" + UUID.randomUUID();
        assertThat(service.post("/api/meetings", """
                {"id": "%s", "forum": "%s", "title": "Meeting", "kind": "OTHER", "first": "%s", "held": true,
                 "venue": {"type": "PLACE", "city": "Vienna", "country": "Austria"}}""".formatted(id, FORUM, day)).status())
                .isEqualTo(201);
        return id;
    }

    private static Answer came(String meeting, String body, String... headers) {
        return service.post("/api/meetings/" + meeting + "/attendance", body.replace('\'', '"'), headers);
    }

    @Test
    void all_members_came_except_one_and_each_is_a_fact_that_can_be_revised() {
        var id = held("2019-10-09");

        var answer = came(id, """
                {'all': 'MEMBER', 'except': ['Slovakia'],
                 'delegations': [{'party': 'Iran', 'delegates': 3}, {'party': 'Iraq', 'presence': 'EXCUSED'}]}""");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        assertThat(answer.body().path("version").asInt()).isEqualTo(4);
        assertThat(answer.body().path("warnings").get(0).path("code").asString())
                .isEqualTo("attends-as-guest");
        // the receipt names every fact, so that each can be corrected
        assertThat(answer.body().path("facts").size()).isEqualTo(3);
        assertThat(answer.body().path("facts").get(0)).isEqualTo(answer.body().path("factId"));
        var iran = service.event("meeting/" + id, 2);
        assertThat(iran.path("attendsAs").asString()).isEqualTo("OBSERVER");
        assertThat(iran.path("delegates").asInt()).isEqualTo(3);
        assertThat(iran.path("on").asString()).isEqualTo("2019-10-09");
        assertThat(iran.path("rollPosition").asString())
                .isEqualTo(
                        service.get("/api/local-roll").body().path("position").asString());
        assertThat(service.event("meeting/" + id, 4).path("party").asString()).isEqualTo("austria");

        var facts = "/api/meetings/" + id + "/facts/" + iran.path("fact").asString();
        assertThat(service.post(facts + "/correction", "{\"presence\": \"ABSENT\", \"reason\": \"mistaken\"}")
                        .status())
                .isEqualTo(201);
        assertProblem(
                service.post(facts + "/correction", "{\"attendsAs\": \"MEMBER\", \"reason\": \"mistaken\"}"),
                409,
                "not-on-roll",
                "attendsAs");
        assertThat(service.post(facts + "/retraction", "{\"reason\": \"mistaken\"}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'delegations': [{'party': 'Austria'}, {'party': 'Autsria'}]}          | 422 | unknown-party | delegations[1].party",
                "{'delegations': [{'party': 'Iraq', 'attendsAs': 'MEMBER'}]}            | 409 | not-on-roll   | delegations[0].attendsAs",
                "{'delegations': [{'party': 'Austria', 'delegates': 0}]}                | 422 | invalid-field | delegations[0].delegates",
                "{'delegations': [{'party': 'Austria', 'delegates': 'two'}]}            | 422 | invalid-field | delegations[0].delegates",
                "{'delegations': [{'party': 'Austria', 'presence': 'HERE'}]}            | 422 | invalid-field | delegations[0].presence",
                "{'delegations': [null]}                                                | 422 | invalid-field | delegations[0]",
                "{'except': ['Austria']}                                                | 422 | invalid-field | all",
                "{'all': 'MEMBER', 'except': ['Iran']}                                  | 409 | not-on-roll   | except[0]",
                "{'all': 'APPLICANT'}                                                   | 422 | invalid-field | all",
                "{'delegations': [{'party': 'Austria'}], 'atLeast': 'soon'}             | 422 | invalid-field | atLeast",
                "{}                                                                     | 422 | invalid-field | delegations",
            })
    void what_does_not_hold_is_refused_with_its_field_and_nothing_is_recorded(
            String body, int status, String type, String field) {
        var id = held("2019-10-09");

        assertProblem(came(id, body), status, type, field);
        assertThat(came(id, "{'delegations': [{'party': 'Austria'}]}")
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void czechoslovakia_did_not_come_in_1997() {
        var answer = came(held("1997-06-01"), "{'delegations': [{'party': 'Czechoslovakia'}]}");

        assertProblem(answer, 422, "outside-life", "delegations[0].party");
        assertThat(answer.body().path("suggestions").toString()).isEqualTo("[\"Czech Republic\",\"Slovakia\"]");
    }

    @Test
    void a_table_says_the_same() {
        var id = held("2019-10-09");

        var answer = table(id, "text/csv", "Party;Presence;Delegates\r\nAustria;PRESENT;2\r\nIran;ABSENT;\r\n");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(service.event("meeting/" + id, 2).path("delegates").asInt()).isEqualTo(2);

        var refused = table(id, "text/csv;charset=utf-8", "party\r\nAustria\r\nCzechoslovakia\r\n");
        assertProblem(refused, 422, "outside-life", "line 3, column 1 (party)");
        assertThat(table(id, "text/plain", "party\r\nAustria").status()).isEqualTo(415);
    }

    private static Answer table(String meeting, String type, String table) {
        var answer = service.send(
                "POST", "/api/meetings/" + meeting + "/attendance", type, table.getBytes(StandardCharsets.UTF_8));
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), WireJson.MAPPER.readTree(body), null);
    }

    @Test
    void a_repeat_with_the_same_key_takes_effect_once() {
        var id = held("2019-10-09");
        var body = "{'all': 'MEMBER', 'presence': 'ABSENT'}";

        var first = came(id, body, "Idempotency-Key", "all-of-" + id);
        var again = came(id, body, "Idempotency-Key", "all-of-" + id);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertProblem(came(id, body), 422, "nothing-changes", "");
    }

    @Test
    void who_was_admitted_a_moment_ago_is_waited_for() {
        MembershipTopic.register("georgia", "Georgia", "1991-12-21", "..");
        var position = MembershipTopic.lastPosition() + 1;
        var id = held("2019-10-09");
        MembershipTopic.admit(FORUM, "georgia", Standing.OBSERVER, "2010");

        var answer = came(id, "{'delegations': [{'party': 'Georgia'}], 'atLeast': '" + position + ".0'}");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        assertThat(service.event("meeting/" + id, 2).path("attendsAs").asString())
                .isEqualTo("OBSERVER");
        assertThat(answer.body().path("warnings").isEmpty()).isTrue();
    }

    @Test
    void the_host_is_somebody_who_lived_then_member_or_not() {
        var id = held("1997-06-01");

        assertThat(service.post("/api/meetings/" + id + "/host", "{\"hosts\": [\"Iraq\"]}")
                        .status())
                .isEqualTo(201);
        assertProblem(
                service.post("/api/meetings/" + id + "/host", "{\"hosts\": [\"Iraq\", \"Czechoslovakia\"]}"),
                422,
                "outside-life",
                "hosts[1]");
        assertProblem(
                service.post("/api/meetings/" + id + "/chair", "{\"chairs\": [{\"party\": \"Autsria\"}]}"),
                422,
                "unknown-party",
                "chairs[0].party");
    }

    @Test
    void a_decision_names_facts_and_documents_that_are_there() {
        var id = held("2019-10-09");
        var text = "{\"kind\": \"ADMISSION\", \"text\": \"Admitted.\", ";

        assertThat(service.post("/api/meetings/" + id + "/decisions", text + "\"facts\": [\"place-of-iran\"]}")
                        .status())
                .isEqualTo(201);
        assertProblem(
                service.post("/api/meetings/" + id + "/decisions", text + "\"facts\": [\"nothing\"]}"),
                422,
                "invalid-field",
                "facts[0]");
        assertProblem(
                service.post("/api/meetings/" + id + "/decisions", text + "\"documents\": [\"nothing\"]}"),
                422,
                "invalid-field",
                "documents[0]");
    }

    @Test
    void how_far_the_roll_has_arrived_is_said() {
        var roll = service.get("/api/local-roll");

        assertThat(roll.status()).isEqualTo(200);
        assertThat(roll.body().path("current").asBoolean()).isTrue();
        assertThat(roll.body().path("behind").asLong()).isZero();
        assertThat(roll.body().path("recordedAt").asString()).startsWith("2026-01-01T00:");
        assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private static void assertProblem(Answer answer, int status, String type, String field) {
        assertThat(answer.body().toString()).contains("/problems/" + type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }
}
