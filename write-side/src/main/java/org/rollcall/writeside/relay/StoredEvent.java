package org.rollcall.writeside.relay;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.store.Traces;

/** An event as it is published: the payload is the text that was stored, byte for byte. */
record StoredEvent(
        long logIndex,
        OffsetDateTime recordedAt,
        long index,
        String id,
        String type,
        String stream,
        long sequence,
        String payload,
        Optional<String> trace) {

    private static final String AFTER = """
            SELECT recorded.log_index, recorded.recorded_at, index, event_id, payload_type, stream, sequence, payload,
                meta_data ->> 'traceparent'
            FROM recorded JOIN event USING (index)
            WHERE recorded.log_index > ? ORDER BY recorded.log_index LIMIT ?""";

    /** The events behind {@code logIndex} in the log's order. */
    static List<StoredEvent> after(Connection connection, long logIndex, int limit) throws SQLException {
        try (var query = connection.prepareStatement(AFTER)) {
            query.setLong(1, logIndex);
            query.setInt(2, limit);
            try (var row = query.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (row.next()) {
                    events.add(new StoredEvent(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class),
                            row.getLong(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getLong(7),
                            row.getString(8),
                            Optional.ofNullable(row.getString(9))));
                }
                return events;
            }
        }
    }

    /**
     * As a CloudEvent in binary mode, keyed by stream.
     *
     * @param parent the {@code traceparent} it says it belongs to
     */
    ProducerRecord<String, byte[]> toRecord(Source source, Optional<String> parent) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source.uri()))
                .withType(type)
                .withSubject(stream)
                .withTime(recordedAt)
                .withDataContentType("application/json")
                .withExtension(RecordedEvent.SEQUENCE, String.valueOf(sequence))
                .withExtension(RecordedEvent.STORE_INDEX, String.valueOf(index))
                .withExtension(RecordedEvent.LOG_INDEX, String.valueOf(logIndex))
                .withData(payload.getBytes(StandardCharsets.UTF_8));
        parent.ifPresent(trace -> event.withExtension(Traces.PARENT, trace));
        return KafkaMessageFactory.createWriter(
                        source.topic(), null, recordedAt.toInstant().toEpochMilli(), stream)
                .writeBinary(event.build());
    }
}
