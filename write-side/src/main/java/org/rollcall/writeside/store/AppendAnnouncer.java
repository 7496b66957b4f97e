package org.rollcall.writeside.store;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Passes on what the event store appended, while the transaction of the command is still open. */
final class AppendAnnouncer implements Consumer<List<? extends EventMessage<?>>> {

    private final List<AppendListener> listeners;

    AppendAnnouncer(List<AppendListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        // the storage has refused what is outside any stream
        var events = messages.stream()
                .map(message -> (DomainEventMessage<?>) message)
                .map(event ->
                        new Appended(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getPayload()))
                .toList();
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.appended(events));
        }
    }
}
