package org.rollcall.standalone.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;

/** The topics below the services: read as a whole, and written to by somebody who has no business there. */
final class Broker {

    private final String bootstrapServers;

    Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** All that is in a topic, partition by partition, in the order it is there. */
    List<ConsumerRecord<byte[], byte[]>> all(Source source) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(source.topic()).stream()
                    .map(partition -> new TopicPartition(source.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(read::add);
            }
            return read;
        }
    }

    /** Sends messages that were in the topic once more, each to the partition it was in. */
    void again(List<ConsumerRecord<byte[], byte[]>> messages) {
        send(messages.stream()
                .map(message -> new ProducerRecord<>(
                        message.topic(),
                        message.partition(),
                        message.timestamp(),
                        message.key(),
                        message.value(),
                        message.headers()))
                .toList());
    }

    void send(List<ProducerRecord<byte[], byte[]>> messages) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 8 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            messages.forEach(producer::send);
            producer.flush();
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader("ce_" + name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** 0 for a message that is no event. */
    static long logIndex(ConsumerRecord<byte[], byte[]> message) {
        var index = header(message, RecordedEvent.LOG_INDEX);
        return index.isEmpty() ? 0 : Long.parseLong(index);
    }
}
