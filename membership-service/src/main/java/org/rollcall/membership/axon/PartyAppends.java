package org.rollcall.membership.axon;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.rollcall.contracts.PartyEvent;
import org.springframework.stereotype.Component;

/** Appends decided events of many parties in one transaction: the shorter way to the store that the register takes. */
@Component
public class PartyAppends {

    private static final int ATTEMPTS = 5;

    private final EventStore store;
    private final TransactionManager transactions;

    PartyAppends(EventStore store, TransactionManager transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** An event and its place in the stream of its party. */
    public record Append(PartyEvent event, long sequence) {}

    /**
     * @param decided decides inside the transaction, and again where somebody wrote to one of the streams meanwhile
     * @return how many events were appended
     */
    public int append(Supplier<List<Append>> decided) {
        for (var left = ATTEMPTS; ; left--) {
            try {
                var work = DefaultUnitOfWork.startAndGet(null);
                work.attachTransaction(transactions);
                return work.executeWithResult(() -> publish(decided.get())).getPayload();
            } catch (ConcurrencyException somebodyWroteToOneOfThem) {
                if (left <= 1) {
                    throw somebodyWroteToOneOfThem;
                }
            }
        }
    }

    private int publish(List<Append> appends) {
        store.publish(appends.stream().map(PartyAppends::message).toList());
        return appends.size();
    }

    private static GenericDomainEventMessage<?> message(Append append) {
        var event = append.event();
        return new GenericDomainEventMessage<>(PartyAggregate.TYPE, event.party().stream(), append.sequence(), event);
    }
}
