package org.rollcall.meeting.kafka;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.rollcall.meeting.postgres.KeptEvent;
import org.rollcall.meeting.postgres.RollCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what comes by one topic, and how far it was read, in one transaction. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final RollCopy copy;
    private final TransactionTemplate transaction;
    private final String topicId;
    private boolean isBeginning;

    /** @param isNew whether nothing was read of the topic yet */
    Keeper(RollCopy copy, TransactionTemplate transaction, String topicId, boolean isNew) {
        this.copy = copy;
        this.transaction = transaction;
        this.topicId = topicId;
        this.isBeginning = isNew;
    }

    void keep(ConsumerRecords<byte[], byte[]> messages) {
        var events = new ArrayList<KeptEvent>();
        messages.forEach(message -> Heard.event(message).ifPresent(events::add));
        try {
            transaction.executeWithoutResult(status -> {
                keep(events);
                noteOffsets(messages);
            });
        } catch (DataIntegrityViolationException oneOfThemCannotBeKept) {
            events.forEach(this::keepAlone);
            transaction.executeWithoutResult(status -> noteOffsets(messages));
        }
        isBeginning = false;
    }

    /** Where a topic made anew begins with other events, it is of another log: what was kept of the one before goes. */
    private void keep(List<KeptEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var occupied = copy.keep(events);
        if (isBeginning && !occupied.isEmpty()) {
            LOG.warn("The topic is of another log than before; the copy of it is made anew");
            copy.empty();
            occupied = copy.keep(events);
        }
        if (!occupied.isEmpty()) {
            LOG.error("Other events came for places of the log that are taken, and are passed over: {}", occupied);
        }
    }

    /** What PostgreSQL refuses today it refuses for ever: of that only the place in the log is kept. */
    private void keepAlone(KeptEvent event) {
        try {
            transaction.executeWithoutResult(status -> keep(List.of(event)));
        } catch (DataIntegrityViolationException e) {
            LOG.error("{} at {} cannot be kept and is passed over", event.stream(), event.sequence(), e);
            transaction.executeWithoutResult(status -> keep(List.of(event.unread())));
        }
    }

    private void noteOffsets(ConsumerRecords<byte[], byte[]> messages) {
        messages.nextOffsets()
                .forEach((partition, next) -> copy.noteOffset(topicId, partition.partition(), next.offset()));
    }
}
