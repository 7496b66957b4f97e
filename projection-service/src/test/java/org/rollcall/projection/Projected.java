package org.rollcall.projection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.rollcall.contracts.Position;
import org.rollcall.embedded.TestParts;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** projection-service over a database and topics of its own, a relay that feeds it and services behind it. */
final class Projected implements AutoCloseable {

    static {
        // what comes by Kafka comes in its time, on a busy machine too
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    static final String PASSWORD = "only-for-tests";

    final String database;
    final FakeServices services;
    final Relay relay;
    final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<String> settings;
    private ConfigurableApplicationContext service;
    private int port;

    private Projected(int partitions, List<String> settings) throws Exception {
        this.settings = settings;
        database = prepareDatabase();
        services = new FakeServices();
        relay = new Relay(TestParts.kafka().bootstrapServers());
        if (partitions > 0) {
            relay.makeTopics(partitions);
        }
    }

    static Projected start(String... settings) throws Exception {
        return start(3, settings);
    }

    static Projected start(int partitions, String... settings) throws Exception {
        var projected = new Projected(partitions, List.of(settings));
        projected.startService();
        return projected;
    }

    void startService() {
        service = start(database, services, settings);
        port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
    }

    void stopService() {
        service.close();
    }

    ConfigurableApplicationContext service() {
        return service;
    }

    static ConfigurableApplicationContext start(String database, FakeServices services, List<String> more) {
        var settings = new ArrayList<>(List.of(
                "server.port=0",
                "spring.main.register-shutdown-hook=false",
                "rollcall.database.url=" + TestParts.postgres().jdbcUrl(database),
                "rollcall.database.user=rollcall_projection",
                "rollcall.database.password=" + PASSWORD,
                "rollcall.database.owner-user=rollcall_owner",
                "rollcall.database.owner-password=" + PASSWORD,
                "rollcall.kafka.bootstrap-servers=" + TestParts.kafka().bootstrapServers(),
                "rollcall.public-url=http://localhost:8080",
                "rollcall.issuer=" + FakeServices.ISSUER,
                "rollcall.identity.url=" + services.url(),
                "rollcall.membership.url=" + services.url(),
                "rollcall.meeting.url=" + services.url(),
                "rollcall.pages.client-secret=secret"));
        settings.addAll(more);
        var last = new TreeMap<String, String>();
        settings.forEach(setting -> last.put(setting.substring(0, setting.indexOf('=')), setting));
        return ProjectionService.start(
                last.values().stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    static String prepareDatabase() throws SQLException {
        var name = TestParts.newDatabase();
        try (var connection = TestParts.postgres().connect("postgres")) {
            for (var role : List.of("rollcall_owner", "rollcall_projection")) {
                execute(connection, """
                        DO $$ BEGIN
                            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                                CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                            END IF;
                        END $$""".formatted(role, PASSWORD));
            }
            execute(connection, "ALTER DATABASE " + name + " OWNER TO rollcall_owner");
        }
        try (var connection = TestParts.postgres().connect(name)) {
            execute(connection, "CREATE EXTENSION btree_gist");
        }
        return name;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path) throws Exception {
        return get(path, services.token("auditor"));
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String token, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws Exception {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Waits until everything that was recorded can be seen. */
    void awaitAll() throws Exception {
        await(relay.position());
    }

    private void await(Position position) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get("/api/forums?atLeast=" + position).statusCode() == 200);
    }

    /** Makes the views anew from the topics, and waits until they are. */
    void rebuild() throws Exception {
        var begun = post("/api/rebuilds", services.token("operator"), "");
        var location = begun.headers().firstValue("Location").orElseThrow();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(location).path("state").asString().equals("DONE"));
    }

    /** What is in each table of the views, in an order of its own, but for how far Kafka was read. */
    TreeMap<String, String> digest() throws SQLException {
        return digest("views");
    }

    TreeMap<String, String> digest(String schema) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = TestParts.postgres().connect(database)) {
            var tables = new ArrayList<String>();
            try (var rows = connection
                    .createStatement()
                    .executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = '" + schema + "'"
                            + " AND tablename <> 'kafka_offset'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), ''))"
                                        + " FROM " + schema + "." + table + " t")) {
                    rows.next();
                    digests.put(table, rows.getString(1));
                }
            }
        }
        return digests;
    }

    long count(String query) throws SQLException {
        try (var connection = TestParts.postgres().connect(database);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        relay.close();
        service.close();
        services.close();
    }
}
