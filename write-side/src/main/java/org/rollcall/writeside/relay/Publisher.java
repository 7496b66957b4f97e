package org.rollcall.writeside.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.store.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to keep a topic filled: from the first look at the broker to the first sign that it is away. Batches are sent
 * in the log's order, acknowledged by all replicas, and only then is the checkpoint moved; so a topic has each event at
 * least once, and the first occurrences of a partition in order.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final long LOST = Long.MAX_VALUE;
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

    private final Source source;
    private final RelayProperties properties;
    private final Topic topic;
    private final Traces traces;
    private final KafkaProducer<String, byte[]> producer;
    private @Nullable Checkpoint checkpoint;
    private long comparedAt;

    Publisher(Source source, KafkaTopicProperties kafka, RelayProperties properties, Traces traces) {
        this.traces = traces;
        this.source = source;
        this.properties = properties;
        this.topic = new Topic(source.topic(), kafka);
        this.producer = new KafkaProducer<>(
                kafka.client(Map.of(
                        "client.id",
                        source.topic() + "-relay",
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        Topic.LARGEST_MESSAGE,
                        "max.block.ms",
                        5_000,
                        // a batch is never given up while a later one may succeed: the relay itself ends the attempt,
                        // and before
                        // the producer sends anything again, since who knows what the broker lost meanwhile
                        "delivery.timeout.ms",
                        Integer.MAX_VALUE,
                        "retry.backoff.ms",
                        3 * LOOK_AROUND.toMillis())),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The log index up to which the topic is filled. */
    long logIndex() {
        return checkpoint == null ? 0 : checkpoint.logIndex();
    }

    /**
     * Compares where it is time to, and publishes the next batch.
     *
     * @param recorded the log index up to which there is something to publish
     * @return how many events were published
     */
    int step(Connection connection, long recorded) throws SQLException, KafkaAway, InterruptedException {
        try {
            var filled = compared(connection);
            if (filled.logIndex() >= recorded) {
                return 0;
            }
            var events = StoredEvent.after(connection, filled.logIndex(), properties.batch());
            if (events.isEmpty()) {
                return 0;
            }
            var offsets = acknowledged(connection, send(events), filled.offsets());
            if (Arrays.stream(offsets).anyMatch(offset -> offset == LOST)) {
                filled.move(connection, filled.logIndex(), offsets);
                // compare at once
                checkpoint = null;
                return 0;
            }
            filled.move(connection, events.getLast().logIndex(), offsets);
            return events.size();
        } catch (InterruptException e) {
            throw new InterruptedException(e.getMessage());
        } catch (KafkaException e) {
            throw new KafkaAway("Kafka", e);
        }
    }

    private Checkpoint compared(Connection connection) throws SQLException, KafkaAway, InterruptedException {
        var known = checkpoint;
        if (known != null
                && System.nanoTime() - comparedAt < properties.compareEvery().toNanos()) {
            return known;
        }
        var now = topic.identify();
        if (known == null || !known.topic().equals(now)) {
            if (known != null) {
                LOG.warn("The topic {} is another one than before; it is filled from the store", source.topic());
            }
            known = Checkpoint.of(connection, now);
        }
        goBackToWhatIsThere(connection, known);
        checkpoint = known;
        comparedAt = System.nanoTime();
        return known;
    }

    /** Where a partition ends before what it acknowledged, goes back to the last acknowledged event it still has. */
    private void goBackToWhatIsThere(Connection connection, Checkpoint filled)
            throws SQLException, KafkaAway, InterruptedException {
        var ends = topic.ends(filled.topic());
        var offsets = filled.offsets();
        var back = filled.logIndex();
        var shorter = false;
        for (var partition = 0; partition < ends.length; partition++) {
            if (ends[partition] <= filled.offset(partition)) {
                back = Math.min(back, topic.lastLogIndex(partition, ends[partition], filled.logIndex()));
                offsets[partition] = ends[partition] - 1;
                shorter = true;
            }
        }
        if (back < filled.logIndex()) {
            LOG.warn(
                    "The topic {} lost what came after {}; it is filled from the store again, up to {}",
                    source.topic(),
                    back,
                    filled.logIndex());
        }
        if (shorter) {
            filled.move(connection, back, offsets);
        }
    }

    private List<Future<RecordMetadata>> send(List<StoredEvent> events) {
        var sent = new ArrayList<Future<RecordMetadata>>(events.size());
        for (var event : events) {
            sent.add(send(event));
        }
        return sent;
    }

    private Future<RecordMetadata> send(StoredEvent event) {
        var span = traces.publishing(event.type(), event.trace());
        if (span.isEmpty()) {
            return producer.send(event.toRecord(source, event.trace()));
        }
        var message = event.toRecord(source, span.flatMap(traces::parent));
        return producer.send(message, (place, failure) -> {
            if (failure != null) {
                span.get().error(failure);
            }
            span.get().end();
        });
    }

    /**
     * The offsets last acknowledged; {@link #LOST} for a partition that put a message where it had acknowledged another before: it
     * lost its last ones, and has this one in their place.
     */
    private long[] acknowledged(Connection connection, List<Future<RecordMetadata>> sent, long[] offsets)
            throws SQLException, KafkaAway, InterruptedException {
        var deadline = System.nanoTime() + properties.acknowledgement().toNanos();
        for (var one : sent) {
            var place = await(connection, one, deadline);
            // one that was acknowledged twice has no offset the second time
            if (place.hasOffset()) {
                var before = offsets[place.partition()];
                offsets[place.partition()] = place.offset() > before ? place.offset() : LOST;
            }
        }
        return offsets;
    }

    private RecordMetadata await(Connection connection, Future<RecordMetadata> sent, long deadline)
            throws SQLException, KafkaAway, InterruptedException {
        while (true) {
            try {
                return sent.get(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new KafkaAway("publishing", e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaAway("no acknowledgement in time", e);
                }
                if (isAboutToSendAgain()) {
                    throw new KafkaAway("no acknowledgement", e);
                }
                // the lock is the connection's: without it another relay is at work
                if (!connection.isValid(2)) {
                    throw new SQLException("the connection of the lock is lost", e);
                }
            }
        }
    }

    private boolean isAboutToSendAgain() {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("record-retry-total"))
                .filter(metric -> metric.metricName().group().equals("producer-metrics"))
                .anyMatch(metric -> metric.metricValue() instanceof Double retries && retries > 0);
    }

    @Override
    public void close() {
        try (topic) {
            producer.close(Duration.ZERO);
        } catch (InterruptException e) {
            LOG.debug("The relay of {} was stopped while it closed", source.topic());
        }
    }
}
