package org.rollcall.projection.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Upcasts;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.log.LogEntry;
import org.rollcall.projection.views.Told;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a Kafka message: a CloudEvent in binary mode, as {@link RecordedEvent} says. Never throws. */
final class EventReader {

    private EventReader() {}

    private record Envelope(
            String id,
            Source source,
            String type,
            String stream,
            long sequence,
            long index,
            long logIndex,
            Instant at) {

        <E> RecordedEvent<E> around(E data) {
            return new RecordedEvent<>(id, source, type, stream, sequence, index, logIndex, at, data);
        }
    }

    static Reading read(ConsumerRecord<byte[], byte[]> message) {
        Envelope envelope;
        byte[] data;
        try {
            var event = KafkaMessageFactory.createReader(message).toEvent();
            envelope = envelope(event);
            if (!envelope.source().topic().equals(message.topic())) {
                return new Reading.Foreign("its source is " + event.getSource());
            }
            data = event.getData() == null ? new byte[0] : event.getData().toBytes();
        } catch (RuntimeException e) {
            return new Reading.Foreign(reason(e));
        }
        return read(envelope, data);
    }

    private static Envelope envelope(CloudEvent event) {
        return new Envelope(
                event.getId(),
                Source.ofUri(event.getSource().toString()),
                event.getType(),
                required(event.getSubject(), "subject"),
                number(event, RecordedEvent.SEQUENCE),
                number(event, RecordedEvent.STORE_INDEX),
                number(event, RecordedEvent.LOG_INDEX),
                required(event.getTime(), "time").toInstant());
    }

    private static long number(CloudEvent event, String attribute) {
        return Long.parseLong(required(event.getExtension(attribute), attribute).toString());
    }

    private static <T> T required(@Nullable T value, String attribute) {
        if (value == null) {
            throw new IllegalArgumentException("it has no attribute " + attribute);
        }
        return value;
    }

    private static Reading read(Envelope envelope, byte[] bytes) {
        JsonNode json;
        try {
            json = WireJson.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            return new Reading.NotUnderstood(entry(envelope, null, bytes, Optional.empty()), reason(e));
        }
        try {
            var event = json.isObject() ? Upcasts.read(envelope.type(), json) : Optional.empty();
            if (event.isEmpty()) {
                return new Reading.NotUnderstood(
                        entry(envelope, json, bytes, forum(json)), "this version knows no event " + envelope.type());
            }
            return new Reading.Understood(
                    entry(envelope, json, bytes, forum(json)),
                    new Told(envelope.around((Event) event.get()), WireJson.MAPPER.writeValueAsString(json)));
        } catch (RuntimeException e) {
            return new Reading.NotUnderstood(entry(envelope, json, bytes, forum(json)), reason(e));
        }
    }

    private static Optional<String> forum(JsonNode json) {
        return json.path("forum").asStringOpt();
    }

    private static LogEntry entry(Envelope envelope, @Nullable JsonNode json, byte[] bytes, Optional<String> forum) {
        return new LogEntry(
                envelope.source(),
                envelope.logIndex(),
                envelope.index(),
                envelope.at(),
                envelope.stream(),
                forum,
                envelope.type(),
                cloudEvent(envelope, json, bytes));
    }

    /** The event in the JSON format of CloudEvents 1.0, its members always in this order. */
    private static String cloudEvent(Envelope envelope, @Nullable JsonNode json, byte[] bytes) {
        var event = WireJson.MAPPER
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", envelope.id())
                .put("source", envelope.source().uri())
                .put("type", envelope.type())
                .put("subject", envelope.stream())
                .put("time", envelope.at().toString())
                .put("datacontenttype", "application/json")
                .put(RecordedEvent.SEQUENCE, String.valueOf(envelope.sequence()))
                .put(RecordedEvent.STORE_INDEX, String.valueOf(envelope.index()))
                .put(RecordedEvent.LOG_INDEX, String.valueOf(envelope.logIndex()));
        if (json == null) {
            event.put("data_base64", Base64.getEncoder().encodeToString(bytes));
        } else {
            event.set("data", json);
        }
        return WireJson.MAPPER.writeValueAsString(event);
    }

    static String reason(RuntimeException e) {
        var cause = NestedExceptionUtils.getMostSpecificCause(e);
        var text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return text.isEmpty() ? e.getClass().getSimpleName() : text;
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader("ce_" + name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
