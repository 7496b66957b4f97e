package org.rollcall.membership.postgres;

import org.rollcall.writeside.store.UnhurriedTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the directory from the event store, before the service answers, where another version filled it or nobody did. */
@Component
final class DirectoryRefill implements SmartInitializingSingleton {

    /**
     * Counted up with every change to what is kept or how it is made of the events: the tables, PartyOnRecord, Spelling.fold. A
     * migration that changes the tables need not fill them.
     */
    static final int SHAPE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryRefill.class);

    private final JdbcClient jdbc;
    private final PartyStreams streams;
    private final DirectoryWriter writer;
    private final UnhurriedTransaction transaction;

    DirectoryRefill(JdbcClient jdbc, PartyStreams streams, DirectoryWriter writer, UnhurriedTransaction transaction) {
        this.jdbc = jdbc;
        this.streams = streams;
        this.writer = writer;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!isCurrent()) {
            // nothing else of this service is held up by it but the relay
            transaction.run(this::refill);
        }
    }

    private void refill() {
        // of several instances that start at once, one fills and the others then find it done
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('rollcall directory of parties'))")
                .query((row, number) -> 0)
                .list();
        if (isCurrent()) {
            return;
        }
        // who has appended and not committed yet writes to the directory before this reads, or after this has written
        jdbc.sql("LOCK TABLE party_directory IN EXCLUSIVE MODE").update();
        jdbc.sql("DELETE FROM party_directory_name").update();
        jdbc.sql("DELETE FROM party_directory_code").update();
        jdbc.sql("DELETE FROM party_directory_succession").update();
        jdbc.sql("DELETE FROM party_directory").update();
        var parties = streams.all();
        writer.write(parties);
        jdbc.sql("DELETE FROM party_directory_shape").update();
        jdbc.sql("INSERT INTO party_directory_shape (shape) VALUES (?)")
                .param(SHAPE)
                .update();
        LOG.info("The directory of parties is filled from the store: {} parties", parties.size());
    }

    private boolean isCurrent() {
        return jdbc.sql("SELECT shape FROM party_directory_shape")
                .query(Integer.class)
                .optional()
                .filter(shape -> shape == SHAPE)
                .isPresent();
    }
}
