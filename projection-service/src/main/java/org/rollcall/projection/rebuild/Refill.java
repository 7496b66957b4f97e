package org.rollcall.projection.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.rollcall.contracts.Source;
import org.rollcall.projection.kafka.Batches;
import org.rollcall.projection.kafka.Topics;
import org.rollcall.projection.views.Views;

/** Reads both topics from their beginning into a shadow, in a consumer of its own that shares with nobody. */
final class Refill implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Batches batches;
    private final Views shadow;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, String> brokers = new HashMap<>();
    private final Map<TopicPartition, Long> beginnings;

    Refill(Topics topics, Batches batches, Views shadow) throws InterruptedException {
        this.batches = batches;
        this.shadow = shadow;
        var partitions = new ArrayList<TopicPartition>();
        for (var source : Source.values()) {
            var topic = topics.describe(source);
            brokers.put(source.topic(), topic.broker());
            partitions.addAll(topic.partitions());
        }
        consumer = new KafkaConsumer<>(topics.consumerSettings());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        beginnings = consumer.beginningOffsets(partitions);
    }

    /** Reads what comes next, if anything does, and folds it. */
    void step() {
        var messages = consumer.poll(POLL);
        for (var topic : brokers.entrySet()) {
            List<ConsumerRecord<byte[], byte[]>> ofTopic = new ArrayList<>();
            messages.records(topic.getKey()).forEach(ofTopic::add);
            if (!ofTopic.isEmpty()) {
                batches.write(shadow, topic.getValue(), ofTopic);
            }
        }
    }

    boolean isAtTheEnd() {
        return total() <= done();
    }

    long done() {
        return sum(consumer::position);
    }

    long total() {
        var ends = consumer.endOffsets(consumer.assignment());
        return sum(partition -> ends.getOrDefault(partition, 0L));
    }

    private long sum(ToLongFunction<TopicPartition> offset) {
        return consumer.assignment().stream()
                .mapToLong(partition -> offset.applyAsLong(partition) - beginnings.getOrDefault(partition, 0L))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
