package org.rollcall.projection.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rollcall.projection.views.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where messages are put that could not be read or folded, so that the rest goes on and a person can look. */
final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private Parking() {}

    /**
     * Parks the message and says so, once however often it is read again.
     *
     * @return whether it is parked now and was not before
     */
    static boolean park(Views views, String broker, ConsumerRecord<byte[], byte[]> message, String reason) {
        var type = EventReader.header(message, "type");
        var stream = EventReader.header(message, "subject");
        var parked = views.sql()
                .sql("""
                        INSERT INTO projection.parked
                            (broker, topic, partition, kafka_offset, type, stream, reason, key, value)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .param(broker)
                .param(message.topic())
                .param(message.partition())
                .param(message.offset())
                .param(storable(type))
                .param(storable(stream))
                .param(storable(reason))
                .param(message.key())
                .param(message.value())
                .update();
        if (parked == 1) {
            sayAfterCommit("A message was parked and not folded into the views: %s %s at %s-%d, offset %d: %s"
                    .formatted(type, stream, message.topic(), message.partition(), message.offset(), reason));
        }
        return parked == 1;
    }

    /** The transaction may yet be rolled back and tried again. */
    private static void sayAfterCommit(String text) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                LOG.warn(text);
            }
        });
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace("\0", "\\0");
    }
}
