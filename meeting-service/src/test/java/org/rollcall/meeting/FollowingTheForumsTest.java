package org.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.embedded.TestParts;

/** What is known of forums comes from Kafka, in one piece, whatever happens to the service or to Kafka. */
class FollowingTheForumsTest {

    private static final String LONG = "--rollcall.meeting.patience=30s";
    private static final String QUIET = "--logging.level.org.rollcall.meeting.kafka=OFF";
    private static final String SHORT = "--rollcall.meeting.patience=100ms";

    @BeforeEach
    void anEmptyTopic() {
        MembershipTopic.delete();
        MembershipTopic.create();
    }

    private static String meeting(String forum, String bodies) {
        return """
                {"forum": "%s", "title": "Webinar", "kind": "WEBINAR", "first": "2020-09-30",
                 "venue": {"type": "VIRTUAL"}, "bodies": [%s]}""".formatted(forum, bodies);
    }

    @Test
    void a_client_may_be_ahead_of_kafka() {
        try (var service = new RunningService(RunningService.newDatabase(), LONG)) {
            var forum = CompletableFuture.supplyAsync(
                    () -> service.post("/api/meetings", meeting("late", "")), Thread::startVirtualThread);
            var group = CompletableFuture.supplyAsync(
                    () -> service.post("/api/meetings", meeting("late", "\"later\"")), Thread::startVirtualThread);

            MembershipTopic.establish("other", "later");
            MembershipTopic.establish("late");
            assertThat(forum.join().status()).isEqualTo(201);
            assertThat(group).isNotDone();
            MembershipTopic.found(new ForumId("late"), "later");
            assertThat(group.join().status()).isEqualTo(201);
        }
    }

    @Test
    void what_has_arrived_is_there_without_kafka_and_is_read_anew_when_the_copy_is_emptied() throws Exception {
        var database = RunningService.newDatabase();
        MembershipTopic.establish("first");
        try (var service = new RunningService(database, LONG)) {
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
        }
        try (var service = new RunningService(database, SHORT, "--rollcall.kafka.bootstrap-servers=127.0.0.1:1")) {
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
        }
        MembershipTopic.establish("second");
        sql(database, "TRUNCATE meeting.membership_event");
        try (var service = new RunningService(database, LONG)) {
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
            assertThat(service.post("/api/meetings", meeting("second", "")).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void what_is_gone_from_the_middle_of_the_copy_is_read_again() throws Exception {
        var database = RunningService.newDatabase();
        MembershipTopic.establish("first");
        MembershipTopic.establish("second");
        try (var service = new RunningService(database, LONG)) {
            assertThat(service.post("/api/meetings", meeting("second", "")).status())
                    .isEqualTo(201);
        }
        sql(database, "DELETE FROM meeting.membership_event WHERE log_index = 1");
        try (var service = new RunningService(database, LONG, QUIET, "--rollcall.kafka.compare-every=1s")) {
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_topic_that_is_filled_again_says_nothing_new_and_nonsense_in_it_is_passed_over() {
        var database = RunningService.newDatabase();
        MembershipTopic.establish("first");
        try (var service = new RunningService(database, LONG)) {
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
        }
        MembershipTopic.lose();
        MembershipTopic.create();
        MembershipTopic.publishNonsense();
        MembershipTopic.fillAgain();
        MembershipTopic.establishUnder("forum/first", "second");
        try (var service = new RunningService(database, LONG, QUIET)) {
            assertThat(service.post("/api/meetings", meeting("second", "")).status())
                    .isEqualTo(201);
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_topic_of_another_log_takes_the_place_of_the_one_before() {
        var database = RunningService.newDatabase();
        MembershipTopic.establish("first");
        try (var service = new RunningService(database, LONG)) {
            assertThat(service.post("/api/meetings", meeting("first", "")).status())
                    .isEqualTo(201);
        }
        MembershipTopic.delete();
        MembershipTopic.create();
        MembershipTopic.establish("other");
        try (var service = new RunningService(database, LONG, QUIET)) {
            assertThat(service.post("/api/meetings", meeting("other", "")).status())
                    .isEqualTo(201);
            assertThat(service.get("/api/local-roll").body().path("position").asString())
                    .isEqualTo("1.0");
        }
    }

    @Test
    void what_postgresql_cannot_keep_is_passed_over_and_the_rest_is_learnt() {
        MembershipTopic.establish("first");
        MembershipTopic.found(new ForumId("first"), "unkept", "a name with\0 in it");
        MembershipTopic.found(new ForumId("first"), "kept");
        try (var service = new RunningService(RunningService.newDatabase(), LONG, QUIET)) {
            assertThat(service.post("/api/meetings", meeting("first", "\"kept\""))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void without_the_topic_the_service_runs_and_waits_for_it() {
        MembershipTopic.delete();
        try (var service = new RunningService(RunningService.newDatabase(), LONG)) {
            var answer = CompletableFuture.supplyAsync(
                    () -> service.post("/api/meetings", meeting("late", "")), Thread::startVirtualThread);
            MembershipTopic.create();
            MembershipTopic.establish("late");
            assertThat(answer.join().status()).isEqualTo(201);
        }
    }

    @Test
    void as_long_as_kafka_cannot_be_read_nobody_says_that_a_forum_is_unknown() {
        MembershipTopic.delete();
        try (var service = new RunningService(RunningService.newDatabase(), SHORT)) {
            var answer = service.post("/api/meetings", meeting("somewhere", ""));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.type()).isEqualTo("/problems/unavailable");
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();

            MembershipTopic.create();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.post("/api/meetings", meeting("somewhere", ""))
                                    .type())
                            .isEqualTo("/problems/unknown-forum"));
        }
    }

    @Test
    void what_is_recorded_reaches_kafka_as_cloud_events() {
        MembershipTopic.establish("first");
        try (var service = new RunningService(RunningService.newDatabase(), LONG);
                var topic = new TopicReader(Source.MEETING.topic())) {
            var answer = service.post("/api/meetings", meeting("first", ""));
            var stream = answer.body().path("stream").asString();

            var event = await().atMost(Duration.ofSeconds(30))
                    .until(() -> topic.find(stream), found -> found.isPresent())
                    .orElseThrow();
            assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
            assertThat(event.getType()).isEqualTo("meeting.meeting-scheduled.v2");
            assertThat(event.getSource()).hasToString("/rollcall/meeting");
            assertThat(event.getSubject()).isEqualTo(stream);
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getExtension("sequence")).hasToString("0");
            assertThat("0." + event.getExtension("storeindex"))
                    .isEqualTo(answer.body().path("position").asString());
        }
    }

    private static void sql(String database, String statement) throws Exception {
        try (var connection = TestParts.postgres().connect(database);
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
