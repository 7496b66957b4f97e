package org.rollcall.projection.pages.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rollcall.projection.pages.Record.FORUM;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.http.SessionToken;
import org.rollcall.projection.importing.PastedMeeting;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.RunningPages;
import org.rollcall.projection.pages.desk.Clerks;
import org.rollcall.projection.pages.desk.Command;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.ScriptedDesk;
import org.rollcall.projection.pages.words.Words;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** The forms of the meetings, and what becomes of one that is refused. */
class MeetingFormsTest {

    private static final String HOSTILE = "<script>alert('x')</script>";

    private static final MeetingEvent TWENTY_SECOND =
            Record.scheduled(FORUM, "upper-22", "22nd meeting on floods", "2016-10-18", "2016-10-19");

    private static RunningPages pages;

    private final ExtendedModelMap page = new ExtendedModelMap();
    private final RedirectAttributesModelMap next = new RedirectAttributesModelMap();
    private ScriptedDesk desk;

    @BeforeAll
    static void start() {
        pages = new RunningPages();
        pages.record(
                Record.party("austria", "Austria", "AUT", "1918-11-12", ".."),
                Record.party("iran", "Iran", "IRN", "1900", ".."),
                Record.party("slovakia", "Slovakia", "SVK", "1993-01-01", ".."),
                Record.forum(FORUM, "River Forum", "Rivers."),
                Record.admitted(FORUM, "austria", Standing.MEMBER, Record.FOUNDERS),
                Record.admitted(FORUM, "slovakia", Standing.OBSERVER, "[1993-01-01..2020-12-02]"),
                Record.group(FORUM, "upper", "Upper River"),
                TWENTY_SECOND,
                Record.held(FORUM, "upper-22", "2016-10-18", "2016-10-19"),
                Record.came(FORUM, "upper-22", "austria", Presence.PRESENT, Standing.MEMBER, 3),
                Record.came(FORUM, "upper-22", "slovakia", Presence.EXCUSED, Standing.OBSERVER, 0),
                Record.scheduled(FORUM, "coming", HOSTILE, "2097-05-01", "2097-05-02"),
                Record.scheduled(FORUM, "vague", "A vague meeting", "2098-05", "2098-05"));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @BeforeEach
    void newDesk() {
        desk = new ScriptedDesk(pages.part(SessionToken.class));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_act_has_a_form_with_its_fields_and_no_text_missing(Act act) {
        var shown = get("/meetings/coming/change/" + act.slug());

        assertThat(shown)
                .contains("name=\"key\"", "name=\"version\"", "value=\"preview\"", "name=\"evidence.kind\"")
                .doesNotContain("??", "<script>", "style=");
        assertThat(act.fields()).allSatisfy(field -> assertThat(shown).contains("name=\"" + field.name() + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forums/river-forum/meetings",
                "/forums/river-forum/meetings?kind=WORKING_GROUP_MEETING&party=Austria",
                "/forums/river-forum/meetings/calendar",
                "/forums/river-forum/meetings/calendar?year=2098",
                "/forums/river-forum/meetings/series",
                "/forums/river-forum/meetings/log",
                "/meetings/coming",
                "/meetings/coming/history",
                "/meetings/upper-22/attendance"
            })
    void every_page_is_whole_and_names_on_it_are_text(String path) {
        assertThat(get(path)).doesNotContain("??", "<script>", "style=", "onclick");
    }

    @Test
    void a_year_has_its_days_and_what_is_only_known_by_month_is_listed_there() {
        assertThat(get("/forums/river-forum/meetings/calendar?year=2016"))
                .contains("Meetings in 2016", "title=\"22nd meeting on floods\"", "href=\"/meetings/upper-22\"");
        assertThat(get("/forums/river-forum/meetings/calendar?year=2098"))
                .contains("A vague meeting", "some day in May 2098")
                .doesNotContain("title=\"A vague meeting\"");
    }

    @Test
    void what_is_asked_for_amiss_is_answered_in_place_with_what_was_meant() {
        assertThat(get("/forums/river-forum/meetings?party=Austriia"))
                .contains("No party is called", "Was it Austria?", "value=\"Austriia\"");
        assertThat(get("/forums/river-forum/meetings?kind=PICNIC")).contains("PICNIC");
    }

    @Test
    void a_series_tells_its_numbers_and_that_two_have_one() {
        assertThat(get("/forums/river-forum/meetings/series"))
                .contains("upper river", "22nd", "More than one meeting is the 22nd.");
    }

    @Test
    void a_history_tells_a_list_of_those_who_came_as_one_thing() {
        assertThat(get("/meetings/upper-22/history"))
                .contains("Who came: 2 delegations", "Attendance of a meeting: Austria", "Meeting held");
    }

    @Test
    void the_form_of_a_correction_stands_as_the_fact_does() {
        assertThat(get("/meetings/upper-22/facts/" + TWENTY_SECOND.fact() + "/correction"))
                .contains("value=\"22nd meeting on floods\"", "value=\"2016-10-18\"", "value=\"Belgrade\"")
                .contains("value=\"upper-river\"", "value=\"22\"", "name=\"version\" value=\"0\"")
                .containsPattern("value=\"upper\" checked=\"checked\"")
                .doesNotContain("??");
    }

    @Test
    void a_pasted_line_fills_in_the_form_and_records_nothing() {
        assertThat(
                        get(
                                "/forums/river-forum/meetings/log?line="
                                        + "18-19%20October%202018%3A%2024th%20Senior%20Officials%27%20Meeting%2C%20Vienna%2C%20Austria"))
                .contains("value=\"2018-10-18\"", "value=\"2018-10-19\"", "value=\"Vienna\"", "value=\"24\"")
                .containsPattern("value=\"HELD\" selected");
    }

    @Test
    void a_line_without_a_meeting_is_refused_in_place() {
        assertThat(get("/forums/river-forum/meetings/log?line=nothing"))
                .contains("aria-invalid=\"true\"", "nothing</textarea>");
    }

    @Test
    void who_is_on_record_stands_ticked_as_recorded() {
        assertThat(get("/meetings/upper-22/attendance"))
                .containsPattern("id=\"present-austria\" value=\"austria\" checked=\"checked\"")
                .containsPattern("id=\"present-slovakia\" value=\"slovakia\">");
    }

    @Test
    void only_who_writes_sends_a_form_and_is_offered_one() {
        assertThat(pages.post("/forums/river-forum/meetings/log", "step=preview")
                        .statusCode())
                .isEqualTo(403);
        assertThat(pages.post("/meetings/coming/change/postponement", "reason=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/forums/river-forum/meetings")).doesNotContain("/meetings/log");
        assertThat(get("/meetings/coming")).doesNotContain("/change/");
    }

    @Test
    void a_refused_host_is_said_beside_its_field_with_the_name_that_was_meant_and_nothing_typed_is_lost() {
        desk.refuses(422, "unknown-party", "hosts[0]", "No party is called 'Austriia'.", "Austria");

        var shown = log().take(
                        "river-forum",
                        sent("title", "A meeting", "hosts", "Austriia", "present", "austria"),
                        page,
                        next);

        assertThat(shown).isEqualTo("meetings/log");
        assertThat(form().errorsOf("hosts")).singleElement().satisfies(error -> {
            assertThat(error.suggestions()).containsExactly("Austria");
            assertThat(error.text()).contains("Austriia");
        });
        assertThat(form().value("title")).isEqualTo("A meeting");
        assertThat(page.get("rest"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void a_held_meeting_is_confirmed_with_the_roll_of_its_day_ticked() {
        desk.accepts("{\"stream\": \"meeting/new\", \"position\": \"0.0\", \"events\": []}");

        var shown = log().take(
                        "river-forum",
                        sent("title", "A meeting", "first", "1995-06-01", "step", "preview"),
                        page,
                        next);

        assertThat(shown).isEqualTo("meetings/confirm");
        assertThat(((RollCall) page.get("call")).groups())
                .flatExtracting(RollCall.Group::ticks)
                .extracting(RollCall.Tick::party, RollCall.Tick::ticked)
                .containsExactly(tuple("austria", true), tuple("slovakia", false));
        assertThat(desk.asked().getFirst().body().get("held")).isEqualTo(true);
    }

    @Test
    void one_that_came_and_whom_nobody_is_called_is_refused_before_anything_is_recorded() {
        desk.accepts("{\"stream\": \"meeting/new\", \"position\": \"0.0\", \"events\": []}");

        var shown = log().take(
                        "river-forum",
                        sent("first", "1995-06-01", "step", "record", "others-0", "Irann", "roll", "austria"),
                        page,
                        next);

        assertThat(shown).isEqualTo("meetings/confirm");
        assertThat(form().errorsOf("others-0").getFirst().suggestions()).contains("Iran");
        assertThat(desk.sent()).isEmpty();
    }

    @Test
    void a_meeting_and_who_came_are_recorded_one_after_the_other() {
        desk.accepts("{\"stream\": \"meeting/new\", \"position\": \"0.0\", \"events\": []}")
                .accepts("{\"stream\": \"meeting/new\", \"position\": \"0.0\"}")
                .accepts("{\"stream\": \"meeting/new\", \"position\": \"0.0\"}");

        var shown = log().take(
                        "river-forum",
                        sent(
                                "first",
                                "1995-06-01",
                                "step",
                                "record",
                                "key",
                                "k",
                                "others-0",
                                "Iran",
                                "roll",
                                "austria",
                                "roll",
                                "slovakia",
                                "present",
                                "austria",
                                "missing",
                                "EXCUSED"),
                        page,
                        next);

        assertThat(shown).isEqualTo("redirect:/meetings/{meeting}");
        assertThat(desk.sent()).extracting(Command::key).containsExactly("k", "k-attendance");
        assertThat(desk.sent().getLast().body().get("delegations"))
                .isEqualTo(List.of(
                        Map.of("party", "austria", "presence", "PRESENT"),
                        Map.of("party", "slovakia", "presence", "EXCUSED"),
                        Map.of("party", "iran", "presence", "PRESENT")));
    }

    @Test
    void whoever_comes_second_sees_what_was_recorded_and_keeps_what_was_typed() {
        desk.refuses(412, "stale-version", "", "It was changed.");

        var shown = acts().take(
                        "coming",
                        "rescheduling",
                        sent("first", "2097-06-01", "version", "0", "step", "preview"),
                        page,
                        next);

        assertThat(shown).isEqualTo("desk/form");
        assertThat(page.get("stale")).isEqualTo(true);
        assertThat(form().value("first")).isEqualTo("2097-06-01");
        assertThat(page.get("both").toString()).contains("2097-06-01", "2097-05-01");
    }

    private ActPages acts() {
        return new ActPages(Clerks.at(desk, pages), pages.part(Desks.class), pages.part(Words.class));
    }

    private LogPages log() {
        var clerk = Clerks.at(desk, pages);
        var desks = pages.part(Desks.class);
        var rollCalls = pages.part(RollCalls.class);
        var words = pages.part(Words.class);
        return new LogPages(
                desk,
                clerk,
                desks,
                pages.part(Heads.class),
                rollCalls,
                new TakePages(desk, clerk, desks, rollCalls, words),
                pages.part(PastedMeeting.class),
                pages.part(Horizons.class),
                words);
    }

    private Form form() {
        return (Form) Objects.requireNonNull(page.get("form"));
    }

    private static MockHttpServletRequest sent(String... fields) {
        var request = new MockHttpServletRequest("POST", "/");
        for (int i = 0; i < fields.length; i += 2) {
            request.addParameter(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static String get(String path) {
        var answer = pages.open(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
