package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;

class MisspeltQuestionsTest {

    private static Projected projected;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start(3, "rollcall.at-least.patience=300ms");
        projected.relay.publish(forum());
        projected.relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        projected.relay.publish(admitted("austria", Standing.MEMBER, "1993"));
        projected.relay.publish(scheduled("m-1", "2001", "2001", "som", 1));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static void refused(HttpResponse<String> answer, int status, String... parts) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/forums/budapest-process/roll?knwon=2026-01-01T00:00:00Z, knwon, known",
        "/api/forums/budapest-process/roll?On=1995-01-01, On, on",
        "/api/forums/budapest-process?onn=1995-01-01, onn, on",
        "/api/forums/budapest-process/meetings?form=2001-01-01, form, from",
        "/api/parties?query=x&q=a, query, ''",
        "/api/parties/austria?konwn=, konwn, known",
        "/api/events?types=a, types, type",
        "/api/stream?after=0.0&from=x, from, forum",
        "/api/rebuilds/1?atleast=0.0, atleast, atLeast",
    })
    void a_parameter_nobody_knows_is_refused_with_the_one_that_was_meant(String path, String field, String meant)
            throws Exception {
        refused(
                projected.get(path),
                422,
                "\"type\":\"/problems/invalid-field\"",
                "\"field\":\"" + field + "\"",
                meant.isEmpty() ? "known are" : "\"suggestions\":[\"" + meant + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/forums/budapest-process/roll?standing, standing, membr, MEMBER",
        "/api/forums/budapest-process/roll?standing, standing, observers, OBSERVER",
        "/api/forums/budapest-process/roll.csv?standing, standing, Obs, OBSERVER",
        "/api/forums/budapest-process/meetings?status, status, canceled, CANCELLED",
        "/api/search?q=x&kind, kind, organization, ORGANISATION",
        "/api/search?q=x&kind, kind, org, ORGANISATION"
    })
    void a_value_that_is_none_is_refused_with_the_probable_one_and_all_there_are(
            String path, String field, String given, String meant) throws Exception {
        refused(
                projected.get(path + "=" + given),
                422,
                "\"field\":\"" + field + "\"",
                "'" + given + "' is none of ",
                meant,
                "\"suggestions\":[\"" + meant + "\"");
    }

    @Test
    void all_that_an_address_knows_is_read_with_at_least() throws Exception {
        projected.json("/api/forums/budapest-process/roll?on=1995-01-01&known=2027-01-01T00:00:00Z&standing=MEMBER"
                + "&atLeast=" + projected.relay.position());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search?q, q",
        "/api/parties?q, q",
        "/api/events?forum, forum",
        "/api/events?type, type",
        "/api/forums/budapest-process/changes?by, by",
        "/api/forums/budapest-process/roll/explain?party, party",
        "/api/forums/budapest-process/roll.csv?standing, standing",
    })
    void what_no_text_holds_is_refused_and_not_sought(String path, String field) throws Exception {
        refused(
                projected.get(path + "=Aus%00tria"),
                422,
                "\"type\":\"/problems/invalid-field\"",
                "\"field\":\"" + field,
                "control characters");
        for (var undecodable : List.of("%FF", "%ED%A0%80", "x&a%00b=c")) {
            refused(projected.get(path + "=" + undecodable), 400, "\"type\":\"/problems/malformed-request\"");
        }
    }

    private static List<String> types(String query) throws Exception {
        return StreamSupport.stream(
                        projected.json("/api/events?" + query).path("items").spliterator(), false)
                .map(event -> event.path("type").asString())
                .toList();
    }

    @Test
    void events_of_several_types_are_asked_for_by_several_values_or_with_commas() throws Exception {
        assertThat(types("type=meeting.meeting-scheduled.v2&type=membership.party-admitted.v1"))
                .containsExactly("membership.party-admitted.v1", "meeting.meeting-scheduled.v2");
        assertThat(types("type=meeting.meeting-scheduled.v2,membership.party-admitted.v1"))
                .hasSize(2);
        assertThat(types("type=membership.party-dissolved.v1")).isEmpty();
        assertThat(types("type=")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"/api/events", "/api/stream"})
    void a_type_nobody_knows_is_refused_with_the_one_that_was_meant(String path) throws Exception {
        refused(
                projected.get(path + "?type=membership.party-admitted.v1&type=membership.party-admited.v1"),
                422,
                "\"field\":\"type\"",
                "\"suggestions\":[\"membership.party-admitted.v1\"");
    }

    @ParameterizedTest
    @CsvSource({"/api/events", "/api/stream"})
    void a_position_that_is_not_reached_is_waited_for_and_then_refused(String path) throws Exception {
        var beyond = new Position(projected.relay.position().membership(), 999_999);
        refused(projected.get(path + "?after=" + beyond), 503, "\"type\":\"/problems/not-yet-visible\"");
        assertThat(projected
                        .json("/api/events?after=" + projected.relay.position())
                        .path("items"))
                .isEmpty();
    }
}
