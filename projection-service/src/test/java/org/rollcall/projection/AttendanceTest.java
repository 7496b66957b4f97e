package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;
import static org.rollcall.projection.MeetingLife.at;
import static org.rollcall.projection.MeetingLife.days;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.*;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Presence;
import tools.jackson.databind.JsonNode;

/** Who came to a meeting, and to which meetings a party came. */
class AttendanceTest {

    private static final Days FEBRUARY = days("2019-02-19", "2019-02-20");
    private static final String ATTENDANCE = "/api/forums/budapest-process/attendance";

    private static Projected projected;
    private static MeetingLife conference;

    @BeforeAll
    static void record() throws Exception {
        projected = Projected.start();
        projected.relay.publish(forum());
        projected.relay.publish(state("austria", "Austria", "AUT", "1918", ".."));
        projected.relay.publish(state("iran", "Iran", "IRN", "1900", ".."));
        projected.relay.publish(state("north-macedonia", "Macedonia", "MKD", "1991", ".."));
        projected.relay.publish(new PartyEvent.PartyNamed(
                fact("renamed"),
                new PartyId("north-macedonia"),
                new PartyName(PartyName.Form.SHORT, "North Macedonia", DateBound.parse("2019-02-12")),
                stated()));
        projected.relay.publish(organisation("iom", "IOM"));
        projected.relay.publish(organisation("observatory", "The Observatory"));
        projected.relay.publish(new ForumEvent.PartyLabelled(
                fact("label"),
                FORUM,
                new PartyId("iran"),
                "Islamic Republic of Iran",
                DateBound.parse("2010"),
                DateBound.NEVER,
                stated()));

        conference = MeetingLife.of(projected, FORUM, "conference");
        conference.schedule("Conference", FEBRUARY, at("Istanbul", "Turkey"));
        conference.hold(FEBRUARY);
        conference.came("north-macedonia", Presence.PRESENT, Standing.MEMBER, 3);
        conference.came("austria", Presence.PRESENT, Standing.MEMBER, 0);
        conference.came("iran", Presence.EXCUSED, Standing.OBSERVER, 0);
        conference.came("iom", Presence.ABSENT, Standing.MEMBER, 0);
        conference.tell(conference.attendance(
                "observatory",
                Presence.PRESENT,
                Standing.GUEST,
                1,
                new Provenance(
                        List.of(new Evidence.Decided("secretariat", "they came")),
                        DateBound.UNKNOWN,
                        "secretariat",
                        List.of(new Warning("not-on-roll", "The Observatory is not on the roll.")))));
        for (int year = 2001; year <= 2012; year++) {
            var meeting = MeetingLife.of(projected, FORUM, "yearly-" + year);
            var day = year + "-05-01";
            meeting.schedule("Meeting of " + year, days(day, day), at("Vienna", "Austria"));
            meeting.came("north-macedonia", year % 3 == 0 ? Presence.ABSENT : Presence.PRESENT, Standing.OBSERVER, 0);
        }
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static List<String> lines(JsonNode attendance) {
        return attendance
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("name").asString() + " "
                        + entry.path("presence").asString() + " "
                        + entry.path("attendsAs").asString()
                        + (entry.has("delegates")
                                ? " " + entry.path("delegates").asInt()
                                : ""))
                .toList();
    }

    @Test
    void a_meeting_says_who_came_by_the_names_of_its_day() throws Exception {
        var attendance = conference.now().path("attendance");

        assertThat(attendance.path("on").asString()).isEqualTo("2019-02-19");
        assertThat(lines(attendance))
                .containsExactly(
                        "Austria PRESENT MEMBER",
                        "IOM ABSENT MEMBER",
                        "North Macedonia PRESENT MEMBER 3",
                        "Islamic Republic of Iran EXCUSED OBSERVER",
                        "The Observatory PRESENT GUEST 1");
        assertThat(attendance.path("counts").toString())
                .isEqualTo(
                        "[{\"standing\":\"MEMBER\",\"present\":2,\"excused\":0,\"absent\":1,\"delegates\":3,\"uncounted\":1},"
                                + "{\"standing\":\"OBSERVER\",\"present\":0,\"excused\":1,\"absent\":0,\"delegates\":0,\"uncounted\":0},"
                                + "{\"standing\":\"GUEST\",\"present\":1,\"excused\":0,\"absent\":0,\"delegates\":1,\"uncounted\":0}]");
        assertThat(attendance.path("version").asLong()).isEqualTo(6);
        var guest = attendance.path("entries").get(4);
        assertThat(guest.path("party").asString()).isEqualTo("observatory");
        assertThat(guest.path("factId").asString()).isEqualTo("conference-came-observatory");
        assertThat(guest.path("rollPosition").asString()).isEqualTo("7.0");
        assertThat(guest.path("on").asString()).isEqualTo("2019-02-20");
        assertThat(guest.path("evidence").get(0).path("by").asString()).isEqualTo("secretariat");
        assertThat(guest.path("warnings").get(0).path("code").asString()).isEqualTo("not-on-roll");
        // what was said of who came is no change of the meeting itself
        assertThat(conference.now().path("version").asLong()).isEqualTo(1);
        assertThat(Position.parse(conference.now().path("position").asString())).isEqualTo(projected.relay.position());
    }

