package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.RunningService.Answer;

class LivingThroughAMeetingTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        MembershipTopic.create();
        MembershipTopic.establish("budapest-process", "silk-routes", "black-sea");
        MembershipTopic.register("turkey", "Turkey", "1923-10-29", "..");
        MembershipTopic.register("hungary", "Hungary", "1918-11-16", "..");
        service = RunningService.ready("--rollcall.meeting.patience=2s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String planned() {
        var id = "m-" + UUID.randomUUID();
        assertThat(post("", """
                {"id": "%s", "forum": "budapest-process", "title": "Ministerial Conference 2018", "plan": true,
                 "kind": "MINISTERIAL_CONFERENCE", "first": "2018", "hosts": ["turkey"],
                 "series": [{"series": "ministerial", "ordinal": 6}]}""".formatted(id)).status()).isEqualTo(201);
        return id;
    }

    private static String scheduled() {
        var id = planned();
        assertThat(post("/" + id + "/scheduling", "{\"first\": \"2018-05-04\"}").status())
                .isEqualTo(201);
        return id;
    }

    @Test
    void the_ministerial_conference_of_2018_is_held_in_2019() {
        var id = planned();

        record(id, "scheduling", """
                {"first": "2018-05-04", "last": "2018-05-05", "venue": {"type": "PLACE", "city": "Ankara",
                 "country": "Turkey"}, "bodies": ["silk-routes", "black-sea"]}""");
        record(id, "postponement", "{\"reason\": \"The host asked for more time.\"}");
        record(id, "scheduling", """
                {"first": "2019-02-19", "hours": {"begin": "10:00", "end": "12:30", "zone": "Europe/Istanbul"}}""");
        record(id, "rescheduling", "{\"first\": \"2019-02-19\", \"last\": \"2019-02-20\"}");
        record(id, "relocation", "{\"venue\": {\"type\": \"PLACE\", \"city\": \"Istanbul\", \"country\": \"Turkey\"}}");
        record(id, "mode", "{\"mode\": \"HYBRID\"}");
        record(id, "host", "{\"hosts\": [\"Turkey\", \"hungary\"]}");
        record(id, "chair", "{\"chairs\": [{\"party\": \"Turkey\"}, {\"office\": \"CO_CHAIR\"}]}");
        record(id, "agenda", "{\"items\": [{\"title\": \"Opening\"}, {\"title\": \"Commitments\"}]}");
        record(id, "holding", "{}");
        record(id, "documents", """
                {"id": "istanbul-commitments", "title": "Istanbul Commitments", "kind": "DECLARATION",
                 "published": "2019-02-20"}""");
        var decided = record(id, "decisions", """
                {"kind": "ADOPTED_TEXT", "text": "Adopted.", "agendaItem": "2", "documents": ["istanbul-commitments"],
                 "facts": ["group-silk-routes"]}""");

        assertThat(decided.body().path("version").asInt()).isEqualTo(11);
        assertThat(service.event("meeting/" + id, 3).path("hours").path("zone").asString())
                .isEqualTo("Europe/Istanbul");
        assertThat(service.event("meeting/" + id, 1)
                        .path("series")
                        .get(0)
                        .path("ordinal")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void a_meeting_is_renumbered_and_taken_off_the_record() {
        var id = scheduled();
        var fact = post("/" + id + "/holding", "{\"first\": \"2018-05-04\"}")
                .body()
                .path("factId")
                .asString();
        var scheduling = service.event("meeting/" + id, 1).path("fact").asString();

        assertThat(record(id, "facts/" + scheduling + "/correction", """
                        {"series": [{"series": "ministerial", "ordinal": 7}], "title": "Seventh Ministerial Conference",
                         "reason": "miscounted"}""")
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        assertProblem(
                post("/" + id + "/facts/" + scheduling + "/correction", "{\"title\": \"X\", \"reason\": \" \"}"),
                422,
                "invalid-field",
                "reason");
        assertProblem(
                post("/" + id + "/facts/" + scheduling + "/correction", "{\"forum\": \"x\", \"reason\": \"why\"}"),
                422,
                "not-correctable",
                "forum");

        var plan = service.event("meeting/" + id, 0).path("fact").asString();
        assertThat(record(id, "facts/" + plan + "/retraction", "{\"reason\": \"never planned\"}")
                        .status())
                .isEqualTo(201);
        var refused = post("/" + id + "/facts/" + scheduling + "/retraction", "{\"reason\": \"never\"}");
        assertProblem(refused, 409, "has-dependents", "");
        assertThat(refused.body().path("facts").get(0).asString()).isEqualTo(fact);
        record(id, "facts/" + scheduling + "/retraction", "{\"reason\": \"never\", \"cascade\": true}");

        assertProblem(post("/" + id + "/cancellation", "{\"reason\": \"gone\"}"), 404, "unknown-meeting", "");
        assertThat(post("", """
                {"id": "%s", "forum": "budapest-process", "title": "Again", "kind": "OTHER", "first": "2030"}""".formatted(id)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scheduling   | {'first': '2018-13'}                               | 422 | invalid-field     | first",
                "scheduling   | {'bodies': ['silk-road'], 'first': '2018-05'}      | 422 | invalid-field     | bodies[0]",
                "scheduling   | {'first': '2018-05', 'hours': {'begin': '9:00', 'end': '12:00'}} | 422 | invalid-field | hours.begin",
                "scheduling   | {'first': '2018-05', 'hours': {'begin': '09:00', 'end': '12:00'}} | 422 | invalid-field | hours",
                "rescheduling | {'first': '2018-05-04'}                            | 409 | not-in-this-state | ''",
                "relocation   | {'venue': {'type': 'UNSTATED'}}                    | 422 | invalid-field     | venue",
                "mode         | {'mode': 'IN_PERSON'}                              | 422 | nothing-changes   | ''",
                "host         | {'hosts': []}                                      | 422 | invalid-field     | hosts",
                "host         | {'hosts': [null]}                                  | 422 | invalid-field     | hosts[0]",
                "chair        | {'chairs': [{}]}                                   | 422 | invalid-field     | chairs[0]",
                "agenda       | {'items': [{'title': ''}]}                         | 422 | invalid-field     | items[0].title",
                "decisions    | {'kind': 'OTHER', 'text': 'Meet again.'}           | 409 | not-in-this-state | ''",
                "holding      | {}                                                 | 422 | invalid-field     | first",
                "facts/nothing/correction | {'title': 'X', 'reason': 'why'}        | 404 | unknown-fact      | factId",
                "facts/nothing/retraction | {'reason': 'why'}                      | 404 | unknown-fact      | factId",
            })
    void what_does_not_hold_of_a_plan_is_refused_with_the_field(
            String what, String body, int status, String type, String field) {
        assertProblem(post("/" + planned() + "/" + what, body.replace('\'', '"')), status, type, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'plan': true, 'held': true, 'first': '2018'}                        | held",
                "{'held': false}                                                      | first",
                "{'plan': true, 'hours': {'begin': '09:00', 'end': '10:00'}}          | hours",
            })
    void what_is_put_on_record_is_planned_or_has_its_days(String members, String field) {
        var body = "{\"forum\": \"budapest-process\", \"title\": \"Meeting\", \"kind\": \"OTHER\", "
                + members.replace('\'', '"').substring(1);

        assertProblem(post("", body), 422, "invalid-field", field);
    }

    @Test
    void a_meeting_that_is_moved_or_taken_back_no_longer_has_the_days_it_had() {
        var series = "s-" + UUID.randomUUID();
        var first = inSeries(series, "2018-05-04");
        var id = first.body().path("stream").asString().substring("meeting/".length());
        record(id, "rescheduling", "{\"first\": \"2018-06-01\"}");
        assertThat(inSeries(series, "2018-05-04").body().path("warnings").toString())
                .doesNotContain("same-days-in-series");
        assertThat(inSeries(series, "2018-06-01").body().path("warnings").toString())
                .contains("same-days-in-series");

        var fact = first.body().path("factId").asString();
        record(id, "facts/" + fact + "/correction", "{\"series\": [], \"reason\": \"counts nowhere\"}");
        assertThat(inSeries(series, "2018-06-02").body().path("warnings").toString())
                .doesNotContain("same-days-in-series");
    }

    private static Answer inSeries(String series, String day) {
        return post("", """
                {"id": "m-%s", "forum": "budapest-process", "title": "Meeting", "kind": "OTHER", "first": "%s",
                 "venue": {"type": "VIRTUAL"}, "series": [{"series": "%s"}]}""".formatted(UUID.randomUUID(), day, series));
    }

    @Test
    void a_stale_edit_is_refused_and_an_agenda_makes_none_stale() {
        var id = scheduled();
        record(id, "agenda", "{\"items\": [{\"title\": \"Opening\"}]}");

        assertProblem(
                service.post("/api/meetings/" + id + "/postponement", "{\"reason\": \"x\"}", "If-Match", "\"0\""),
                412,
                "stale-version",
                "");
        assertThat(service.post("/api/meetings/" + id + "/postponement", "{\"reason\": \"x\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_repeat_with_the_same_key_takes_effect_once() {
        var id = scheduled();
        var key = UUID.randomUUID().toString();
        var path = "/api/meetings/" + id + "/relocation";
        var body = "{\"venue\": {\"type\": \"PLACE\", \"city\": \"Ankara\", \"country\": \"Turkey\"}}";

        var first = service.post(path, body, "Idempotency-Key", key);
        var again = service.post(path, body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
    }

    private static Answer post(String path, String body) {
        return service.post("/api/meetings" + path, body);
    }

    private static Answer record(String meeting, String what, String body) {
        var answer = post("/" + meeting + "/" + what, body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        assertThat(WireJson.MAPPER.readTree(answer.raw().body()).path("factId").asString())
                .isNotEmpty();
        return answer;
    }

    private static void assertProblem(Answer answer, int status, String type, String field) {
        assertThat(answer.raw().body()).contains("/problems/" + type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }
}
