package org.rollcall.standalone.faults;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one process reaches another by carries nothing, or is forgotten, or is late and breaks off. */
class ConnectionFaults extends UnderLoad {

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection", "identity"})
    void a_service_is_cut_off_from_postgresql(String service) throws Exception {
        experiment.run(service + " cut off from PostgreSQL for " + AWAY.toSeconds() + " s", () -> {
            installation.toPostgres(service).cut();
            pass(AWAY);
            installation.toPostgres(service).mend();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection"})
    void a_service_is_cut_off_from_the_broker(String service) throws Exception {
        experiment.run(service + " cut off from broker for " + AWAY.toSeconds() + " s", () -> {
            installation.toBroker(service).cut();
            pass(AWAY);
            installation.toBroker(service).mend();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "identity"})
    void the_front_door_is_cut_off_from_a_service(String service) throws Exception {
        experiment.run("front door cut off from " + service + " for " + AWAY.toSeconds() + " s", () -> {
            installation.toService(service).cut();
            pass(AWAY);
            installation.toService(service).mend();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection", "identity"})
    void the_connections_of_a_service_to_postgresql_are_forgotten(String service) throws Exception {
        experiment.run(service + "'s connections to PostgreSQL forgotten", () -> {
            installation.toPostgres(service).forget();
            pass(AWAY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting", "projection"})
    void the_connections_of_a_service_to_the_broker_are_forgotten(String service) throws Exception {
        experiment.run(service + "'s connections to broker forgotten", () -> {
            installation.toBroker(service).forget();
            pass(AWAY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "meeting"})
    void the_connections_of_the_front_door_to_a_service_are_forgotten(String service) throws Exception {
        experiment.run("front door's connections to " + service + " forgotten", () -> {
            installation.toService(service).forget();
            pass(AWAY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "projection"})
    void the_cables_of_a_service_are_loose(String service) throws Exception {
        experiment.run(service + "'s connections late and breaking off for " + AWAY.toSeconds() + " s", () -> {
            var cables = List.of(installation.toPostgres(service), installation.toBroker(service));
            cables.forEach(Cable::loosen);
            pass(AWAY);
            cables.forEach(Cable::mend);
        });
    }

    @Test
    void the_front_doors_cables_are_loose() throws Exception {
        experiment.run("front door's connections late and breaking off for " + AWAY.toSeconds() + " s", () -> {
            var cables = List.of(installation.toService("membership"), installation.toService("meeting"));
            cables.forEach(Cable::loosen);
            pass(AWAY);
            cables.forEach(Cable::mend);
        });
    }
}
