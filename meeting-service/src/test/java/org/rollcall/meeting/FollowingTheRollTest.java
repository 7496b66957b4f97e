package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumFactRetracted;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.embedded.TestParts;

/** The copy of the roll says what has arrived, how much that is, and how much is missing. */
class FollowingTheRollTest {

    private static final String LONG = "--rollcall.meeting.patience=30s";
    private static final String SHORT = "--rollcall.meeting.patience=100ms";
    private static final String QUIET = "--logging.level.org.rollcall.meeting.kafka=OFF";
    private static final ForumId FORUM = new ForumId("following");

    @BeforeEach
    void aRoll() {
        MembershipTopic.delete();
        MembershipTopic.create();
        MembershipTopic.establish(FORUM.value());
        MembershipTopic.register("austria", "Austria", "1918-11-12", "..");
        MembershipTopic.admit(FORUM.value(), "austria", Standing.MEMBER, "1993");
    }

    @Test
    void what_was_withdrawn_and_what_was_taken_back_is_on_the_roll_as_the_facts_say() {
        try (var service = new RunningService(RunningService.newDatabase(), LONG)) {
            var id = held(service);
            var withdrawal = new PartyWithdrew(
                    new FactId("withdrawal"),
                    FORUM,
                    new PartyId("austria"),
                    Standing.MEMBER,
                    new FactId("place-of-austria"),
                    DateBound.parse("2010"),
                    MembershipTopic.PROVENANCE);
            var gone = MembershipTopic.publish(FORUM.stream(), withdrawal);
            assertThat(standingOf(service, id, gone)).isEqualTo("GUEST");

            var back = MembershipTopic.publish(
                    FORUM.stream(),
                    new ForumFactRetracted(
                            new FactId("retraction"),
                            FORUM,
                            new FactId("withdrawal"),
                            List.of(),
                            MembershipTopic.PROVENANCE));
            assertThat(standingOf(service, held(service), back)).isEqualTo("MEMBER");
        }
    }

    @Test
    void the_copy_survives_a_restart_without_kafka_and_says_that_nobody_knows_how_far_behind_it_is() {
        var database = RunningService.newDatabase();
        try (var service = new RunningService(database, LONG)) {
            await().until(() -> isCurrent(service));
        }
        try (var service = new RunningService(database, SHORT, "--rollcall.kafka.bootstrap-servers=127.0.0.1:1")) {
            var roll = service.get("/api/local-roll").body();
            assertThat(roll.path("position").asString()).isEqualTo("3.0");
            assertThat(roll.path("current").asBoolean()).isFalse();
            assertThat(roll.has("behind")).isFalse();
            assertThat(standingOf(service, held(service), 3)).isEqualTo("MEMBER");
            assertThat(came(service, held(service), "Autsria").type()).isEqualTo("/problems/unavailable");
        }
    }

    @Test
    void a_copy_that_is_emptied_is_read_anew() throws Exception {
        var database = RunningService.newDatabase();
        try (var service = new RunningService(database, LONG)) {
            await().until(() -> isCurrent(service));
            try (var connection = TestParts.postgres().connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("TRUNCATE meeting.membership_event");
            }
            assertThat(service.get("/api/local-roll").body().path("position").asString())
                    .isEqualTo("0.0");
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> service.get("/api/local-roll")
                            .body()
                            .path("position")
                            .asString()
                            .equals("3.0"));
            assertThat(standingOf(service, held(service), 3)).isEqualTo("MEMBER");
        }
    }

    @Test
    void a_service_whose_copy_has_not_been_read_yet_is_not_ready() {
        try (var service = new RunningService(
                RunningService.newDatabase(), SHORT, "--rollcall.kafka.bootstrap-servers=127.0.0.1:1", QUIET)) {
            assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(503);
        }
        try (var service = new RunningService(RunningService.newDatabase(), LONG)) {
            await().until(() -> service.get("/actuator/health/readiness").status() == 200);
        }
    }

    @Test
    void what_lies_behind_a_gap_does_not_count_yet_and_the_copy_says_that_it_is_behind() {
        try (var service = new RunningService(RunningService.newDatabase(), SHORT, QUIET)) {
            await().until(() -> isCurrent(service));
            MembershipTopic.record("party/iran", MembershipTopic.registered("iran", "Iran", "1816", ".."));
            MembershipTopic.admit(FORUM.value(), "iran", Standing.OBSERVER, "2013");

            await().until(() ->
                    service.get("/api/local-roll").body().path("behind").asLong() == 1);
            var roll = service.get("/api/local-roll").body();
            assertThat(roll.path("position").asString()).isEqualTo("3.0");
            assertThat(roll.path("current").asBoolean()).isFalse();
            var ready = service.get("/actuator/health/readiness");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.body()
                            .path("components")
                            .path("roll")
                            .path("details")
                            .path("behind")
                            .asLong())
                    .isEqualTo(1);
            var late = service.post(
                    "/api/meetings/" + held(service) + "/attendance",
                    "{\"delegations\": [{\"party\": \"Austria\"}], \"atLeast\": \"5.0\"}");
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.type()).isEqualTo("/problems/not-yet-visible");

            MembershipTopic.fillAgain();
            await().until(() -> isCurrent(service));
            assertThat(service.get("/api/local-roll").body().path("position").asString())
                    .isEqualTo("5.0");
        }
    }

    private static boolean isCurrent(RunningService service) {
        return service.get("/api/local-roll").body().path("current").asBoolean();
    }

    private static String held(RunningService service) {
        var answer = service.post("/api/meetings", """
                {"forum": "following", "title": "Meeting", "kind": "OTHER", "first": "2019-10-09", "held": true,
                 "venue": {"type": "VIRTUAL"}}""");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.body().path("stream").asString().substring("meeting/".length());
    }

    private static String standingOf(RunningService service, String meeting, long atLeast) {
        var answer = service.post(
                "/api/meetings/" + meeting + "/attendance",
                "{\"delegations\": [{\"party\": \"Austria\"}], \"atLeast\": \"" + atLeast + ".0\"}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return service.event("meeting/" + meeting, 2).path("attendsAs").asString();
    }

    private static RunningService.Answer came(RunningService service, String meeting, String party) {
        return service.post(
                "/api/meetings/" + meeting + "/attendance", "{\"delegations\": [{\"party\": \"" + party + "\"}]}");
    }
}
