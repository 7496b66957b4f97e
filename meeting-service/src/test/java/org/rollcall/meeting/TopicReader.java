package org.rollcall.meeting;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic of three partitions from its start. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, CloudEvent> consumer;
    private final List<CloudEvent> events = new ArrayList<>();

    TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        MembershipTopic.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new CloudEventDeserializer());
        consumer.assign(
                List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1), new TopicPartition(topic, 2)));
    }

    /** The first event read so far whose key and subject are the stream's name. */
    Optional<CloudEvent> find(String stream) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> {
            if (message.key().equals(message.value().getSubject())) {
                events.add(message.value());
            }
        });
        return events.stream()
                .filter(event -> stream.equals(event.getSubject()))
                .findFirst();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
