package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;
import static org.rollcall.projection.MeetingLife.at;
import static org.rollcall.projection.MeetingLife.days;
import static org.rollcall.projection.MeetingLife.in;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Standing;
import org.rollcall.embedded.TestParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Meetings by what they are, where they were, who came and who received them. */
class MeetingListsTest {

    private static final String MEETINGS = "/api/forums/budapest-process/meetings";

    private static Projected projected;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        projected.relay.publish(forum());
        projected.relay.publish(state("austria", "Austria", "AUT", "1918", ".."));
        projected.relay.publish(state("iran", "Iran", "IRN", "1900", ".."));
        var prague = meeting("prague");
        prague.schedule("Prague", days("1997-10-14", "1997-10-15"), at("Prague", "Czech Republic"), in("m", 3));
        prague.came("austria", Presence.PRESENT, Standing.MEMBER, 2);
        prague.came("iran", Presence.EXCUSED, Standing.OBSERVER, 0);
        var tehran = meeting("tehran");
        tehran.schedule("Tehran", days("2016-05-18", "2016-05-19"), at("Téhéran", "Iran"), in("silk", 8));
        tehran.host("iran");
        var urfa = meeting("urfa");
        urfa.schedule("Urfa", days("2017", "2017"), at("Şanlıurfa", "Türkiye"), in("m", 5), in("silk", 9));
        urfa.came("iran", Presence.PRESENT, Standing.OBSERVER, 0);
        urfa.cancel("no quorum");
        var again = meeting("again");
        again.tell(again.planned("Again", days("2027", "2027"), in("m", 5)));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static MeetingLife meeting(String id) {
        return MeetingLife.of(projected, FORUM, id);
    }

