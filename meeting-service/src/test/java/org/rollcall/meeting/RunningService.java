package org.rollcall.meeting;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.TestParts;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service as it is started in earnest, on a database of its own. */
final class RunningService implements AutoCloseable {

    private static final String PASSWORD = "test";

    static {
        // what comes by Kafka comes in its time, on a busy machine too
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final TestIssuer issuer = new TestIssuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String database;
    private final ConfigurableApplicationContext context;

    /** @param settings in place of those every test has: of one said twice Spring would make a list */
    RunningService(String database, String... settings) {
        this.database = database;
        var names = Stream.of(settings).map(RunningService::name).toList();
        context = MeetingService.start(Stream.concat(
                        Stream.of(
                                        "--server.port=0",
                                        "--rollcall.database.url="
                                                + TestParts.postgres().jdbcUrl(database),
                                        "--rollcall.database.password=" + PASSWORD,
                                        "--rollcall.database.owner-password=" + PASSWORD,
                                        "--rollcall.kafka.bootstrap-servers=" + MembershipTopic.bootstrapServers(),
                                        "--rollcall.issuer=" + TestIssuer.ISSUER,
                                        "--rollcall.jwks-uri=" + issuer.jwksUri(),
                                        "--logging.level.org.rollcall.meeting.MeetingService=WARN")
                                .filter(setting -> !names.contains(name(setting))),
                        Stream.of(settings))
                .toArray(String[]::new));
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    /** With everything on it that Kafka had when it came. */
    static RunningService ready(String... settings) {
        var service = new RunningService(newDatabase(), settings);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get("/actuator/health/readiness").status() == 200);
        return service;
    }

    /** With the roles that whoever starts the server makes beforehand. */
    static String newDatabase() {
        var name = TestParts.newDatabase();
        try (var superuser = TestParts.postgres().connect(name);
                var statement = superuser.createStatement()) {
            for (var role : new String[] {"rollcall_owner", "rollcall_meeting"}) {
                statement.execute("""
                        DO $$ BEGIN
                          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                            CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                          END IF;
                        END $$""".formatted(role, PASSWORD));
            }
            statement.execute("GRANT CREATE ON DATABASE " + name + " TO rollcall_owner");
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String database() {
        return database;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Connection superuser() throws SQLException {
        return TestParts.postgres().connect(database);
    }

    /** The event in that place of a stream. */
    JsonNode event(String stream, long sequence) {
        try (var connection = superuser();
                var query = connection.prepareStatement(
                        "SELECT payload FROM meeting.event WHERE stream = ? AND sequence = ?")) {
            query.setString(1, stream);
            query.setLong(2, sequence);
            try (var rows = query.executeQuery()) {
                rows.next();
                return WireJson.MAPPER.readTree(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        String type() {
            return body.path("type").asString("");
        }

        String field() {
            return body.path("field").asString("");
        }
    }

    /** As a secretariat; {@code headers} are names and values in turn. */
    Answer post(String path, String body, String... headers) {
        return postAs(issuer.token("user-7", "secretariat"), path, body, headers);
    }

    Answer postAs(String token, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), WireJson.MAPPER.readTree(answer.body()), answer);
    }

    /** With a body of any type, by somebody of that role. */
    HttpResponse<byte[]> send(String method, String path, String type, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + issuer.token("user-7", "secretariat"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Answer get(String path) {
        var answer = send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + issuer.token("user-9", "auditor"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), WireJson.MAPPER.readTree(answer.body()), answer);
    }

    private URI address(String path) {
        var port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String token(String... roles) {
        return issuer.token("user-8", roles);
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }
}
