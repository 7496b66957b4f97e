package org.rollcall.projection.pages;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.awaitility.Awaitility;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.embedded.TestParts;
import org.rollcall.projection.ProjectionService;
import org.rollcall.projection.kafka.Batches;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.views.Views;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service on a real PostgreSQL and a real port, with an issuer of its own. Events are written to its views as if Kafka
 * had brought them; no broker is there, so that other tests' topics are not read.
 */
public final class RunningPages implements AutoCloseable {

    /** When the first event was recorded; each further one a second later. */
    public static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

    private final String database;
    private final int port = LocalKafka.freePort();
    private final RSAKey key = newKey();
    private final HttpServer issuer = issuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<Source, Long> indexes = new EnumMap<>(Source.class);
    private int seconds;

    /** @param more settings, as {@code --name=value} */
    public RunningPages(String... more) {
        this(TestParts.newDatabase(), more);
    }

    /** Another instance beside this one. */
    public RunningPages another(String... more) {
        return new RunningPages(database, more);
    }

    private RunningPages(String database, String... more) {
        this.database = database;
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pages_owner') THEN
                            CREATE ROLE pages_owner LOGIN PASSWORD 'owner';
                            CREATE ROLE pages_service LOGIN PASSWORD 'service';
                        END IF;
                    END $$
                    """);
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
            statement.execute("ALTER DATABASE " + database + " OWNER TO pages_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var settings = Stream.of(
                "--server.port=" + port,
                "--rollcall.public-url=" + url(),
                "--rollcall.issuer=" + url() + "/identity",
                "--rollcall.jwks-uri=http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks",
                "--rollcall.database.url=" + TestParts.postgres().jdbcUrl(database),
                "--rollcall.database.user=pages_service",
                "--rollcall.database.password=service",
                "--rollcall.database.owner-user=pages_owner",
                "--rollcall.database.owner-password=owner",
                "--rollcall.kafka.bootstrap-servers=127.0.0.1:" + LocalKafka.freePort(),
                "--rollcall.pages.client-secret=not used here");
        context =
                ProjectionService.start(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** A part of the service itself, for what no page shows. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Its database, as somebody who may do anything there. */
    public Connection database() throws SQLException {
        return TestParts.postgres().connect(database);
    }

    /** Records the events, in this order, and waits until they are seen. */
    public void record(Object... events) {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var reached = Position.START;
        for (var event : events) {
            var source = event instanceof MembershipEvent ? Source.MEMBERSHIP : Source.MEETING;
            var index = indexes.merge(source, 1L, Long::sum);
            reached = reached.advance(source, index);
            messages.add(message(source, index, event));
        }
        context.getBean(Batches.class).write(context.getBean(Views.class), "test", messages);
        var wanted = reached;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> context.getBean(Horizons.class).position().reaches(wanted));
    }

    private ConsumerRecord<byte[], byte[]> message(Source source, long index, Object event) {
        var stream = stream(event);
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var cloudEvent = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create(source.uri()))
                .withType(type(event))
                .withSubject(stream)
                .withTime(BEGIN.plusSeconds(seconds++).atOffset(ZoneOffset.UTC))
                .withExtension(RecordedEvent.SEQUENCE, String.valueOf(sequence))
                .withExtension(RecordedEvent.STORE_INDEX, String.valueOf(index))
                .withExtension(RecordedEvent.LOG_INDEX, String.valueOf(index))
                .withData("application/json", WireJson.MAPPER.writeValueAsBytes(event))
                .build();
        var sent = KafkaMessageFactory.<byte[]>createWriter(source.topic()).writeBinary(cloudEvent);
        return new ConsumerRecord<>(
                source.topic(),
                0,
                index,
                0,
                TimestampType.CREATE_TIME,
                0,
                sent.value().length,
                stream.getBytes(StandardCharsets.UTF_8),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private static String stream(Object event) {
        return switch (event) {
            case PartyEvent e -> e.party().stream();
            case ForumEvent e -> e.forum().stream();
            case MeetingEvent.OfMeeting e -> e.meeting().stream();
            case DocumentEvent e -> e.document().stream();
            default -> throw new IllegalArgumentException("no event: " + event);
        };
    }

    private static String type(Object event) {
        return event instanceof MembershipEvent membership
                ? EventNames.of(membership)
                : EventNames.of((MeetingEvent) event);
    }

    /** What somebody who is signed in sees. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token()));
    }

    /** What a script of a page gets. */
    public HttpResponse<String> ask(String path) {
        return sendAs(
                "application/json",
                HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token()));
    }

    public HttpResponse<String> openAsNobody(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    /** A form as somebody sends it who is signed in. */
    public HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A form without the token that its page would have held. */
    public HttpResponse<String> submitAsNobody(String path, String accept) {
        return sendAs(
                accept, HttpRequest.newBuilder(URI.create(url() + path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAs("text/html,application/xhtml+xml", request);
    }

    private HttpResponse<String> sendAs(String accept, HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", accept).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A token as the issuer would give it. */
    public String token() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url() + "/identity")
                .subject("somebody")
                .audience("rollcall")
                .claim("roles", List.of("auditor"))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/jwks", exchange -> {
                var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        issuer.stop(0);
        http.close();
    }
}
