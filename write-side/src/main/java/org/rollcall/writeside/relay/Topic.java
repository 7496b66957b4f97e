package org.rollcall.writeside.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rollcall.contracts.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic as the broker has it now: whether it is the one that was filled before, and how far it is filled. */
final class Topic implements AutoCloseable {

    static final int LARGEST_MESSAGE = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);
    private static final int TIMEOUT_MS = 5_000;
    private static final int LOOK_BACK = 1_000;
    private static final String LOG_INDEX_HEADER = "ce_" + RecordedEvent.LOG_INDEX;

    private final String name;
    private final KafkaTopicProperties kafka;
    private final Admin admin;

    Topic(String name, KafkaTopicProperties kafka) {
        this.name = name;
        this.kafka = kafka;
        this.admin = Admin.create(kafka.client(Map.of(
                "client.id",
                name + "-relay-admin",
                "request.timeout.ms",
                TIMEOUT_MS,
                "default.api.timeout.ms",
                TIMEOUT_MS)));
    }

    /** Another cluster, or a topic deleted and made again under the same name, has another identity. */
    record Identity(String cluster, String topic, int partitions) {}

    /** The topic's identity; made where it does not exist. */
    Identity identify() throws KafkaAway, InterruptedException {
        var description = describeOrCreate();
        var cluster = get("the cluster", admin.describeCluster().clusterId());
        return new Identity(
                cluster,
                description.topicId().toString(),
                description.partitions().size());
    }

    private TopicDescription describeOrCreate() throws KafkaAway, InterruptedException {
        var created = false;
        // a topic that was just made is known to every broker a moment later
        for (var deadline = System.nanoTime() + Duration.ofMillis(TIMEOUT_MS).toNanos(); ; ) {
            try {
                return describe();
            } catch (KafkaAway away) {
                if (!(away.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw away;
                }
            }
            if (created) {
                Thread.sleep(Duration.ofMillis(50));
            } else {
                create();
                created = true;
            }
        }
    }

    private TopicDescription describe() throws KafkaAway, InterruptedException {
        return get("the topic " + name, admin.describeTopics(List.of(name)).allTopicNames())
                .values()
                .iterator()
                .next();
    }

    /** Kept for ever: a view may be rebuilt from the topic at any time. */
    private void create() throws KafkaAway, InterruptedException {
        var topic = new NewTopic(name, kafka.partitions(), kafka.replication())
                .configs(Map.of(
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "cleanup.policy", "delete",
                        "max.message.bytes", String.valueOf(LARGEST_MESSAGE)));
        try {
            get("making the topic " + name, admin.createTopics(List.of(topic)).all());
        } catch (KafkaAway away) {
            if (!(away.getCause() instanceof TopicExistsException)) {
                throw away;
            }
        }
    }

    /** The offset the next message gets, for each partition. */
    long[] ends(Identity identity) throws KafkaAway, InterruptedException {
        var latest = IntStream.range(0, identity.partitions())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(
                        number -> new TopicPartition(name, number), number -> OffsetSpec.latest()));
        var offsets = get("the ends of " + name, admin.listOffsets(latest).all());
        var ends = new long[identity.partitions()];
        offsets.forEach((partition, end) -> ends[partition.partition()] = end.offset());
        return ends;
    }

    /**
     * The log index of the last event that a partition has of those up to {@code acknowledged}; 0 for none. What was under way
     * when a partition lost its last messages may stand in their place: it says nothing of what is there before it.
     */
    long lastLogIndex(int number, long end, long acknowledged) throws KafkaAway {
        var partition = new TopicPartition(name, number);
        try (var consumer = new KafkaConsumer<>(
                kafka.client(Map.of(
                        "client.id",
                        name + "-relay-compare",
                        "auto.offset.reset",
                        "none",
                        "default.api.timeout.ms",
                        TIMEOUT_MS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            var found = OptionalLong.empty();
            for (var upTo = end; found.isEmpty() && upTo > 0; upTo = Math.max(0, upTo - LOOK_BACK)) {
                consumer.seek(partition, Math.max(0, upTo - LOOK_BACK));
                found = last(consumer, partition, upTo, acknowledged);
            }
            if (found.isEmpty() && end > 0) {
                LOG.warn("Partition {} has no readable last event; it is filled from the start", partition);
            }
            return found.orElse(0);
        } catch (KafkaException e) {
            throw new KafkaAway("reading the end of " + partition, e);
        }
    }

    private static OptionalLong last(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long upTo, long acknowledged) {
        var last = OptionalLong.empty();
        while (consumer.position(partition) < upTo) {
            var messages = consumer.poll(Duration.ofMillis(TIMEOUT_MS));
            if (messages.isEmpty()) {
                throw new org.apache.kafka.common.errors.TimeoutException("nothing came of " + partition);
            }
            for (var message : messages) {
                var header = message.headers().lastHeader(LOG_INDEX_HEADER);
                if (header != null && message.offset() < upTo) {
                    var logIndex = Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
                    last = logIndex <= acknowledged ? OptionalLong.of(logIndex) : last;
                }
            }
        }
        return last;
    }

    private static <T> T get(String what, KafkaFuture<T> future) throws KafkaAway, InterruptedException {
        try {
            return future.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaAway(what, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaAway(what, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
