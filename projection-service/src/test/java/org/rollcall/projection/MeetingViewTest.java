package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.Events.*;
import static org.rollcall.projection.MeetingLife.at;
import static org.rollcall.projection.MeetingLife.days;
import static org.rollcall.projection.MeetingLife.in;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.*;
import org.rollcall.contracts.MeetingEvent.*;
import tools.jackson.databind.JsonNode;

/** A meeting through all that can happen to it, asked as of now and as known before. */
class MeetingViewTest {

    private static final Days NOVEMBER = days("2018-11-20", "2018-11-21");
    private static final Days FEBRUARY = days("2019-02-19", "2019-02-20");

    private static Projected projected;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start();
        projected.relay.publish(forum());
        projected.relay.publish(state("iran", "Iran", "IRN", "1900", ".."));
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static MeetingLife meeting(String id) {
        return MeetingLife.of(projected, FORUM, id);
    }

    private static String daysOf(JsonNode of) {
        return of.path("first").asString() + "/" + of.path("last").asString();
    }

    private static String city(JsonNode of) {
        return of.path("venue").path("city").asString("");
    }

    @Test
    void old_dates_and_places_stay_visible_after_it_was_held() throws Exception {
        var meeting = meeting("ministerial-2018");
        var planned =
                meeting.tell(meeting.planned("Ministerial Conference", days("2018", "2018"), in("ministerial", 6)));
        var scheduled =
                meeting.schedule("Ministerial Conference 2018", NOVEMBER, at("Ankara", "Turkey"), in("ministerial", 6));
        var relocated = meeting.relocate(at("Istanbul", "Turkey"));
        var postponed = meeting.postpone("elections");
        var rescheduled = meeting.reschedule(FEBRUARY);
        meeting.hold(FEBRUARY);

        var now = meeting.now();
        assertThat(now.path("title").asString()).isEqualTo("Ministerial Conference 2018");
        assertThat(now.path("status").asString()).isEqualTo("HELD");
        assertThat(daysOf(now)).isEqualTo("2019-02-19/2019-02-20");
        assertThat(city(now)).isEqualTo("Istanbul");
        assertThat(now.has("reason")).isFalse();
        assertThat(now.path("earlier").valueStream().map(MeetingViewTest::before))
                .containsExactly(
                        "2018-11-20/2018-11-21 Ankara until ministerial-2018-relocated",
                        "2018-11-20/2018-11-21 Istanbul until ministerial-2018-postponed because elections");
        assertThat(Chronicle.texts(now.path("facts")))
                .containsExactly(
                        "ministerial-2018-planned",
                        "ministerial-2018-scheduled",
                        "ministerial-2018-relocated",
                        "ministerial-2018-postponed",
                        "ministerial-2018-rescheduled",
                        "ministerial-2018-held");
        assertThat(now.path("version").asLong()).isEqualTo(5);

        assertThat(meeting.asKnown(planned).path("status").asString()).isEqualTo("PLANNED");
        assertThat(daysOf(meeting.asKnown(planned))).isEqualTo("2018/2018");
        assertThat(daysOf(meeting.asKnown(scheduled))).isEqualTo("2018-11-20/2018-11-21");
        assertThat(city(meeting.asKnown(scheduled))).isEqualTo("Ankara");
        assertThat(city(meeting.asKnown(relocated))).isEqualTo("Istanbul");
        var without = meeting.asKnown(postponed);
        assertThat(without.path("status").asString()).isEqualTo("POSTPONED");
        assertThat(without.path("reason").asString()).isEqualTo("elections");
        assertThat(daysOf(without)).isEqualTo("XXXX/XXXX");
        assertThat(meeting.asKnown(rescheduled).path("status").asString()).isEqualTo("SCHEDULED");
    }

    private static String before(JsonNode earlier) {
        var days = earlier.path("days");
        return daysOf(days) + " " + city(earlier) + " until "
                + earlier.path("until").asString()
                + (earlier.has("reason") ? " because " + earlier.path("reason").asString() : "");
    }

