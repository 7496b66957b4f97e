package org.rollcall.writeside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.toy.ToyDatabase;
import org.rollcall.toy.ToyForum;
import org.rollcall.toy.ToyRunning;
import org.rollcall.writeside.Outcome;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances of one service on one database, and a third that remembers next to nothing. */
class RememberedStreamsTest {

    private static final int EVENTS_THE_FORGETFUL_ONE_REMEMBERS = 5;
    private static final ToyDatabase DATABASE = new ToyDatabase();
    private static ToyRunning one;
    private static ToyRunning other;
    private static ToyRunning forgetful;

    @BeforeAll
    static void start() {
        var noRelay = Map.of("rollcall.relay.enabled", "false");
        one = new ToyRunning(DATABASE, noRelay);
        other = new ToyRunning(DATABASE, noRelay);
        forgetful = new ToyRunning(
                DATABASE,
                Map.of(
                        "rollcall.relay.enabled",
                        "false",
                        "rollcall.memory.events",
                        String.valueOf(EVENTS_THE_FORGETFUL_ONE_REMEMBERS)));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        forgetful.close();
    }

    @Test
    void what_is_remembered_is_not_read_again() throws Exception {
        var forum = withClaims(20);
        lose(forum, "sequence < 19");
        assertThat(claim(one, forum, 1)).isEqualTo("21: claimed 21");
        lose(forum, "sequence < 20");
        assertThat(claim(one, forum, 1)).isEqualTo("22: claimed 22");
        // whoever remembers nothing has to read what is not there any more
        assertThatThrownBy(() -> claim(other, forum, 1)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_another_instance_appended_in_between_is_seen() {
        var forum = withClaims(3);
        assertThat(claim(other, forum, 10)).isEqualTo("4: claimed 13");
        assertThat(claim(one, forum, 100)).isEqualTo("5: claimed 113");
        assertThat(claim(other, forum, 1000)).isEqualTo("6: claimed 1113");
    }

    @Test
    void a_version_that_another_instance_made_stale_is_refused() {
        var forum = withClaims(3);
        claim(other, forum, 1);
        assertThatThrownBy(() -> desk(one).record(claimed(forum, 1, OptionalLong.of(3))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem())
                                .extracting(Problem::type)
                                .isEqualTo(ProblemType.STALE_VERSION));
    }

    @Test
    void a_command_that_was_rolled_back_leaves_no_trace() {
        var forum = withClaims(3);
        var failing = new Around<Receipt>() {
            @Override
            public Optional<Receipt> instead() {
                return Optional.empty();
            }

            @Override
            public Receipt answer(Outcome outcome) {
                throw new IllegalStateException("after its events were appended");
            }
        };
        assertThatThrownBy(() ->
                        one.context.getBean(Commands.class).send(claimed(forum, 1000, OptionalLong.empty()), failing))
                .hasMessageContaining("after its events");
        assertThat(claim(one, forum, 1)).isEqualTo("4: claimed 4");
    }

    @Test
    void what_was_read_of_a_transaction_that_then_failed_is_not_believed() {
        var forum = withClaims(3);
        new TransactionTemplate(one.context.getBean(PlatformTransactionManager.class)).executeWithoutResult(open -> {
            assertThat(claim(one, forum, 1000)).isEqualTo("4: claimed 1003");
            assertThat(claim(one, forum, 1000)).isEqualTo("5: claimed 2003");
            open.setRollbackOnly();
        });
        assertThat(claim(other, forum, 1)).isEqualTo("4: claimed 4");
        assertThat(claim(one, forum, 1)).isEqualTo("5: claimed 5");
    }

    @Test
    void what_was_lost_with_a_server_is_not_believed() throws Exception {
        var forum = withClaims(5);
        lose(forum, "sequence >= 3");
        assertThat(claim(one, forum, 1)).isEqualTo("3: claimed 3");

        lose(forum, "sequence >= 2");
        assertThat(claim(other, forum, 10)).isEqualTo("2: claimed 11");
        assertThat(claim(other, forum, 10)).isEqualTo("3: claimed 21");
        assertThat(claim(one, forum, 1)).isEqualTo("4: claimed 22");
    }

    @Test
    void no_more_is_remembered_than_it_may_and_what_is_forgotten_is_read_whole() throws Exception {
        for (var i = 0; i < 4; i++) {
            claim(forgetful, withClaims(i), 1);
        }
        assertThat(memory(forgetful).streams().asMap().values())
                .isNotEmpty()
                .satisfies(all -> assertThat(
                                all.stream().mapToLong(it -> it.sequence() + 1).sum())
                        .isLessThanOrEqualTo(EVENTS_THE_FORGETFUL_ONE_REMEMBERS));

        var forum = withClaims(EVENTS_THE_FORGETFUL_ONE_REMEMBERS);
        assertThat(claim(forgetful, forum, 1)).isEqualTo("6: claimed 6");
        assertThat(memory(forgetful).of(forum.stream())).isEmpty();
        assertThat(claim(forgetful, forum, 1)).isEqualTo("7: claimed 7");
        lose(forum, "sequence = 0");
        assertThatThrownBy(() -> claim(forgetful, forum, 1)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void many_who_write_to_one_stream_at_once_lose_nothing() throws Exception {
        var forum = withClaims(0);
        var commands = new ArrayList<Callable<Optional<String>>>();
        for (var i = 0; i < 120; i++) {
            var toy = i % 2 == 0 ? one : other;
            commands.add(() -> claimedUnlessRefused(toy, forum));
        }
        List<String> answers;
        try (var threads = Executors.newFixedThreadPool(12)) {
            answers = threads.invokeAll(commands).stream()
                    .map(answer -> answer.resultNow())
                    .flatMap(Optional::stream)
                    .toList();
        }
        // each claims 1, so whoever decided on anything but the latest state would answer with another number
        assertThat(answers)
                .hasSizeGreaterThan(60)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, answers.size())
                        .mapToObj(version -> version + ": claimed " + version)
                        .toList());
        assertThat(stored(forum)).isEqualTo(answers.size() + 1);
        var next = answers.size() + 1;
        assertThat(claim(one, forum, 1)).isEqualTo(next + ": claimed " + next);
    }

    @Test
    void how_often_something_was_remembered_is_measured() {
        var forum = withClaims(1);
        var hits = hits();
        claim(one, forum, 1);
        assertThat(hits()).isEqualTo(hits + 1);
    }

    private static double hits() {
        return one.context
                .getBean(MeterRegistry.class)
                .get("cache.gets")
                .tags("cache", "rollcall.streams", "result", "hit")
                .functionCounter()
                .count();
    }

    private static Optional<String> claimedUnlessRefused(ToyRunning toy, ForumId forum) {
        try {
            return Optional.of(claim(toy, forum, 1));
        } catch (Refused refused) {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.CONCURRENT_CHANGE);
            return Optional.empty();
        }
    }

    /** A forum on record, and claims of 1 each, by the first instance. */
    private static ForumId withClaims(int claims) {
        var forum = new ForumId(UUID.randomUUID().toString());
        desk(one).record(new ToyForum.Establish(forum.stream(), forum, "Toy", decided()));
        for (var i = 0; i < claims; i++) {
            claim(one, forum, 1);
        }
        return forum;
    }

    /** @return the version, and what the state had come to */
    private static String claim(ToyRunning toy, ForumId forum, int count) {
        var receipt = desk(toy).record(claimed(forum, count, OptionalLong.empty()));
        return receipt.version() + ": " + receipt.warnings().getFirst().text();
    }

    private static ToyForum.Claim claimed(ForumId forum, int count, OptionalLong expected) {
        return new ToyForum.Claim(
                forum.stream(), forum, new FactId(UUID.randomUUID().toString()), count, expected, decided());
    }

    private static Provenance decided() {
        return new Provenance(List.of(new Evidence.Decided("ada", "")), DateBound.UNKNOWN, "ada", List.of());
    }

    private static CommandDesk desk(ToyRunning toy) {
        return toy.context.getBean(CommandDesk.class);
    }

    private static StreamMemory memory(ToyRunning toy) {
        return toy.context.getBean(StreamMemory.class);
    }

    private static long stored(ForumId forum) {
        return one.context
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM event WHERE stream = ?")
                .param(forum.stream())
                .query(Long.class)
                .single();
    }

    private static void lose(ForumId forum, String which) throws SQLException {
        try (var superuser = DATABASE.superuser();
                var delete = superuser.prepareStatement("DELETE FROM membership.event WHERE stream = ? AND " + which)) {
            delete.setString(1, forum.stream());
            assertThat(delete.executeUpdate()).isPositive();
        }
    }
}
