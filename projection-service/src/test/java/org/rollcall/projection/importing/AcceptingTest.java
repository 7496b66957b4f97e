package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.ProblemType;
import org.rollcall.embedded.LocalPostgres;
import org.rollcall.embedded.TestParts;
import org.rollcall.projection.http.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Sending what was accepted to services that answer, refuse and fall silent; drafts in the real PostgreSQL. */
class AcceptingTest {

    private static final byte[] PAGE = Seed.bytes("seeds/budapest-process.txt");
    private static final Draft BUDAPEST = Seed.budapest();
    private static JdbcClient sql;

    private Services services;
    private HttpServer server;
    private Drafts drafts;
    private Acceptance acceptance;
    private StoredDraft draft;

    /** What arrived, by key: what a service with an idempotency of its own would have recorded. */
    private final Map<String, String> recorded = new LinkedHashMap<>();

    private final List<String> tokens = new ArrayList<>();
    private Predicate<String> refuses = path -> false;
    private Predicate<String> isSilent = path -> false;

    @BeforeAll
    static void makeSchema() {
        var postgres = TestParts.postgres();
        var source = new DriverManagerDataSource(
                postgres.jdbcUrl(TestParts.newDatabase()), LocalPostgres.SUPERUSER, postgres.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/projection")
                .schemas("projection")
                .defaultSchema("projection")
                .placeholders(Map.of("service", "postgres"))
                .load()
                .migrate();
        sql = JdbcClient.create(source);
    }

    @BeforeEach
    void start() throws IOException {
        for (var table :
                List.of("import_amendment", "import_rejection", "import_outcome", "import_draft", "imported_page")) {
            sql.sql("DELETE FROM projection." + table).update();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        services = new Services(url, url, Duration.ofSeconds(5));
        drafts = new Drafts(sql);
        acceptance = new Acceptance(drafts, services);
        draft = drafts.keep(PAGE, Request.NOTHING, BUDAPEST, "somebody");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isSilent.test(path)) {
            exchange.close();
            return;
        }
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean refused = refuses.test(body);
        if (!refused) {
            var before = recorded.putIfAbsent(key, path + " " + body);
            assertThat(before == null || before.equals(path + " " + body)).isTrue();
        }
        boolean isMeeting = path.startsWith("/api/meetings") || path.endsWith("/documents");
        var position = isMeeting ? "0." + recorded.size() : recorded.size() + ".0";
        var bytes = (refused
                        ? "{\"type\":\"/problems/outside-life\",\"status\":422,\"detail\":\"No.\"}"
                        : "{\"factId\":\"f\",\"position\":\"" + position + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 422 : 201, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Acceptance.Result accept() {
        return acceptance.accept(drafts.find(draft.id()).orElseThrow(), Set.of(), "the-token");
    }

    private int proposals() {
        return draft.draft().proposals().size();
    }

    /** How many come first: those membership-service decides. */
    private int beforeTheMeetings() {
        return (int) draft.draft().proposals().stream()
                .takeWhile(proposal -> !proposal.path().equals("/api/meetings"))
                .count();
    }

    @Test
    void a_draft_is_the_same_after_it_was_kept() {
        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.keep(PAGE, Request.NOTHING, BUDAPEST, "somebody else").id())
                .isEqualTo(draft.id());
        assertThat(drafts.begun(PageText.sha256(PAGE))).isEmpty();
        assertThat(sql.sql("SELECT content FROM projection.imported_page")
                        .query(byte[].class)
                        .single())
                .isEqualTo(PAGE);
    }

    @Test
    void all_proposals_are_sent_in_order_with_the_callers_token() {
        var result = accept();
        assertThat(result.accepted()).isEqualTo(proposals());
        assertThat(result.failed()).isEmpty();
        assertThat(result.waiting()).isZero();
        assertThat(result.position()).hasToString(beforeTheMeetings() + "." + proposals());
        assertThat(tokens).containsOnly("Bearer the-token");
        assertThat(recorded.values().stream().findFirst().orElseThrow()).startsWith("/api/forums {");
        assertThat(recorded.keySet()).first().isEqualTo("import-" + draft.id() + "-1");
        assertThat(DraftAnswer.of(drafts.find(draft.id()).orElseThrow()).state())
                .isEqualTo(DraftAnswer.State.ACCEPTED);
    }

    @Test
    void a_repeated_acceptance_sends_nothing_again_and_answers_the_same() {
        var first = accept();
        int sent = tokens.size();
        assertThat(accept()).isEqualTo(first);
        assertThat(tokens).hasSize(sent);
    }

    @Test
    void a_refusal_is_told_with_its_problem_and_the_rest_goes_on() {
        refuses = body -> body.contains("\"party\":\"finland\"");
        var result = accept();
        assertThat(result.accepted()).isEqualTo(proposals() - 1);
        assertThat(result.stopped()).isEmpty();
        assertThat(result.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.words()).startsWith("Finland stands as MEMBER");
            assertThat(failed.problem().path("type").asString()).isEqualTo("/problems/outside-life");
        });
        var answer = DraftAnswer.of(drafts.find(draft.id()).orElseThrow());
        assertThat(answer.state()).isEqualTo(DraftAnswer.State.ACCEPTING);
        assertThat(answer.progress()).isEqualTo(new DraftAnswer.Progress(proposals(), proposals() - 1, 1));

        refuses = body -> false;
        assertThat(accept().accepted()).isEqualTo(proposals());
        assertThat(recorded).hasSize(proposals());
    }

