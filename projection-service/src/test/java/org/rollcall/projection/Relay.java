package org.rollcall.projection;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;

/** Plays the services' stores and relays: records events and publishes them as the relays do. */
final class Relay implements AutoCloseable {

    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00.000001Z");

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final List<RecordedEvent<?>> record = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<Source, Long> logIndexes = new EnumMap<>(Source.class);

    Relay(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Of a record of its own. */
    Relay another() {
        return new Relay(bootstrapServers);
    }

    /** Empty topics, whatever was there before: to a reader, a broker that was emptied. */
    void makeTopics(int partitions) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var source : Source.values()) {
                if (admin.listTopics().names().get().contains(source.topic())) {
                    admin.deleteTopics(List.of(source.topic())).all().get();
                }
                while (admin.listTopics().names().get().contains(source.topic())) {
                    Thread.onSpinWait();
                }
                admin.createTopics(List.of(new NewTopic(source.topic(), partitions, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    /** Records and publishes. */
    Position publish(MembershipEvent event) {
        return publish(record(event));
    }

    Position publish(MeetingEvent event) {
        return publish(record(event));
    }

    /** Records, and leaves the publishing for later. */
    RecordedEvent<?> record(MembershipEvent event) {
        var stream = switch (event) {
            case PartyEvent e -> e.party().stream();
            case ForumEvent e -> e.forum().stream();
        };
        return record(Source.MEMBERSHIP, EventNames.of(event), stream, event);
    }

    RecordedEvent<?> record(MeetingEvent event) {
        var stream = switch (event) {
            case MeetingEvent.OfMeeting e -> e.meeting().stream();
            case DocumentEvent e -> e.document().stream();
        };
        return record(Source.MEETING, EventNames.of(event), stream, event);
    }

    RecordedEvent<?> record(Source source, String type, String stream, Object data) {
        var logIndex = logIndexes.merge(source, 1L, Long::sum);
        var recorded = new RecordedEvent<>(
                UUID.nameUUIDFromBytes((source + "/" + logIndex).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                source,
                type,
                stream,
                sequences.merge(stream, 1L, Long::sum) - 1,
                logIndex * 3,
                logIndex,
                BEGINNING.plusSeconds(record.size()),
                data);
        record.add(recorded);
        return recorded;
    }

    Position publish(RecordedEvent<?> event) {
        send(event, WireJson.MAPPER.writeValueAsBytes(event.data()));
        return Position.of(event.source(), event.index());
    }

    void send(RecordedEvent<?> event, byte[] data) {
        send(message(event, data));
    }

    static ProducerRecord<String, byte[]> message(RecordedEvent<?> event) {
        return message(event, WireJson.MAPPER.writeValueAsBytes(event.data()));
    }

    private static ProducerRecord<String, byte[]> message(RecordedEvent<?> event, byte[] data) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source().uri()))
                .withType(event.type())
                .withSubject(event.stream())
                .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension(RecordedEvent.SEQUENCE, String.valueOf(event.sequence()))
                .withExtension(RecordedEvent.STORE_INDEX, String.valueOf(event.index()))
                .withExtension(RecordedEvent.LOG_INDEX, String.valueOf(event.logIndex()))
                .withData("application/json", data)
                .build();
        return KafkaMessageFactory.createWriter(event.source().topic(), event.stream())
                .writeBinary(cloudEvent);
    }

    /** Does not wait until the broker has it. */
    void publishLater(MembershipEvent event) {
        var recorded = record(event);
        producer.send(message(recorded, WireJson.MAPPER.writeValueAsBytes(recorded.data())));
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    List<RecordedEvent<?>> record() {
        return List.copyOf(record);
    }

    /** Of the last event of both services. */
    Position position() {
        var position = Position.START;
        for (var event : record) {
            position = position.advance(event.source(), event.index());
        }
        return position;
    }

    @Override
    public void close() {
        producer.close();
    }
}
