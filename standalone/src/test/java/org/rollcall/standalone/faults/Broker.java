package org.rollcall.standalone.faults;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
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

    /** Waits until a topic has the last event that its service has recorded now. */
    void awaitFilledAgain(Server postgres, Source source) throws SQLException {
        var last = Stored.after(postgres, source, 0).stream()
                .mapToLong(Stored::logIndex)
                .max()
                .orElse(0);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> all(source).stream().mapToLong(Broker::logIndex).anyMatch(index -> index == last));
    }

    /** Waits until a consumer group has so many members that are sharing its topics or about to. */
    void awaitMembers(String group, int count) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Awaitility.await()
                    .atMost(Installation.LONGEST_START)
                    .until(() -> admin.describeConsumerGroups(List.of(group))
                                    .all()
                                    .get()
                                    .get(group)
                                    .members()
                                    .size()
                            >= count);
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
