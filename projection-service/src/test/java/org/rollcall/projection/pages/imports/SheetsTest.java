package org.rollcall.projection.pages.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.projection.importing.Imports;
import org.rollcall.projection.importing.Request;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.RunningPages;
import org.springframework.jdbc.core.simple.JdbcClient;

class SheetsTest {

    private final CountDownLatch decided = new CountDownLatch(1);
    private HttpServer membership;
    private RunningPages pages;

    @BeforeEach
    void start() throws IOException {
        membership = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        membership.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        membership.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            try {
                decided.await(30, SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var answer = "{\"factId\":\"f\",\"position\":\"1.0\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        membership.start();
        pages = new RunningPages("--rollcall.membership.url=http://127.0.0.1:"
                + membership.getAddress().getPort());
        pages.record(Record.party("austria", "Austria", "AUT", "1918-11-12", ".."));
    }

    @AfterEach
    void stop() {
        pages.close();
        membership.stop(0);
    }

    @Test
    void an_acceptance_that_ends_while_its_draft_is_read_is_going_on_or_has_come_to_something() throws Exception {
        var sheets = pages.part(Sheets.class);
        var runs = pages.part(Runs.class);
        var sql = pages.part(JdbcClient.class);
        var page = "River Forum\nMembers: Austria\n".getBytes(StandardCharsets.UTF_8);
        var known = new Request("", "River Forum", Optional.empty(), Optional.empty());
        var draft = pages.part(Imports.class).draft(page, known, "somebody");
        assertThat(draft.proposals()).isNotEmpty();
        runs.begin(draft.id(), Set.of(1), 1, "a token");

        // whoever reads the draft has read what became of its proposals, and waits for the lines of its page
        var reading = new FutureTask<>(() -> sheets.of(draft.id(), 1, 1));
        try (var connection = pages.database();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE projection.imported_page IN ACCESS EXCLUSIVE MODE");
            Thread.startVirtualThread(reading);
            await().until(() -> sql.sql("""
                            SELECT EXISTS (SELECT FROM pg_locks
                            WHERE NOT granted AND relation = 'projection.imported_page'::regclass)
                            """).query(Boolean.class).single());
            decided.countDown();
            await().until(() -> runs.of(draft.id()).orElseThrow().state().over());
            connection.rollback();
        }

        var sheet = reading.get();
        assertThat(sheet.running().isPresent() || sheet.accepted() == 1)
                .as("a page that says neither is never loaded again")
                .isTrue();
        assertThat(sheets.of(draft.id(), 1, 1).accepted()).isEqualTo(1);
    }
}