    private static List<String> ids(String query) throws Exception {
        return projected
                .json(MEETINGS + "?" + query)
                .path("items")
                .valueStream()
                .map(meeting -> meeting.path("id").asString())
                .toList();
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from | 2017-06-01 | urfa again",
                "until | 2017-01-01 | prague tehran",
                "series | silk | tehran urfa",
                "status | CANCELLED | urfa",
                "status | PLANNED | again",
                "kind | MINISTERIAL_CONFERENCE | prague tehran urfa again",
                "kind | WEBINAR | ''",
                "workingGroup | silk-routes | prague tehran urfa",
                "place | prague | prague",
                "place | TEHERAN | tehran",
                "place | Sanliurfa | urfa",
                "place | turkiye | urfa",
                "place | Czech Republic | prague",
                "place | Vienna | ''",
                "attendedBy | austria | prague",
                "attendedBy | Iran | urfa",
                "host | iran | tehran",
                "host | Austria | ''",
            })
    void a_list_has_those_of_which_it_is_true(String parameter, String value, String expected) throws Exception {
        assertThat(ids(parameter + "=" + escaped(value)))
                .containsExactly(Stream.of(expected.split(" "))
                        .filter(id -> !id.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void what_is_asked_for_together_is_true_together() throws Exception {
        assertThat(ids("series=silk&place=Iran&host=iran&from=2016-01-01&until=2017-01-01"))
                .containsExactly("tehran");
        assertThat(ids("series=silk&attendedBy=austria")).isEmpty();
        assertThat(ids("")).containsExactly("prague", "tehran", "urfa", "again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series | slik | silk",
                "place | Tehran City | ",
                "place | Theran | Téhéran",
                "place | Turkiy | Türkiye",
                "workingGroup | silk-route | silk-routes",
                "kind | WEBINARS | WEBINAR",
                "status | HELT | HELD",
                "attendedBy | Austia | Austria",
                "host | Irann | Iran",
                "attendedby | iran | attendedBy",
            })
    void what_is_misspelt_is_refused_with_what_was_meant(String parameter, String value, String meant)
            throws Exception {
        var answer = projected.get(MEETINGS + "?" + parameter + "=" + escaped(value));
        if (meant == null) {
            assertThat(answer.statusCode()).isEqualTo(200);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + parameter + "\"", "\"suggestions\":[\"" + meant + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/forums/budapest-process/attendance?party=Austia, party, Austria",
        "/api/forums/budapest-process/attendance?party=iran&presence=presnt, presence, PRESENT",
        "/api/forums/budapest-process/attendance?party=iran&form=2001-01-01, form, from",
        "/api/forums/budapest-process/series?konwn=x, konwn, known",
        "/api/forums/budapest-process/meetings.ics?serie=som, serie, series",
        "/api/meetings/prague/attendance.csv?knwon=x, knwon, known",
    })
    void so_is_a_parameter_of_the_other_questions(String path, String field, String meant) throws Exception {
        var answer = projected.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"suggestions\":[\"" + meant + "\"");
    }

    @Test
    void attendance_is_asked_of_a_party_and_a_cursor_is_one_that_was_given() throws Exception {
        assertThat(projected.get("/api/forums/budapest-process/attendance").body())
                .contains("\"field\":\"party\"");
        assertThat(projected
                        .get("/api/forums/budapest-process/attendance?party=")
                        .body())
                .contains("\"field\":\"party\"");
        assertThat(projected
                        .get("/api/forums/budapest-process/attendance?party=iran&limit=0")
                        .body())
                .contains("\"field\":\"limit\"");
        for (var path : List.of("meetings?", "documents?", "attendance?party=iran&")) {
            for (var cursor : List.of("x", "YQpiCmMKZA")) {
                assertThat(projected
                                .get("/api/forums/budapest-process/" + path + "cursor=" + cursor)
                                .statusCode())
                        .as(path + cursor)
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void each_series_says_its_meetings_and_what_does_not_add_up_of_their_numbers() throws Exception {
        var series = projected.json("/api/forums/budapest-process/series").path("series");

        assertThat(series.valueStream().map(one -> one.path("series").asString()))
                .containsExactly("m", "silk");
        assertThat(series.get(0).path("meetings").valueStream().map(MeetingListsTest::numbered))
                .containsExactly("3 prague", "5 urfa", "5 again");
        assertThat(series.get(0).path("findings").toString())
                .isEqualTo("[{\"kind\":\"GAP\",\"from\":4,\"until\":4,\"meetings\":[\"prague\",\"urfa\",\"again\"]}]");
        assertThat(series.get(1).path("findings")).isEmpty();
        assertThat(projected
                        .json("/api/forums/budapest-process/series?known=2020-01-01T00:00:00Z")
                        .path("series"))
                .isEmpty();
    }

    private static String numbered(JsonNode meeting) {
        return meeting.path("ordinal").asInt() + " " + meeting.path("meeting").asString();
    }

    @Test
    void the_description_of_the_api_has_all_that_can_be_asked() throws Exception {
        var paths = projected.json("/v3/api-docs").path("paths");

        assertThat(paths.path("/api/forums/{forum}/meetings")
                        .path("get")
                        .path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .contains("from", "until", "series", "status", "kind", "workingGroup", "place", "attendedBy", "host");
        for (var path : List.of(
                "/api/forums/{forum}/attendance",
                "/api/forums/{forum}/series",
                "/api/forums/{forum}/meetings.ics",
                "/api/forums/{forum}/calendars",
                "/api/meetings/{meeting}/attendance.csv")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
        assertThat(paths.path("/api/forums/{forum}/calendars/{id}").has("delete"))
                .isTrue();
    }

    @Test
    void what_is_asked_for_is_found_by_an_index() throws Exception {
        try (var connection = TestParts.postgres().connect(projected.database);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path TO views, public");
            statement.execute("BEGIN");
            statement.execute("""
                    INSERT INTO meeting SELECT 'many-' || n, 'many', title, kind, status,
                        date '1990-01-01' + n, date '1990-01-01' + n, date '1990-01-01' + n, date '1990-01-01' + n,
                        venue, 'city ' || n % 500, 'country ' || n % 200, mode,
                        jsonb_build_array(jsonb_build_object('series', 'series ' || n % 500, 'ordinal', n)),
                        jsonb_build_array('group ' || n % 500), hours, jsonb_build_array('party ' || n % 500),
                        chairs, earlier, agenda, decisions, reason, decided, facts, evidence, warnings, claims, fact, version,
                        recorded
                    FROM meeting, generate_series(1, 10000) n WHERE meeting = 'prague' AND upper_inf(recorded)
                    """);
            statement.execute("""
                    INSERT INTO attendance SELECT 'many-' || n, 'party ' || n % 500, 'many', presence, attends_as, delegates,
                        on_earliest, on_latest, roll_position, facts, evidence, warnings, claims, fact, version, recorded
                    FROM attendance, generate_series(1, 10000) n WHERE meeting = 'prague' AND party = 'austria'
                    """);
            statement.execute("ANALYZE meeting");
            statement.execute("ANALYZE attendance");
            for (var asked : List.of(
                    "series @> jsonb_build_array(jsonb_build_object('series', 'series 7'::text)) meeting_by_series",
                    "bodies @> jsonb_build_array('group 7'::text) meeting_by_body",
                    "hosts @> jsonb_build_array('party 7'::text) meeting_by_host",
                    "(city = 'city 7' OR country = 'city 7') meeting_by_city",
                    "(city = 'country 7' OR country = 'country 7') meeting_by_country",
                    "EXISTS (SELECT FROM attendance WHERE attendance.meeting = meeting.meeting AND presence = 'PRESENT'"
                            + " AND attendance.party = 'party 7' AND attendance.recorded @> now()) attendance_by_party",
                    "first_earliest < date '1990-01-15' meeting_by_forum")) {
                var condition = asked.substring(0, asked.lastIndexOf(' '));
                var index = asked.substring(asked.lastIndexOf(' ') + 1);
                try (var rows =
                        statement.executeQuery("EXPLAIN (FORMAT JSON) SELECT * FROM meeting WHERE forum = 'many'"
                                + " AND recorded @> now() AND " + condition
                                + " ORDER BY first_earliest, first_latest, meeting COLLATE \"C\" LIMIT 101")) {
                    rows.next();
                    var plan = JsonMapper.shared().readTree(rows.getString(1));
                    assertThat(plan.findValuesAsString("Index Name"))
                            .as(plan.toPrettyString())
                            .contains(index);
                }
            }
            statement.execute("ROLLBACK");
        }
    }
}
