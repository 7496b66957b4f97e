package org.rollcall.projection.pages.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.projection.importing.Imports;
import org.rollcall.projection.importing.Request;
import org.rollcall.projection.importing.Runs;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.RunningPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Acceptances that go on while their page is looked at, at two instances; the service that decides waits to be told. */
class RunsTest {

    /** Nothing is heard there but signals. */
    private static final String SILENT = "--rollcall.horizon.silence-ms=600000";

    private static final String PATIENT = "--rollcall.import.patience=60s";

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer membership;
    private static RunningPages here;
    private static RunningPages there;
    private static volatile CountDownLatch decides = new CountDownLatch(0);

    private String draft = "";

    @BeforeAll
    static void start() throws IOException {
        membership = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        membership.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        membership.createContext("/", RunsTest::decide);
        membership.start();
        var url = "--rollcall.membership.url=http://127.0.0.1:"
                + membership.getAddress().getPort();
        here = new RunningPages(url, PATIENT);
        here.record(Record.party("austria", "Austria", "AUT", "1918-11-12", ".."));
        there = here.another(url, PATIENT, SILENT);
    }

    private static void decide(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        try {
            decides.await(60, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var answer = "{\"factId\":\"f\",\"position\":\"1.0\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        there.close();
        here.close();
        membership.stop(0);
    }

    /** A draft of its own for each test, whose first proposal is sent and not decided yet. */
    @BeforeEach
    void begin() {
        int asked = ASKED.get();
        var name = "Forum " + asked;
        var page = (name + "\nMembers: Austria\n").getBytes(StandardCharsets.UTF_8);
        var known = new Request("", name, Optional.empty(), Optional.empty());
        draft = here.part(Imports.class).draft(page, known, "somebody").id();
        decides = new CountDownLatch(1);
        accept(here);
        await().until(() -> ASKED.get() > asked);
    }

    private void accept(RunningPages pages) {
        pages.part(Runs.class).begin(draft, Set.of(1), 1, "a token");
    }

    private ImportSheet shown(RunningPages pages) {
        return pages.part(Sheets.class).of(draft, 1, 1);
    }

    private boolean isOver(RunningPages pages) {
        return pages.part(Runs.class).of(draft).orElseThrow().over();
    }

    @Test
    void one_that_ends_while_its_draft_is_read_is_going_on_or_has_come_to_something() throws Exception {
        // whoever reads the draft has read what became of its proposals, and waits for the lines of its page
        var reading = new FutureTask<>(() -> shown(here));
        try (var connection = here.database();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE projection.imported_page IN ACCESS EXCLUSIVE MODE");
            Thread.startVirtualThread(reading);
            await().until(() ->
                    here.part(JdbcClient.class).sql("""
                            SELECT EXISTS (SELECT FROM pg_locks
                            WHERE NOT granted AND relation = 'projection.imported_page'::regclass)
                            """).query(Boolean.class).single());
            decides.countDown();
            await().until(() -> isOver(here));
            connection.rollback();
        }

        var sheet = reading.get();
        assertThat(sheet.running().isPresent() || sheet.accepted() == 1)
                .as("a page that says neither is never loaded again")
                .isTrue();
        assertThat(shown(here).accepted()).isEqualTo(1);
    }

    @Test
    void it_is_followed_at_the_other_instance_and_does_not_begin_there_again() throws Exception {
        await().until(() -> shown(there).running().isPresent());
        var asked = ASKED.get();
        accept(there);

        var stream = new MockHttpServletResponse();
        var following = new FutureTask<>(() -> {
            there.part(ProgressStream.class).follow(draft, stream);
            return stream.getContentAsString();
        });
        Thread.startVirtualThread(following);
        await().until(() -> stream.getContentAsString().contains("event: progress"));
        decides.countDown();

        assertThat(following.get(12, SECONDS)).endsWith("event: over\ndata:\n\n");
        assertThat(shown(there).accepted()).isEqualTo(1);
        assertThat(ASKED.get()).isEqualTo(asked);
    }

    @Test
    void one_whose_process_is_cut_off_is_over_and_goes_on_when_it_is_begun_again() throws Exception {
        assertThat(isOver(there)).isFalse();
        cutOff();

        await().until(() -> isOver(there));
        assertThat(shown(there).stopped()).contains("cut off");
        accept(there);
        assertThat(isOver(here)).isFalse();
        decides.countDown();
        await().until(() -> isOver(here));
        assertThat(shown(here).stopped()).isEmpty();
        assertThat(shown(here).accepted()).isEqualTo(1);
    }

    private void cutOff() throws SQLException {
        try (var connection = here.database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_locks JOIN projection.import_run AS run
                        ON locktype = 'advisory' AND objsubid = 2 AND objid::bigint = run.number
                    WHERE ended_at IS NULL AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    """);
        }
    }
}
