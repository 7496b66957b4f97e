package org.rollcall.writeside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.WireJson;
import org.rollcall.toy.ToyForum;
import org.rollcall.toy.ToyRunning;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.CommandDesk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EventStoreTest {

    private static ToyRunning toy;
    private static ConfigurableApplicationContext context;
    private static JdbcClient jdbc;
    private static CommandDesk desk;

    @BeforeAll
    static void start() {
        toy = ToyRunning.withoutRelay();
        context = toy.context;
        jdbc = context.getBean(JdbcClient.class);
        desk = context.getBean(CommandDesk.class);
    }

    @AfterAll
    static void stop() {
        toy.close();
    }

    @Test
    void axon_is_wired_with_what_it_should_be_and_nothing_it_finds_by_itself() throws Exception {
        var axon = context.getBean(Configuration.class);
        assertThat(axon.eventStore()).isExactlyInstanceOf(EmbeddedEventStore.class);
        assertThat(axon.getComponent(EventBus.class)).isSameAs(axon.eventStore());
        assertThat(axon.eventStore()).isSameAs(context.getBean(EventStore.class));
        var engine = field(axon.eventStore(), "storageEngine");
        assertThat(engine).isExactlyInstanceOf(JsonEventStorage.class);
        assertThat(field(engine, "connectionProvider"))
                .isSameAs(context.getBean(ConnectionProvider.class))
                .isExactlyInstanceOf(UnitOfWorkAwareConnectionProviderWrapper.class);
        assertThat(field(engine, "transactionManager")).isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(axon.commandBus())
                .isExactlyInstanceOf(SimpleCommandBus.class)
                .isSameAs(context.getBean(CommandBus.class));
        assertThat(field(axon.commandBus(), "transactionManager"))
                .isSameAs(context.getBean(TransactionManager.class))
                .isExactlyInstanceOf(SpringTransactionManager.class);
        for (Serializer serializer : List.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer())) {
            assertThat(serializer).isExactlyInstanceOf(WireNameSerializer.class);
        }
        Repository<ToyForum> repository = axon.repository(ToyForum.class);
        assertThat(repository).isInstanceOf(EventSourcingRepository.class);
        assertThat(context.getBean(HikariDataSource.class).getUsername()).isEqualTo("rollcall_membership");
        assertThat(axon.getModules())
                .noneMatch(module -> module.getClass().getName().contains("UpdateChecker"));
    }

    @Test
    void an_event_is_stored_readable_under_its_wire_name_at_the_moment_of_the_append() {
        var before = Instant.now().minusMillis(1);
        var forum = established();
        var row = jdbc.sql("""
                        SELECT payload_type, payload #>> '{provenance,recordedBy}' AS by, payload::text AS text, time_stamp,
                               type, tx_id IS NOT NULL AS has_tx
                        FROM event WHERE stream = ?""").param(forum.stream()).query().singleRow();
        assertThat(row.get("payload_type")).isEqualTo("membership.forum-established.v1");
        assertThat(row.get("by")).isEqualTo("ada");
        assertThat(row.get("type")).isEqualTo("ToyForum");
        assertThat(row.get("has_tx")).isEqualTo(true);
        assertThat(((java.sql.Timestamp) row.get("time_stamp")).toInstant()).isBetween(before, Instant.now());

        var event = context.getBean(EventStore.class).readEvents(forum.stream()).next();
        assertThat(event.getPayload()).isInstanceOf(ForumEvent.ForumEstablished.class);
        assertThat(WireJson.MAPPER.writeValueAsString(event.getPayload())).isEqualTo(row.get("text"));
        assertThat(((ForumEvent.ForumEstablished) event.getPayload()).established())
                .isEqualTo(DateBound.parse("1993"));
    }

    @Test
    void a_class_without_a_wire_name_is_not_written_and_an_unknown_name_not_read() {
        var serializer = context.getBean(Serializer.class);
        assertThatThrownBy(() -> serializer.serialize(new ForumId("x"), String.class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("has no wire name");
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>("{}", String.class, "membership.of-tomorrow.v9", null)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("membership.of-tomorrow.v9");
    }

    @Test
    void an_event_outside_its_place_in_the_stream_surfaces_as_a_concurrent_write() {
        var forum = established();
        assertThatThrownBy(() -> publish(counted(forum, 0))).isInstanceOf(AggregateStreamCreationException.class);
        publish(counted(forum, 1));
        assertThatThrownBy(() -> publish(counted(forum, 1))).isInstanceOf(ConcurrencyException.class);
    }

    private static void publish(GenericDomainEventMessage<?> event) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        open -> context.getBean(EmbeddedEventStore.class).publish(event));
    }

    @Test
    void somebody_elses_event_at_the_same_moment_is_reloaded_unless_a_version_was_expected() throws Exception {
        assertThat(besideAnotherWriter("{\"count\": 1}", Optional.empty())).startsWith("201");
        assertThat(besideAnotherWriter("{\"count\": 1}", Optional.of("\"0\"")))
                .startsWith("409")
                .contains("concurrent-change");
    }

    /** Sends a command while another process has written, and not yet committed, the next event of the stream. */
    private static String besideAnotherWriter(String body, Optional<String> version) throws Exception {
        var forum = established();
        try (var other = toy.database.service();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            try (var insert = other.prepareStatement("""
                    INSERT INTO event (event_id, stream, sequence, type, time_stamp, payload_type, payload, meta_data)
                    VALUES (?, ?, 1, 'ToyForum', now(), 'membership.count-claimed.v1', CAST(? AS json), '{}')""")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, forum.stream());
                insert.setString(
                        3, WireJson.MAPPER.writeValueAsString(counted(forum, 1).getPayload()));
                insert.executeUpdate();
            }
            var answer = threads.submit((Callable<String>) () -> {
                var path = "/api/forums/" + forum + "/count-claims";
                var given = version.map(it -> toy.secretariat.post(path, body, "If-Match", it))
                        .orElseGet(() -> toy.secretariat.post(path, body));
                return given.status() + given.text();
            });
            org.awaitility.Awaitility.await().until(EventStoreTest::somebodyWaits);
            other.commit();
            return answer.get();
        }
    }

    private static boolean somebodyWaits() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET payload = '{}'",
                "UPDATE recorded SET log_index = 1",
                "DELETE FROM event",
                "DELETE FROM recorded",
                "TRUNCATE event",
                "TRUNCATE recorded",
                "DROP TABLE event",
                "ALTER TABLE event DISABLE TRIGGER ALL",
                "TRUNCATE idempotency",
                "SELECT setval('event_index', 1)",
                "CREATE TABLE mine (x int)",
            })
    void the_services_role_can_do_no_more_to_events_than_insert_and_read(String statement) throws Exception {
        established();
        try (var service = toy.database.service()) {
            assertThatThrownBy(() -> service.createStatement().execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void a_transaction_of_the_service_does_not_stay_open_for_ever() {
        assertThat(jdbc.sql("SHOW transaction_timeout").query(String.class).single())
                .isEqualTo("30s");
    }

    @Test
    void a_connection_that_says_nothing_is_given_up_except_where_time_is_to_be_taken() {
        assertThat(millisUntilGivenUp()).isEqualTo(35_000);
        context.getBean(UnhurriedTransaction.class).run(() -> {
            assertThat(millisUntilGivenUp()).isZero();
            assertThat(jdbc.sql("SHOW transaction_timeout").query(String.class).single())
                    .isEqualTo("0");
        });
        assertThat(millisUntilGivenUp()).isEqualTo(35_000);
    }

    private static int millisUntilGivenUp() {
        return Objects.requireNonNull(new JdbcTemplate(context.getBean(DataSource.class))
                .execute((ConnectionCallback<Integer>) Connection::getNetworkTimeout));
    }

    @Test
    void a_refusal_leaves_nothing_behind() {
        var forum = established();
        var events = jdbc.sql("SELECT count(*) FROM event").query(Long.class).single();
        assertThatThrownBy(() -> desk.record(establish(forum)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem())
                                .extracting(Problem::type)
                                .isEqualTo(ProblemType.FORUM_ALREADY_ESTABLISHED));
        assertThat(jdbc.sql("SELECT count(*) FROM event").query(Long.class).single())
                .isEqualTo(events);
    }

    private static ForumId established() {
        var forum = new ForumId(UUID.randomUUID().toString());
        desk.record(establish(forum));
        return forum;
    }

    private static ToyForum.Establish establish(ForumId forum) {
        return new ToyForum.Establish(forum.stream(), forum, "Toy", decided());
    }

    private static Provenance decided() {
        return new Provenance(List.of(new Evidence.Decided("ada", "")), DateBound.UNKNOWN, "ada", List.of());
    }

    private static GenericDomainEventMessage<MembershipEvent> counted(ForumId forum, long sequence) {
        var command = new ToyForum.Claim(
                forum.stream(), forum, new FactId("f-" + sequence), 1, OptionalLong.empty(), decided());
        return new GenericDomainEventMessage<>("ToyForum", forum.stream(), sequence, ToyForum.counted(command));
    }

    private static Object field(Object owner, String name) throws Exception {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
