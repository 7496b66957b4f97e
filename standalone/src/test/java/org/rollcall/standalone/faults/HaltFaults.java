package org.rollcall.standalone.faults;

import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Source;

/** Processes that end at one statement of what they do, and not anywhere. */
class HaltFaults extends UnderLoad {

    /**
     * A service is killed at a statement, and who asked is told nothing. What it had not committed is as if it had never been asked;
     * what it had, is answered the same when it is asked again.
     */
    private static void killedAt(String name, String service, String lock, String statement) throws Exception {
        experiment.run(name, () -> {
            try (var halt = HaltPoint.at(installation.postgres(), lock)) {
                halt.awaitReached(statement);
                installation.process(service).kill();
            }
        });
    }

    @Test
    void a_service_is_killed_before_it_appends() throws Exception {
        killedAt(
                "kill -9 membership-service before its INSERT",
                "membership",
                "LOCK TABLE membership.event IN SHARE MODE",
                "INSERT INTO%event%");
    }

    /** PostgreSQL was told to commit, and does or does not: nobody is there to hear. */
    @Test
    void a_service_is_killed_when_it_commits() throws Exception {
        var postgres = installation.postgres();
        postgres.execute("""
                CREATE FUNCTION membership.halt() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NULL; END $$""");
        postgres.execute("""
                CREATE CONSTRAINT TRIGGER halt AFTER INSERT ON membership.event DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION membership.halt()""");
        try {
            killedAt(
                    "kill -9 membership-service at its COMMIT",
                    "membership",
                    "SELECT pg_advisory_xact_lock(4711)",
                    "COMMIT%");
        } finally {
            postgres.execute("DROP FUNCTION membership.halt() CASCADE");
        }
    }

    @Test
    void a_service_is_killed_before_it_answers() throws Exception {
        experiment.run("kill -9 membership-service before its answers", () -> {
            var cable = installation.toService("membership");
            cable.cutBack();
            experiment.awaitRecorded(Source.MEMBERSHIP);
            installation.process("membership").kill();
            cable.drop();
            cable.mend();
        });
    }

    @Test
    void a_relay_is_killed_before_it_sends() throws Exception {
        experiment.run("kill -9 membership-service before its relay sends", () -> {
            var cable = installation.toBroker("membership");
            cable.cut();
            experiment.awaitRecorded(Source.MEMBERSHIP);
            installation.process("membership").kill();
            cable.drop();
            cable.mend();
        });
    }

    /** What was sent is sent again. */
    @Test
    void a_relay_is_killed_before_it_knows_what_it_has_sent() throws Exception {
        killedAt(
                "kill -9 membership-service before its relay's checkpoint",
                "membership",
                "SELECT FROM membership.relay_checkpoint FOR UPDATE",
                "UPDATE relay_checkpoint%");
    }

    @Test
    void the_views_are_killed_in_the_middle_of_a_batch() throws Exception {
        killedAt(
                "kill -9 projection-service in the middle of a batch",
                "projection",
                "SELECT FROM views.horizon FOR UPDATE",
                "SELECT log_index FROM horizon%FOR UPDATE");
    }
}
