package org.rollcall.meeting.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.WireJson;
import org.rollcall.meeting.postgres.KeptEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what comes by the topic. */
final class Heard {

    private static final Logger LOG = LoggerFactory.getLogger(Heard.class);

    private Heard() {}

    /** Empty for what is no event of the log; what it cannot read is said and passed over, so that the rest is kept. */
    static Optional<KeptEvent> event(ConsumerRecord<byte[], byte[]> message) {
        try {
            var event = KafkaMessageFactory.createReader(message).toEvent();
            return Optional.of(new KeptEvent(
                    number(event, RecordedEvent.LOG_INDEX),
                    number(event, RecordedEvent.STORE_INDEX),
                    event.getId(),
                    Objects.requireNonNull(event.getSubject(), "it names no stream"),
                    number(event, RecordedEvent.SEQUENCE),
                    Objects.requireNonNull(event.getTime(), "it has no time"),
                    event.getType(),
                    json(event, message)));
        } catch (RuntimeException e) {
            passedOver(message, e);
            return Optional.empty();
        }
    }

    private static long number(CloudEvent event, String attribute) {
        return Long.parseLong(String.valueOf(event.getExtension(attribute)));
    }

    /** Null for what is no JSON: the event keeps its place in the log, so that those behind it are not waited for in vain. */
    private static @Nullable String json(CloudEvent event, ConsumerRecord<byte[], byte[]> message) {
        try {
            var bytes =
                    Objects.requireNonNull(event.getData(), "it says nothing").toBytes();
            var json = new String(bytes, StandardCharsets.UTF_8);
            WireJson.MAPPER.readTree(json);
            return json;
        } catch (RuntimeException e) {
            passedOver(message, e);
            return null;
        }
    }

    private static void passedOver(ConsumerRecord<byte[], byte[]> message, RuntimeException why) {
        LOG.error(
                "Offset {} of {} cannot be read and is passed over: {}",
                message.offset(),
                message.topic() + "-" + message.partition(),
                why.toString());
    }
}
