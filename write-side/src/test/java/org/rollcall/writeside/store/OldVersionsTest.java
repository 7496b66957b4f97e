package org.rollcall.writeside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WireJson;
import org.rollcall.toy.ToyParty;
import org.rollcall.toy.ToyRunning;
import org.rollcall.writeside.http.CommandDesk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Rows that an earlier version of the service wrote. */
class OldVersionsTest {

    private static ToyRunning toy;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        toy = ToyRunning.withoutRelay();
        context = toy.context;
    }

    @AfterAll
    static void stop() {
        toy.close();
    }

    @ParameterizedTest
    @MethodSource("oldNames")
    void every_old_version_is_read_from_the_store_as_the_newest(String old) throws Exception {
        var stream = "party/" + UUID.randomUUID();
        insert(stream, 0, old, golden(old));

        var event = context.getBean(EventStore.class).readEvents(stream).next();

        var newest = EventNames.classOf(Upcasts.newestName(old)).orElseThrow();
        assertThat(event.getPayloadType()).isEqualTo(newest);
        assertThat(event.getPayload())
                .isEqualTo(
                        Upcasts.read(old, WireJson.MAPPER.readTree(golden(old))).orElseThrow());
    }

    private static List<String> oldNames() {
        return List.copyOf(Upcasts.oldNames().keySet());
    }

    @Test
    void a_command_is_decided_on_old_events_and_adds_the_newest_version_behind_them() throws Exception {
        var old = "membership.party-registered.v1";
        insert("party/czechoslovakia", 0, old, golden(old));
        var read = (PartyRegistered)
                Upcasts.read(old, WireJson.MAPPER.readTree(golden(old))).orElseThrow();

        var receipt = context.getBean(CommandDesk.class)
                .record(new ToyParty.Append(read.party().stream(), new FactId("again"), read));

        assertThat(receipt.version()).isEqualTo(1);
        assertThat(receipt.warnings())
                .extracting(Warning::text)
                .as("what the command was decided on")
                .containsExactly(read.toString());
        assertThat(rows(read.party().stream()))
                .as("what is stored stays as it was written")
                .containsExactly(
                        old + " " + golden(old),
                        "membership.party-registered.v2 " + WireJson.MAPPER.writeValueAsString(read));
    }

    @Test
    void data_that_is_not_what_its_old_name_stands_for_is_not_read() throws Exception {
        var stream = "party/" + UUID.randomUUID();
        insert(stream, 0, "membership.party-registered.v1", "{}");
        var event = context.getBean(EventStore.class).readEvents(stream).next();
        assertThatThrownBy(event::getPayload)
                .isInstanceOf(SerializationException.class)
                .hasRootCauseInstanceOf(JacksonException.class)
                .hasStackTraceContaining("membership.party-registered.v1");
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("../contracts/src/test/resources/wire", name + ".json"));
    }

    private static void insert(String stream, long sequence, String name, String payload) throws SQLException {
        try (var service = toy.database.service();
                var insert = service.prepareStatement("""
                        INSERT INTO event (event_id, stream, sequence, type, time_stamp, payload_type, payload, meta_data)
                        VALUES (?, ?, ?, 'ToyParty', now(), ?, CAST(? AS json), '{}')""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, stream);
            insert.setLong(3, sequence);
            insert.setString(4, name);
            insert.setString(5, payload);
            insert.executeUpdate();
        }
    }

    private static List<String> rows(String stream) {
        return context.getBean(JdbcClient.class)
                .sql("SELECT payload_type || ' ' || payload FROM event WHERE stream = ? ORDER BY sequence")
                .param(stream)
                .query(String.class)
                .list();
    }
}
