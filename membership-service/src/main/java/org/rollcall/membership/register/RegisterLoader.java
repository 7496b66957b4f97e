package org.rollcall.membership.register;

import java.util.List;
import org.rollcall.membership.axon.PartyAppends;
import org.rollcall.membership.axon.PartyAppends.Append;
import org.rollcall.membership.postgres.PartyStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what of the register is not on record yet, in one transaction, before the service says that it is ready. The
 * same rules decide as for every command; only the way to the store is shorter, since hundreds of events go in at once.
 */
@Component
final class RegisterLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoader.class);

    private final PartyStreams streams;
    private final PartyAppends appends;
    private final JdbcClient jdbc;

    RegisterLoader(PartyStreams streams, PartyAppends appends, JdbcClient jdbc) {
        this.streams = streams;
        this.appends = appends;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(RegisterFile.shipped());
    }

    /** @return how many events were recorded; none where all of it is on record */
    int load(RegisterFile file) {
        return appends.append(() -> missing(file));
    }

    private List<Append> missing(RegisterFile file) {
        awaitOtherInstances();
        var missing = RegisterFold.missing(file, streams.all());
        missing.refused().forEach(refused -> LOG.warn("The record says otherwise than the register, {}", refused));
        return missing.steps().stream()
                .map(step -> new Append(step.event(), step.sequence()))
                .toList();
    }

    /** Of several instances that start at once, one records and the others then find it done. */
    private void awaitOtherInstances() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('rollcall register of parties'))")
                .query((row, number) -> 0)
                .list();
    }
}
