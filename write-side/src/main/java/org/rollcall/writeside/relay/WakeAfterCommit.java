package org.rollcall.writeside.relay;

import java.util.List;
import org.rollcall.writeside.store.AppendListener;
import org.rollcall.writeside.store.Appended;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the relay of this JVM as soon as there is something to see for it. */
final class WakeAfterCommit implements AppendListener {

    private final Relay relay;

    WakeAfterCommit(Relay relay) {
        this.relay = relay;
    }

    @Override
    public void appended(List<Appended> events) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
