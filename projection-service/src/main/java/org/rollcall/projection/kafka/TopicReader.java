package org.rollcall.projection.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Log;
import org.rollcall.projection.views.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Reads one topic into the live views, sharing its partitions with the other instances. Where it begins in a partition it is
 * given, the views say; to Kafka it commits nothing.
 */
final class TopicReader implements BatchMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private final Source source;
    private final Topics topics;
    private final Batches batches;
    private final Views views;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    // the ends of the partitions when they were given here, as long as they are not reached
    private final Map<TopicPartition, Long> behind = new ConcurrentHashMap<>();
    private OptionalLong gap = OptionalLong.empty();
    private OptionalLong readAnewFor = OptionalLong.empty();
    private volatile String broker = "";
    private volatile boolean assigned;

    TopicReader(Source source, Topics topics, Batches batches, Views views) {
        this.source = source;
        this.topics = topics;
        this.batches = batches;
        this.views = views;
        this.container = container();
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container() {
        var properties = new ContainerProperties(source.topic());
        properties.setGroupId("rollcall-projection-" + source.name().toLowerCase(java.util.Locale.ROOT));
        properties.setClientId("rollcall-projection");
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener(this);
        properties.setConsumerRebalanceListener(this);
        properties.setMissingTopicsFatal(false);
        properties.setShutdownTimeout(5000);
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(topics.consumerSettings()), properties);
        container.setBeanName(source.name().toLowerCase(java.util.Locale.ROOT) + "-reader");
        // only the database can fail here, and it comes back
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    void start() {
        container.start();
    }

    void stop() {
        container.stop();
    }

    /** Whether it has read, once, all that was there when it came. */
    boolean isCaughtUp() {
        return assigned && behind.isEmpty();
    }

    /**
     * A broker that lost its last messages, and was filled again, may have others where it was read before. All is read, and the
     * gap is still where it was at the last look: then the topic is read anew, once for each gap, since one that stays is in the
     * topic.
     */
    void lookForAGap() {
        var before = gap;
        gap = isCaughtUp() && lag() == 0 ? new Log(views.sql()).gapAfter(source) : OptionalLong.empty();
        if (gap.isEmpty() || !gap.equals(before) || gap.equals(readAnewFor)) {
            return;
        }
        LOG.warn("The views lack what comes after {} in {}; it is read anew", gap.getAsLong(), source.topic());
        container.stop();
        try {
            new Offsets(views.sql(), broker).forget(source.topic());
            readAnewFor = gap;
        } finally {
            container.start();
        }
    }

    /** How many messages the partitions that are read here have which this has not fetched. */
    double lag() {
        return container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("records-lag"))
                .map(metric -> metric.getValue().metricValue())
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(Double::isFinite)
                .sum();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            broker = topics.describe(source).broker();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        var offsets = new Offsets(views.sql(), broker);
        var ends = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            var next = offsets.next(partition);
            if (next.isPresent()) {
                consumer.seek(partition, next.getAsLong());
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
            var end = ends.getOrDefault(partition, 0L);
            if (end > 0 && end > next.orElse(0)) {
                behind.put(partition, end);
            }
        }
        assigned = true;
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(behind::remove);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(behind::remove);
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> messages) {
        batches.write(views, broker, messages);
        for (var message : messages) {
            behind.computeIfPresent(
                    new TopicPartition(message.topic(), message.partition()),
                    (partition, end) -> message.offset() + 1 >= end ? null : end);
        }
    }
}
