package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.RunningService;
import org.rollcall.membership.TestDatabase;
import org.rollcall.membership.domain.Party;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyDecider;
import org.rollcall.membership.postgres.PartyDirectory;
import org.rollcall.membership.postgres.PartyStreams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register in the store of two instances that started at once. */
class RegisterLoaderTest {

    private static final int ALL =
            RegisterFold.missing(RegisterFile.shipped(), List.of()).steps().size();

    private static RunningService one;
    private static RunningService other;
    private static JdbcClient jdbc;
    private static RegisterLoader loader;

    @BeforeAll
    static void start() throws Exception {
        var database = new TestDatabase();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<RunningService> start = () -> RunningService.withoutRelay(database);
            var started = threads.invokeAll(List.of(start, start));
            one = started.getFirst().get();
            other = started.getLast().get();
        }
        jdbc = one.jdbc();
        loader = one.bean(RegisterLoader.class);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void two_instances_that_start_at_once_record_it_once() {
        assertThat(jdbc.sql(
                                "SELECT payload ->> 'fact' FROM event WHERE payload ->> 'fact' LIKE 'register-%' AND payload ->> 'fact' NOT LIKE '%ruritania%'")
                        .query(String.class)
                        .list())
                .hasSize(ALL)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_second_start_records_nothing() {
        assertThat(loader.load(RegisterFile.shipped())).isZero();
        assertThat(other.bean(RegisterLoader.class).load(RegisterFile.shipped()))
                .isZero();
    }

    @Test
    void a_party_that_the_file_gets_later_is_added() {
        var shipped = RegisterFile.shipped();
        var parties = new ArrayList<>(shipped.parties());
        parties.add(new RegisterFile.Party(
                new PartyId("ruritania"),
                PartyKind.STATE,
                List.of(new RegisterFile.Name("Ruritania", null, null)),
                List.of(),
                List.of(),
                List.of(new RegisterFile.Life("founding-act", DateBound.parse("1894"), null, true, null, null))));
        var later = new RegisterFile(shipped.authorities(), parties, shipped.successions());
        assertThat(loader.load(later)).isEqualTo(1);
        assertThat(loader.load(later)).isZero();
        assertThat(one.bean(PartyDirectory.class).called("the ruritania"))
                .extracting(PartyOnRecord::id)
                .containsExactly(new PartyId("ruritania"));
    }

    @Test
    void its_events_stand_in_the_store_in_one_transaction() {
        assertThat(jdbc.sql(
                                "SELECT count(DISTINCT tx_id) FROM event WHERE payload ->> 'fact' LIKE 'register-succession-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_directory_says_what_the_events_say() {
        var directory = one.bean(PartyDirectory.class);
        var store = one.bean(EventStore.class);
        assertThat(one.bean(PartyStreams.class).all()).isNotEmpty().allSatisfy(party -> {
            var state = store.readEvents(party.id().stream())
                    .asStream()
                    .map(message -> (PartyEvent) message.getPayload())
                    .reduce(Party.UNREGISTERED, PartyDecider::evolve, (left, right) -> right);
            assertThat(((Registered) state).onRecord()).isEqualTo(party.onRecord());
            assertThat(directory.withId(party.id().value())).contains(party.onRecord());
        });
    }
}
