package org.rollcall.writeside.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rollcall.contracts.Source;

/** What a test sees of Kafka and does to it. */
record Broker(String address) {

    static final String TOPIC = Source.MEMBERSHIP.topic();

    /** Everything the topic has, partition after partition; empty where it does not exist. */
    List<ConsumerRecord<String, byte[]>> messages() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", address, "allow.auto.create.topics", false, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var known = consumer.listTopics().getOrDefault(TOPIC, List.of());
            var partitions = known.stream()
                    .map(it -> new TopicPartition(TOPIC, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** The log indexes the topic has, each once. */
    Set<Long> logIndexes() {
        var indexes = new HashSet<Long>();
        messages().forEach(message -> indexes.add(Long.parseLong(header(message, "ce_logindex"))));
        return indexes;
    }

    /** Whether, in each partition, an event appears for the first time only behind all that precede it there. */
    boolean firstOccurrencesAreInOrder() {
        var highest = new HashMap<Integer, Long>();
        var seen = new HashSet<Long>();
        for (var message : messages()) {
            var index = Long.parseLong(header(message, "ce_logindex"));
            if (seen.add(index) && highest.merge(message.partition(), index, Math::max) != index) {
                return false;
            }
        }
        return true;
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** As if the broker's disk had been emptied. */
    void deleteTopic() throws Exception {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    String topicId() throws Exception {
        try (var admin = admin()) {
            return admin.describeTopics(List.of(TOPIC))
                    .allTopicNames()
                    .get()
                    .get(TOPIC)
                    .topicId()
                    .toString();
        }
    }

    /** As if a producer had sent it. */
    void append(String stream, long logIndex) throws Exception {
        var message = new ProducerRecord<>(TOPIC, stream, new byte[0]);
        message.headers().add("ce_logindex", String.valueOf(logIndex).getBytes(StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address));
    }
}