    @Test
    void a_service_that_falls_silent_stops_it_and_it_can_be_taken_up_again() {
        isSilent = path -> path.startsWith("/api/meetings");
        var result = accept();
        assertThat(result.accepted()).isEqualTo(beforeTheMeetings());
        assertThat(result.failed())
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.problem().path("type").asString()).isEqualTo("/problems/unavailable"));
        assertThat(result.waiting()).isEqualTo(proposals() - beforeTheMeetings() - 1);
        assertThat(result.stopped()).contains("meeting-service does not answer", "accept the draft again");

        isSilent = path -> false;
        var again = accept();
        assertThat(again.accepted()).isEqualTo(proposals());
        assertThat(recorded).hasSize(proposals());
    }

    @Test
    void without_the_forum_nothing_else_is_sent() {
        refuses = body -> body.contains("\"established\"");
        var result = accept();
        assertThat(result.accepted()).isZero();
        assertThat(result.waiting()).isEqualTo(proposals() - 1);
        assertThat(result.stopped()).contains("Without the forum");
        assertThat(recorded).isEmpty();
    }

    @Test
    void some_can_be_accepted_first_and_the_rest_later() {
        var result = acceptance.accept(draft, Set.of(1, 5), "the-token");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(recorded.keySet()).containsExactly("import-" + draft.id() + "-1", "import-" + draft.id() + "-5");
        assertThat(drafts.begun(PageText.sha256(PAGE)).orElseThrow().id()).isEqualTo(draft.id());
        assertThat(accept().accepted()).isEqualTo(proposals());
    }

    @Test
    void what_was_accepted_stays_accepted_whatever_is_noted_later() {
        accept();
        var refusal =
                new StoredDraft.Outcome(false, org.rollcall.contracts.WireJson.MAPPER.readTree("{\"status\":409}"));
        drafts.note(draft.id(), 1, refusal);
        assertThat(drafts.find(draft.id())
                        .orElseThrow()
                        .outcomeOf(1)
                        .orElseThrow()
                        .accepted())
                .isTrue();
    }

    @Test
    void an_amended_proposal_is_sent_as_it_was_amended() {
        var amendments = new Amendments(drafts);
        int finland = draft.draft().proposals().stream()
                .filter(proposal -> proposal.body().path("party").asString("").equals("finland"))
                .findFirst()
                .orElseThrow()
                .number();
        var changes = org.rollcall.contracts.WireJson.MAPPER.readTree("{\"from\":\"1993-02-16\",\"basis\":null}");
        var amended = amendments.amend(draft, finland, changes, "somebody");
        assertThat(amended.proposal(finland).body().path("from").asString()).isEqualTo("1993-02-16");
        assertThat(amended.proposal(finland).body().has("basis")).isFalse();
        assertThat(amended.proposal(finland).body().path("reason").asString()).isEqualTo(Amendments.REASON);
        assertThat(amended.proposal(finland).body().path("evidence")).isNotEmpty();
        var shown = DraftAnswer.of(amended).proposals().get(finland - 1);
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.words()).contains("(amended: ");

        // the same again is no other amendment
        assertThat(amendments.amend(draft, finland, changes, "somebody").revision(finland))
                .isEqualTo(1);

        accept();
        assertThat(recorded.get("import-" + draft.id() + "-" + finland + ".1")).contains("\"from\":\"1993-02-16\"");
        assertThat(recorded).hasSize(proposals());
        int sent = tokens.size();
        accept();
        assertThat(tokens).hasSize(sent);
    }

    @Test
    void what_is_on_record_is_amended_no_more() {
        acceptance.accept(draft, Set.of(1), "the-token");
        var stored = drafts.find(draft.id()).orElseThrow();
        var changes = org.rollcall.contracts.WireJson.MAPPER.readTree("{\"name\":\"Other\"}");
        assertThatThrownBy(() -> new Amendments(drafts).amend(stored, 1, changes, "somebody"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problem().type()).isEqualTo(ProblemType.PROPOSAL_ALREADY_ACCEPTED));
        assertThatThrownBy(() -> new Amendments(drafts).amend(stored, 999, changes, "somebody"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_rejected_draft_is_sent_no_more_until_its_page_is_brought_again() {
        var amendments = new Amendments(drafts);
        acceptance.accept(draft, Set.of(1), "the-token");
        var rejected = amendments.reject(drafts.find(draft.id()).orElseThrow(), "the wrong page", "somebody");
        assertThat(amendments.reject(rejected, "again", "somebody")).isEqualTo(rejected);
        assertThat(DraftAnswer.of(rejected).state()).isEqualTo(DraftAnswer.State.REJECTED);
        assertThat(DraftAnswer.of(rejected).progress().accepted()).isEqualTo(1);
        assertThatThrownBy(this::accept)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.IMPORT_REJECTED));
        assertThat(recorded).hasSize(1);

        drafts.keep(PAGE, Request.NOTHING, BUDAPEST, "somebody");
        assertThat(accept().accepted()).isEqualTo(proposals());
    }
}
