package org.rollcall.projection.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rollcall.contracts.Source;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The two topics as the broker has them now. */
@Component
public class Topics implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** One topic of one broker: an emptied broker, or a topic made again, has another {@code broker}. */
    public record Topic(String broker, List<TopicPartition> partitions) {}

    private final KafkaClients clients;
    private final Admin admin;

    Topics(KafkaClients clients) {
        this.clients = clients;
        this.admin = Admin.create(clients.client(Map.of(
                AdminClientConfig.CLIENT_ID_CONFIG,
                "rollcall-projection-admin",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5000)));
    }

    /** Whether the topic of that service is there; no if nobody answers. */
    boolean exists(Source source) throws InterruptedException {
        try {
            return await(admin.listTopics().names()).contains(source.topic());
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** @throws IllegalStateException if the broker does not answer or has no such topic */
    public Topic describe(Source source) throws InterruptedException {
        var cluster = await(admin.describeCluster().clusterId());
        var described = await(admin.describeTopics(List.of(source.topic())).allTopicNames());
        var description = described.values().iterator().next();
        return new Topic(
                cluster + "/" + description.topicId(),
                description.partitions().stream()
                        .map(partition -> new TopicPartition(source.topic(), partition.partition()))
                        .toList());
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer: " + e.getMessage(), e);
        }
    }

    /** What a consumer of the topics is made of. What Kafka remembers of its offsets is never asked. */
    public Map<String, Object> consumerSettings() {
        return clients.client(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                30_000,
                // how long an instance that was killed holds its partitions, also against itself when it comes back
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_500,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
