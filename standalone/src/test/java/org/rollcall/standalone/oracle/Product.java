package org.rollcall.standalone.oracle;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import org.rollcall.embedded.TestParts;
import org.rollcall.projection.ProjectionService;
import org.rollcall.projection.kafka.Batches;
import org.rollcall.projection.kafka.LiveReading;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.views.Views;
import org.rollcall.projection.views.ViewsSchema;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real projection-service over a database of its own. Kafka is left out: what it would bring is handed to the service as
 * it would come out of it, so that thousands of histories fit into a test.
 */
final class Product implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";
    private static final String BROKER = "none";

    private final String database;
    private final ConfigurableApplicationContext service;
    private final Horizons horizons;
    private long logIndex;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private Product(String database, ConfigurableApplicationContext service) {
        this.database = database;
        this.service = service;
        this.horizons = service.getBean(Horizons.class);
    }

    static Product start() {
        try {
            var database = database();
            var service = ProjectionService.start(
                    "--server.port=0",
                    "--spring.main.register-shutdown-hook=false",
                    "--rollcall.database.url=" + TestParts.postgres().jdbcUrl(database),
                    "--rollcall.database.user=rollcall_projection",
                    "--rollcall.database.password=" + PASSWORD,
                    "--rollcall.database.owner-user=rollcall_owner",
                    "--rollcall.database.owner-password=" + PASSWORD,
                    "--rollcall.kafka.bootstrap-servers=127.0.0.1:9",
                    "--rollcall.public-url=http://localhost:8080",
                    "--rollcall.identity.url=http://localhost:9",
                    "--rollcall.membership.url=http://localhost:9",
                    "--rollcall.meeting.url=http://localhost:9",
                    "--rollcall.pages.client-secret=secret");
            service.getBean(LiveReading.class).stop();
            return new Product(database, service);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String database() throws SQLException {
        var name = TestParts.newDatabase();
        try (var connection = TestParts.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            for (var role : List.of("rollcall_owner", "rollcall_projection")) {
                statement.execute("""
                        DO $$ BEGIN
                            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                                CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                            END IF;
                        END $$""".formatted(role, PASSWORD));
            }
            statement.execute("ALTER DATABASE " + name + " OWNER TO rollcall_owner");
        }
        try (var connection = TestParts.postgres().connect(name);
                var statement = connection.createStatement()) {
            for (var extension : List.of("btree_gist", "pg_trgm", "unaccent")) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
            }
        }
        return name;
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** @param told the same events with the moments they were recorded at */
    record Recorded(History history, List<Oracle.Told> told, List<ConsumerRecord<byte[], byte[]>> messages) {}

    /** Lets the log begin again, for tables that are empty. */
    void beginLog() {
        logIndex = 0;
    }

    /** Empties the tables, so that a history costs what the first one did. Nothing is asked about those before any more. */
    void forget() {
        var tables = texts("SELECT string_agg(schemaname || '.' || tablename, ', ') FROM pg_tables WHERE schemaname = '"
                + ViewsSchema.LIVE + "' AND tablename NOT IN ('horizon', 'kafka_offset', 'parked')");
        change("TRUNCATE " + tables.getFirst());
    }

    /** Gives the events of a history their places in the log. */
    Recorded record(History history) {
        return record(history, (event, before) -> Optional.of(event));
    }

    /** What is made of an event, by those before it. */
    interface Sight {
        Optional<MembershipEvent> seen(MembershipEvent event, List<MembershipEvent> before);
    }

    /** The same, where the views only get to see what the sight leaves of it. */
    Recorded record(History history, Sight sight) {
        var told = history.from(now);
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var sequences = new HashMap<String, Long>();
        for (int i = 0; i < told.size(); i++) {
            var stream = history.events().get(i).stream();
            var event = sight.seen(
                    told.get(i).event(),
                    told.subList(0, i).stream().map(Oracle.Told::event).toList());
            if (event.isEmpty()) {
                continue;
            }
            logIndex++;
            messages.add(message(new RecordedEvent<>(
                    "e" + logIndex,
                    Source.MEMBERSHIP,
                    EventNames.of(event.get()),
                    stream,
                    sequences.merge(stream, 1L, Long::sum) - 1,
                    logIndex,
                    logIndex,
                    told.get(i).at(),
                    event.get())));
        }
        now = told.getLast().at();
        return new Recorded(history, told, messages);
    }

    private static ConsumerRecord<byte[], byte[]> message(RecordedEvent<?> event) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source().uri()))
                .withType(event.type())
                .withSubject(event.stream())
                .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension(RecordedEvent.SEQUENCE, String.valueOf(event.sequence()))
                .withExtension(RecordedEvent.STORE_INDEX, String.valueOf(event.index()))
                .withExtension(RecordedEvent.LOG_INDEX, String.valueOf(event.logIndex()))
                .withData("application/json", WireJson.MAPPER.writeValueAsBytes(event.data()))
                .build();
        var sent = KafkaMessageFactory.createWriter(event.source().topic(), event.stream())
                .writeBinary(cloudEvent);
        var key = event.stream().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                event.logIndex() - 1,
                0,
                TimestampType.CREATE_TIME,
                key.length,
                sent.value().length,
                key,
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** Brings messages to the live views. */
    void deliver(List<ConsumerRecord<byte[], byte[]>> messages) {
        deliver(bean(Views.class), messages);
    }

    void deliver(Views views, List<ConsumerRecord<byte[], byte[]>> messages) {
        bean(Batches.class).write(views, BROKER, messages);
    }

    /** Empty tables beside the live ones, over connections of their own. */
    HikariDataSource emptyShadow() {
        bean(ViewsSchema.class).makeShadow();
        var connections = new HikariDataSource();
        connections.setJdbcUrl(TestParts.postgres().jdbcUrl(database));
        connections.setUsername("rollcall_projection");
        connections.setPassword(PASSWORD);
        connections.setSchema(ViewsSchema.SHADOW);
        connections.setMaximumPoolSize(1);
        return connections;
    }

    /** What is in each table of the shadow, in an order of its own, but for how far Kafka was read. */
    Map<String, String> digestOfShadow() {
        var digests = new TreeMap<String, String>();
        for (var table : texts("SELECT tablename FROM pg_tables WHERE tablename <> 'kafka_offset' AND schemaname = '"
                + ViewsSchema.SHADOW + "'")) {
            var rows = texts("SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), ''))"
                    + " FROM " + ViewsSchema.SHADOW + "." + table + " t");
            digests.put(table, rows.getFirst());
        }
        return digests;
    }

    /** Why messages were put aside that could not be written. */
    List<String> parked() {
        return texts("SELECT stream || ': ' || reason FROM projection.parked");
    }

    /** Changes the tables behind the service's back. */
    void change(String statement) {
        try (var connection = TestParts.postgres().connect(database);
                var change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String query) {
        try (var connection = TestParts.postgres().connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all that was delivered can be asked for. */
    void awaitAll() {
        horizons.await(Position.of(Source.MEMBERSHIP, logIndex));
    }

    @Override
    public void close() {
        service.close();
    }
}
