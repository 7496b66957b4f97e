package org.rollcall.meeting.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells one topic from another of the same name: a topic made anew counts its offsets anew. */
final class TopicIds implements AutoCloseable {

    private final Admin admin;

    TopicIds(FeedProperties kafka) {
        admin = Admin.create(kafka.client(Map.of(
                "client.id", "meeting-roll-feed-topics",
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "10000")));
    }

    /** @return what Kafka made the topic known as; empty while there is none of that name */
    Optional<String> idOf(String topic) {
        try {
            return Optional.of(
                            admin.describeTopics(List.of(topic)).allTopicNames().get())
                    .map(descriptions -> descriptions.get(topic))
                    .map(description -> description.topicId().toString());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