    @Test
    void a_correction_renames_and_renumbers_it_and_a_retraction_takes_that_back() throws Exception {
        var meeting = meeting("corrected");
        var said =
                meeting.scheduled("The 5th Conference", NOVEMBER, Hours.UNSTATED, at("Ankara", "Turkey"), in("m", 5));
        var first = meeting.tell(said);
        meeting.correct(
                "better",
                said.fact(),
                meeting.scheduled("The 6th Conference", NOVEMBER, Hours.UNSTATED, at("Izmir", "Turkey"), in("m", 6)));

        var corrected = meeting.now();
        assertThat(corrected.path("title").asString()).isEqualTo("The 6th Conference");
        assertThat(corrected.path("series").toString()).isEqualTo("[{\"series\":\"m\",\"ordinal\":6}]");
        assertThat(corrected.path("factId").asString()).isEqualTo("corrected-scheduled");
        assertThat(corrected.path("earlier")).isEmpty();
        assertThat(corrected.path("version").asLong()).isEqualTo(1);
        assertThat(meeting.asKnown(first).path("title").asString()).isEqualTo("The 5th Conference");

        meeting.retract("not-so", "better");
        assertThat(meeting.now().path("title").asString()).isEqualTo("The 5th Conference");
        assertThat(meeting.now().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_cancellation_that_is_retracted_was_never_there() throws Exception {
        var meeting = meeting("uncancelled");
        meeting.schedule("Conference", NOVEMBER, at("Ankara", "Turkey"));
        var cancelled = meeting.cancel("no quorum");
        meeting.retract("mistaken", "cancelled");

        assertThat(meeting.now().path("status").asString()).isEqualTo("SCHEDULED");
        assertThat(meeting.now().has("reason")).isFalse();
        assertThat(meeting.asKnown(cancelled).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(meeting.asKnown(cancelled).path("reason").asString()).isEqualTo("no quorum");
    }

    @Test
    void what_is_no_longer_on_record_is_found_only_as_it_was_known() throws Exception {
        var meeting = meeting("gone");
        var scheduled = meeting.schedule("Conference", NOVEMBER, at("Ankara", "Turkey"));
        meeting.came("iran", Presence.PRESENT, Standing.MEMBER, 2);
        meeting.retract("never", "scheduled", "came-iran");
        projected.awaitAll();

        assertThat(projected.get("/api/meetings/gone").statusCode()).isEqualTo(404);
        assertThat(meeting.asKnown(scheduled).path("title").asString()).isEqualTo("Conference");
        assertThat(projected
                        .json("/api/forums/" + FORUM + "/attendance?party=iran")
                        .path("items")
                        .toString())
                .doesNotContain("gone");
    }

    @Test
    void hosts_chairs_mode_hours_agenda_and_decisions_are_told_with_it() throws Exception {
        var meeting = meeting("told");
        meeting.tell(meeting.scheduled(
                "Conference",
                NOVEMBER,
                new Hours.Between(LocalTime.of(9, 30), LocalTime.of(17, 0), ZoneId.of("Europe/Istanbul")),
                at("Ankara", "Turkey")));
        meeting.host("iran");
        meeting.tell(new MeetingChaired(
                meeting.named("chaired"),
                meeting.id(),
                FORUM,
                List.of(new Chair.ByOffice(Office.CHAIR), new Chair.ByParty(new PartyId("iran"))),
                stated()));
        meeting.tell(new MeetingModeChanged(
                meeting.named("hybrid"), meeting.id(), FORUM, MeetingMode.HYBRID, at("Ankara", "Turkey"), stated()));
        meeting.tell(new AgendaSet(
                meeting.named("agenda"), meeting.id(), FORUM, List.of(new AgendaItem("1", "Opening", "")), stated()));
        meeting.tell(new DecisionTaken(
                meeting.named("decided"),
                meeting.id(),
                FORUM,
                DecisionKind.ADMISSION,
                "Iran is an observer",
                "1",
                List.of(fact("iran-observer")),
                List.of(),
                stated()));

        var now = meeting.now();
        assertThat(now.path("hours").toString())
                .isEqualTo(
                        "{\"type\":\"BETWEEN\",\"begin\":\"09:30:00\",\"end\":\"17:00:00\",\"zone\":\"Europe/Istanbul\"}");
        assertThat(Chronicle.texts(now.path("hosts"))).containsExactly("iran");
        assertThat(now.path("chairs").toString())
                .isEqualTo("[{\"type\":\"OFFICE\",\"office\":\"CHAIR\"},{\"type\":\"PARTY\",\"party\":\"iran\"}]");
        assertThat(now.path("mode").asString()).isEqualTo("HYBRID");
        assertThat(now.path("earlier")).hasSize(1);
        assertThat(now.path("agenda").get(0).path("title").asString()).isEqualTo("Opening");
        var decision = now.path("decisions").get(0);
        assertThat(decision.path("facts").get(0).asString()).isEqualTo("iran-observer");
        assertThat(decision.path("factId").asString()).isEqualTo("told-decided");
        // they do not say that the meeting took place
        assertThat(Chronicle.texts(now.path("facts"))).doesNotContain("told-agenda", "told-decided");
    }

    @Test
    void the_answer_for_a_fixed_moment_is_the_same_bytes_whatever_is_recorded_later() throws Exception {
        var meeting = meeting("fixed");
        meeting.schedule("Conference", NOVEMBER, at("Ankara", "Turkey"));
        meeting.came("iran", Presence.PRESENT, Standing.MEMBER, 2);
        var known = meeting.now().path("known").asString();
        var paths = List.of(
                "/api/meetings/fixed?known=" + known,
                "/api/meetings/fixed/attendance.csv?known=" + known,
                "/api/forums/" + FORUM + "/attendance?party=iran&known=" + known,
                "/api/forums/" + FORUM + "/series?known=" + known,
                "/api/forums/" + FORUM + "/meetings.ics?known=" + known);
        var first = new java.util.ArrayList<String>();
        for (var path : paths) {
            first.add(projected.get(path).body());
        }

        meeting.postpone("elections");
        meeting.correct(
                "absent",
                meeting.named("came-iran"),
                meeting.attendance("iran", Presence.ABSENT, Standing.OBSERVER, 0, stated()));
        projected.relay.publish(new ForumEvent.PartyLabelled(
                fact("label-iran"),
                FORUM,
                new PartyId("iran"),
                "Islamic Republic of Iran",
                DateBound.parse("1900"),
                DateBound.NEVER,
                stated()));
        projected.awaitAll();
        projected.rebuild();

        for (int i = 0; i < paths.size(); i++) {
            assertThat(projected.get(paths.get(i)).body()).as(paths.get(i)).isEqualTo(first.get(i));
        }
        var now = meeting.now().path("attendance").path("entries").get(0);
        assertThat(now.path("name").asString()).isEqualTo("Islamic Republic of Iran");
        assertThat(now.path("presence").asString()).isEqualTo("ABSENT");
    }
}
