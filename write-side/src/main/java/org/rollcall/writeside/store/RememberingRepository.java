package org.rollcall.writeside.store;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.rollcall.writeside.store.StreamMemory.Remembered;

/**
 * Loads an aggregate from what is remembered of its stream and the events since. They are read from the event the memory ends
 * with, that one included: it is there under its id exactly if what is remembered is the beginning of what is stored, since a
 * stored event is never changed, nor is anything before it. So what others appended is always seen, and what was rolled back,
 * or lost with a server whose standby took over, is never decided on.
 */
final class RememberingRepository<S, T extends Remembering<S>> extends EventSourcingRepository<T> {

    private final EventStore store;
    private final StreamMemory memory;

    RememberingRepository(Class<T> type, EventStore store, StreamMemory memory) {
        super(EventSourcingRepository.builder(type)
                .eventStore(store)
                .snapshotTriggerDefinition(aggregate -> new LastEvent()));
        this.store = store;
        this.memory = memory;
    }

    /** What is remembered is what was read, before the command adds to it. */
    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
        var aggregate = super.doLoadWithLock(stream, expectedVersion);
        if (aggregate.getSnapshotTrigger() instanceof LastEvent last) {
            memory.remember(stream, new Remembered(aggregate.invoke(Remembering::state), aggregate.version(), last.id));
        }
        return aggregate;
    }

    @Override
    protected DomainEventStream readEvents(String stream) {
        return memory.of(stream)
                .flatMap(remembered -> since(remembered, stream))
                .orElseGet(() -> super.readEvents(stream));
    }

    private Optional<DomainEventStream> since(Remembered remembered, String stream) {
        var events = store.readEvents(stream, remembered.sequence());
        if (!events.hasNext() || !events.peek().getIdentifier().equals(remembered.eventId())) {
            memory.forget(stream);
            return Optional.empty();
        }
        return Optional.of(DomainEventStream.concat(
                DomainEventStream.of(resumed(stream, remembered.state(), events.next())), events));
    }

    /** As Axon takes a snapshot: a message that carries the aggregate; with the id and the place of the last event in it. */
    @SuppressWarnings("unchecked")
    private DomainEventMessage<T> resumed(String stream, Object state, DomainEventMessage<?> last) {
        var aggregate = getAggregateFactory().createAggregateRoot(stream, last);
        aggregate.resume(stream, (S) state);
        return new GenericDomainEventMessage<>(
                last.getType(),
                stream,
                last.getSequenceNumber(),
                aggregate,
                last.getMetaData(),
                last.getIdentifier(),
                last.getTimestamp());
    }

    /** Axon shows it every event an aggregate is made of. */
    private static final class LastEvent implements SnapshotTrigger {

        private String id = "";

        @Override
        public void eventHandled(EventMessage<?> event) {
            id = event.getIdentifier();
        }

        @Override
        public void initializationFinished() {}
    }
}
