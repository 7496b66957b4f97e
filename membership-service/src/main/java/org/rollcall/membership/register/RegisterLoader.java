package org.rollcall.membership.register;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.rollcall.membership.axon.PartyAggregate;
import org.rollcall.membership.postgres.PartyDirectory;
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
    private static final int ATTEMPTS = 5;

    private final PartyDirectory directory;
    private final EventStore store;
    private final TransactionManager transactions;
    private final JdbcClient jdbc;

    RegisterLoader(PartyDirectory directory, EventStore store, TransactionManager transactions, JdbcClient jdbc) {
        this.directory = directory;
        this.store = store;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(RegisterFile.shipped());
    }

    /** @return how many events were recorded; none where all of it is on record */
    int load(RegisterFile file) {
        for (var left = ATTEMPTS; ; left--) {
            try {
                var work = DefaultUnitOfWork.startAndGet(null);
                work.attachTransaction(transactions);
                return work.executeWithResult(() -> record(file)).getPayload();
            } catch (ConcurrencyException somebodyWroteToOneOfThem) {
                if (left <= 1) {
                    throw somebodyWroteToOneOfThem;
                }
            }
        }
    }

    private int record(RegisterFile file) {
        awaitOtherInstances();
        var missing = RegisterFold.missing(file, directory.all());
        missing.refused().forEach(refused -> LOG.warn("The record says otherwise than the register, {}", refused));
        store.publish(missing.steps().stream().map(RegisterLoader::message).toList());
        return missing.steps().size();
    }

    /** Of several instances that start at once, one records and the others then find it done. */
    private void awaitOtherInstances() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('rollcall register of parties'))")
                .query((row, number) -> 0)
                .list();
    }

    private static GenericDomainEventMessage<?> message(RegisterFold.Step step) {
        var event = step.event();
        return new GenericDomainEventMessage<>(PartyAggregate.TYPE, event.party().stream(), step.sequence(), event);
    }
}
