package org.rollcall.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rollcall.projection.Events.fact;
import static org.rollcall.projection.Events.state;
import static org.rollcall.projection.Events.stated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the day they take effect the stream tells of changes recorded earlier; midnight in Vienna is at 22:00 UTC in summer. */
class NoticesTest {

    private static Projected projected;
    private static Relay relay;
    private static MovableClock clock;

    @BeforeAll
    static void start() throws Exception {
        projected = Projected.start(3, "rollcall.stream.heartbeat=200ms");
        relay = projected.relay;
        clock = projected.service().getBean(MovableClock.class);
        relay.publish(state("austria", "Austria", "AUT", "1919", ".."));
        relay.publish(state("finland", "Finland", "FIN", "1917", ".."));
        projected.awaitAll();
    }

    @AfterAll
    static void stop() {
        projected.close();
    }

    private static List<JsonNode> notices(StreamReader reader) {
        return reader.data.stream()
                .map(JsonMapper.shared()::readTree)
                .filter(event -> event.path("type").asString().equals("rollcall.change-took-effect.v1"))
                .toList();
    }

    private static JsonNode rollOf(OwnForum forum) throws Exception {
        return projected.json("/api/forums/" + forum.id() + "/roll");
    }

    @Test
    void every_open_stream_gets_a_notice_when_the_day_begins_at_the_forum_and_the_roll_has_changed_by_itself()
            throws Exception {
        var midnight = Instant.parse("2030-05-31T22:00:00Z");
        clock.set(midnight.minusSeconds(20));
        var forum = OwnForum.established("first-forum", "Europe/Vienna", relay);
        relay.publish(forum.admitted("austria", "1993"));
        relay.publish(forum.withdrew("austria", "2030-06-01"));
        relay.publish(forum.admitted("finland", "[2030-06-01..2030-06-30]"));
        projected.awaitAll();
        var before = rollOf(forum);
        assertThat(before.path("on").asString()).isEqualTo("2030-05-31");
        assertThat(before.path("entries")).hasSize(1);
        assertThat(before.path("counts").toString())
                .isEqualTo("{\"MEMBER\":{\"STATE\":{\"certain\":1,\"possible\":0}}}");

        try (var all = new StreamReader(projected, "", "");
                var ofForum = new StreamReader(projected, "?forum=first-forum", "");
                var ofAnother = new StreamReader(projected, "?forum=other", "");
                var ofNotices = new StreamReader(projected, "?type=rollcall.change-took-effect.v1", "");
                var ofMeetings = new StreamReader(projected, "?type=meeting.meeting-held.v1", "")) {
            assertThat(all.data).isEmpty();
            for (var reader : List.of(all, ofForum, ofNotices)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> notices(reader).size() == 2);
            }
            assertThat(clock.instant()).isAfterOrEqualTo(midnight);
            assertThat(all.ids).isEmpty();
            assertThat(all.types).containsExactly("notice", "notice");
            assertThat(ofAnother.data).isEmpty();
            assertThat(ofMeetings.data).isEmpty();

            var ended = notices(all).get(1);
            assertThat(ended.path("specversion").asString()).isEqualTo("1.0");
            assertThat(ended.path("source").asString()).isEqualTo("/rollcall/projection");
            assertThat(ended.path("subject").asString()).isEqualTo("forum/first-forum");
            assertThat(ended.path("time").asString()).isEqualTo("2030-05-31T22:00:00Z");
            assertThat(ended.path("data").toString())
                    .isEqualTo("{\"forum\":\"first-forum\",\"change\":\"PARTICIPATION_ENDS\","
                            + "\"factId\":\"out-austria\",\"party\":\"austria\",\"on\":\"2030-06-01\","
                            + "\"certainty\":\"CERTAIN\"}");
            assertThat(notices(all).get(0).path("data").path("change").asString())
                    .isEqualTo("PARTICIPATION_BEGINS");
            assertThat(notices(all).get(0).path("data").path("certainty").asString())
                    .isEqualTo("POSSIBLE");
        }
        var after = rollOf(forum);
        assertThat(after.path("on").asString()).isEqualTo("2030-06-01");
        assertThat(after.path("entries")).hasSize(1);
        assertThat(after.path("counts").toString())
                .isEqualTo("{\"MEMBER\":{\"STATE\":{\"certain\":0,\"possible\":1}}}");
        assertThat(after.path("entries").get(0).path("party").asString()).isEqualTo("finland");
        assertThat(after.path("entries").get(0).path("certainty").asString()).isEqualTo("POSSIBLE");
        assertThat(after.path("known")).isEqualTo(before.path("known"));
    }

    @Test
    void who_connects_that_day_is_told_after_what_was_missed_and_keeps_the_place_in_the_log() throws Exception {
        clock.set(Instant.parse("2031-06-01T09:00:00Z"));
        var forum = OwnForum.established("second-forum", "Europe/Vienna", relay);
        relay.publish(forum.admitted("austria", "1993"));
        relay.publish(forum.withdrew("austria", "2031-06-01"));
        var missed = relay.publish(forum.admitted("finland", "2031-01-01"));
        projected.awaitAll();

        for (int again = 0; again < 2; again++) {
            try (var reader = new StreamReader(projected, "?forum=second-forum", "0.0")) {
                await().until(() -> notices(reader).size() == 1);
                assertThat(reader.types.getLast()).isEqualTo("notice");
                assertThat(reader.ids.getLast()).isEqualTo(missed.toString());
                assertThat(notices(reader).getFirst().path("id").asString())
                        .isEqualTo("second-forum/out-austria/PARTICIPATION_ENDS/austria/2031-06-01");
                assertThat(reader.types).hasSize(reader.ids.size() + 1);
                // a second beat: it is told once in one connection
                var beats = reader.comments.size();
                await().until(() -> reader.comments.size() > beats + 1);
                assertThat(notices(reader)).hasSize(1);
            }
        }
    }

    @Test
    void who_follows_is_told_of_what_reached_the_views_after_the_day_had_begun() throws Exception {
        clock.set(Instant.parse("2032-06-01T09:00:00Z"));
        var forum = OwnForum.established("third-forum", "Europe/Vienna", relay);
        relay.publish(forum.admitted("austria", "1993"));
        projected.awaitAll();
        try (var reader = new StreamReader(projected, "?forum=third-forum", "")) {
            relay.publish(forum.withdrew("austria", "2032-06-01"));
            await().until(() -> notices(reader).size() == 1);
            assertThat(reader.ids).hasSize(1);
        }
    }

    @Test
    void another_name_of_a_party_is_told_of_in_every_forum_it_stands_in() throws Exception {
        clock.set(Instant.parse("2033-06-01T09:00:00Z"));
        for (var id : List.of("one-forum", "other-forum")) {
            relay.publish(OwnForum.established(id, "Europe/Vienna", relay).admitted("finland", "1993"));
        }
        relay.publish(new PartyEvent.PartyNamed(
                fact("suomi"),
                new PartyId("finland"),
                new PartyName(PartyName.Form.SHORT, "Suomi", DateBound.parse("2033-06-01")),
                stated()));
        projected.awaitAll();
        try (var all = new StreamReader(projected, "?type=rollcall.change-took-effect.v1", "");
                var one = new StreamReader(projected, "?forum=one-forum", "")) {
            await().until(() -> subjects(all).containsAll(List.of("forum/one-forum", "forum/other-forum")));
            await().until(() -> subjects(one).equals(List.of("forum/one-forum")));
        }
    }

    private static List<String> subjects(StreamReader reader) {
        return notices(reader).stream()
                .map(event -> event.path("subject").asString())
                .toList();
    }
}
