package org.rollcall.standalone.faults;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes end, stand still, have too little memory or a wrong clock. */
class ProcessFaults extends UnderLoad {

    @Test
    @Tag("short")
    void the_service_that_records_parties_and_forums_is_killed() throws Exception {
        experiment.run("kill -9 membership-service", installation.process("membership")::kill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "projection", "identity"})
    void a_service_is_killed(String service) throws Exception {
        experiment.run("kill -9 " + service + "-service", installation.process(service)::kill);
    }

    @Test
    void all_services_are_killed_at_once() throws Exception {
        experiment.run("kill -9 all services at once", () -> {
            for (var service : List.of("projection", "meeting", "membership", "identity")) {
                installation.process(service).kill();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "projection", "broker"})
    void a_process_stands_still_and_goes_on(String name) throws Exception {
        experiment.run(name + " stands still for " + AWAY.toSeconds() + " s", () -> {
            installation.process(name).freeze();
            pass(AWAY);
            installation.process(name).thaw();
        });
    }

    @Test
    void of_two_that_record_the_one_that_publishes_stands_still_and_goes_on() throws Exception {
        try (var other = installation.anotherMembership()) {
            other.start();
            Awaitility.await().atMost(Installation.LONGEST_START).until(installation::isOtherMembershipReady);
            experiment.run("the first of 2 membership-services stands still", () -> {
                installation.process("membership").freeze();
                // the other takes over, and what it answers is seen
                experiment.awaitProbe("meanwhile");
                installation.process("membership").thaw();
            });
        }
        installation.awaitReady();
    }

    /** Who has a token is answered meanwhile. */
    @Test
    void the_issuer_is_away_for_a_while() throws Exception {
        experiment.run("identity-service away for " + AWAY.toSeconds() + " s", () -> {
            installation.process("identity").takeAway();
            experiment.awaitProbe("meanwhile");
            pass(AWAY);
            installation.process("identity").start();
        });
    }

    /** It ends, is started again, ends again, until it has enough. */
    @ParameterizedTest
    @ValueSource(strings = {"membership", "projection"})
    void a_service_has_too_little_memory(String service) throws Exception {
        experiment.run(service + "-service has too little memory for " + AWAY.toSeconds() + " s", () -> {
            var process = installation.process(service);
            // stronger than what the command line says
            process.environment(Map.of("_JAVA_OPTIONS", "-Xmx24m -XX:+ExitOnOutOfMemoryError"));
            process.kill();
            pass(AWAY);
            process.environment(Map.of());
            process.kill();
        });
    }

    @Test
    void the_clock_of_a_service_is_set_back() throws Exception {
        var name = "membership's clock set back from 10 min fast to 30 s slow";
        if (!WrongClock.isThere()) {
            experiment.skip(name, "libfaketime is not installed");
        }
        var clock = new WrongClock(installation.directory().resolve("clock"));
        var membership = installation.process("membership");
        clock.set(0);
        membership.environment(clock.environment());
        membership.takeAway();
        membership.start();
        installation.awaitReady();
        experiment.run(name, () -> {
            clock.set(600);
            pass(AWAY);
            clock.set(-30);
            pass(AWAY);
        });
        membership.environment(Map.of());
        membership.kill();
        installation.awaitReady();
    }
}