    @Test
    void what_is_said_again_corrected_or_retracted_of_a_party_is_so_and_was_otherwise_before() throws Exception {
        var meeting = MeetingLife.of(projected, FORUM, "revised");
        meeting.schedule("Revised", FEBRUARY, at("Istanbul", "Turkey"));
        var first = meeting.attendance("austria", Presence.ABSENT, Standing.MEMBER, 0, stated());
        var absent = meeting.tell(first);
        meeting.correct(
                "better", first.fact(), meeting.attendance("austria", Presence.PRESENT, Standing.MEMBER, 4, stated()));
        meeting.came("iran", Presence.PRESENT, Standing.OBSERVER, 1);

        assertThat(lines(meeting.now().path("attendance")))
                .containsExactly("Austria PRESENT MEMBER 4", "Islamic Republic of Iran PRESENT OBSERVER 1");
        assertThat(lines(meeting.asKnown(absent).path("attendance"))).containsExactly("Austria ABSENT MEMBER");
        assertThat(meeting.now()
                        .path("attendance")
                        .path("entries")
                        .get(0)
                        .path("version")
                        .asLong())
                .isEqualTo(2);

        meeting.retract("not-better", "better");
        meeting.retract("not-there", "came-iran");
        assertThat(lines(meeting.now().path("attendance"))).containsExactly("Austria ABSENT MEMBER");
        assertThat(projected.count("SELECT count(*) FROM views.attendance WHERE meeting = 'revised'"))
                .isEqualTo(4);
    }

    @Test
    void a_meeting_of_which_nobody_said_who_came_says_so() throws Exception {
        var meeting = MeetingLife.of(projected, FORUM, "unattended");
        meeting.schedule("Unattended", days("2020", "2020"), at("Istanbul", "Turkey"));

        assertThat(meeting.now().path("attendance").toString())
                .isEqualTo("{\"on\":\"2020-12-31\",\"counts\":[],\"version\":-1,\"entries\":[]}");
    }

    @Test
    void the_table_has_the_columns_that_are_taken_in() throws Exception {
        var table = projected.get("/api/meetings/conference/attendance.csv");

        assertThat(table.body())
                .isEqualTo("party,name,presence,standing,delegates\r\n"
                        + "austria,Austria,PRESENT,MEMBER,\r\n"
                        + "iom,IOM,ABSENT,MEMBER,\r\n"
                        + "north-macedonia,North Macedonia,PRESENT,MEMBER,3\r\n"
                        + "iran,Islamic Republic of Iran,EXCUSED,OBSERVER,\r\n"
                        + "observatory,The Observatory,PRESENT,GUEST,1\r\n");
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;header=present;charset=UTF-8");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("conference-attendance.csv");
        assertThat(table.headers().firstValue("Rollcall-On")).hasValue("2019-02-19");
        assertThat(projected.get("/api/meetings/nothing/attendance.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_a_text_in_the_table() throws Exception {
        projected.relay.publish(organisation("formula", "=HYPERLINK(\"http://example.org/\",\"x\")"));
        var meeting = MeetingLife.of(projected, FORUM, "hostile");
        meeting.schedule("=1+1", FEBRUARY, at("Istanbul", "Turkey"));
        meeting.came("formula", Presence.PRESENT, Standing.GUEST, 1);
        projected.awaitAll();

        assertThat(projected.get("/api/meetings/hostile/attendance.csv").body())
                .contains("\r\nformula,\"'=HYPERLINK(\"\"http://example.org/\"\",\"\"x\"\")\",PRESENT,GUEST,1\r\n");
    }

    @Test
    void a_party_is_followed_over_time_page_by_page_by_the_names_of_each_day() throws Exception {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = projected.json(
                    ATTENDANCE + "?party=North%20Macedonia&limit=5" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items")
                    .forEach(item -> seen.add(item.path("meeting").asString() + " "
                            + item.path("name").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(13).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo("yearly-2001 Macedonia");
        assertThat(seen.getLast()).isEqualTo("conference North Macedonia");

        var some =
                projected.json(ATTENDANCE + "?party=north-macedonia&presence=ABSENT&from=2003-01-01&until=2009-01-01");
        assertThat(some.path("items")
                        .valueStream()
                        .map(item -> item.path("meeting").asString()))
                .containsExactly("yearly-2004", "yearly-2007");
        var item = some.path("items").get(0);
        assertThat(item.path("title").asString()).isEqualTo("Meeting of 2004");
        assertThat(item.path("status").asString()).isEqualTo("SCHEDULED");
        assertThat(item.path("attendsAs").asString()).isEqualTo("OBSERVER");
        assertThat(item.path("factId").asString()).isEqualTo("yearly-2004-came-north-macedonia");
    }
}
