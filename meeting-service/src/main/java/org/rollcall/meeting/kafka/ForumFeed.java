package org.rollcall.meeting.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Source;
import org.rollcall.meeting.postgres.ForumDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows membership-service's topic for as long as the service runs. Every instance reads all of it, by itself and not in a
 * consumer group: what it learns it also has to tell the requests that wait in its own JVM, and writing it twice does no
 * harm. Offsets are kept beside the rows, in the same transaction.
 */
@Component
class ForumFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForumFeed.class);

    private static final String TOPIC = Source.MEMBERSHIP.topic();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration COMPARE_TOPIC_EVERY = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 500;

    private final String bootstrapServers;
    private final ForumDirectory directory;
    private final ForumEvents events;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;

    private CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    ForumFeed(
            FeedProperties properties,
            ForumDirectory directory,
            Arrivals arrivals,
            PlatformTransactionManager transactions) {
        this.bootstrapServers = properties.bootstrapServers();
        this.directory = directory;
        this.events = new ForumEvents(directory);
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public synchronized void start() {
        var until = new CountDownLatch(1);
        stopped = until;
        thread = Thread.ofPlatform().name("forum-feed").daemon().start(() -> run(until));
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        var running = thread;
        if (running != null) {
            try {
                if (!running.join(Duration.ofSeconds(2))) {
                    // it waits for a Kafka that does not answer
                    running.interrupt();
                    running.join(Duration.ofSeconds(2));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(CountDownLatch until) {
        var said = false;
        while (until.getCount() > 0) {
            try (var topics = new TopicIds(bootstrapServers)) {
                var id = topics.idOf(TOPIC);
                if (id.isPresent()) {
                    follow(topics, id.get(), until);
                    said = false;
                }
            } catch (RuntimeException e) {
                if (!said && until.getCount() > 0) {
                    LOG.warn("What is recorded of forums cannot be followed at the moment: {}", e.toString());
                }
                said = true;
            }
            arrivals.setCurrent(false);
            pause(until);
        }
    }

    private static void pause(CountDownLatch until) {
        try {
            until.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads on until the service stops or the topic is another one. */
    private void follow(TopicIds topics, String id, CountDownLatch until) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var offsets = directory.offsets(id);
            partitions.forEach(partition -> consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L)));
            var ends = consumer.endOffsets(partitions);
            var compared = System.nanoTime();
            while (until.getCount() > 0) {
                var messages = consumer.poll(POLL);
                if (!messages.isEmpty()) {
                    learn(id, messages);
                }
                if (!arrivals.current()) {
                    arrivals.setCurrent(ends.entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
                }
                if (System.nanoTime() - compared > COMPARE_TOPIC_EVERY.toNanos()) {
                    if (!topics.idOf(TOPIC).filter(id::equals).isPresent()) {
                        return;
                    }
                    compared = System.nanoTime();
                }
            }
        }
    }

    private void learn(String id, ConsumerRecords<byte[], byte[]> messages) {
        try {
            transaction.executeWithoutResult(status -> {
                messages.forEach(events::learn);
                messages.nextOffsets()
                        .forEach((partition, next) -> directory.noteOffset(id, partition.partition(), next.offset()));
            });
        } catch (DataIntegrityViolationException oneOfThemCannotBeKept) {
            messages.forEach(message -> learnAlone(id, message));
        }
        arrivals.signal();
    }

    /** What PostgreSQL refuses today it refuses for ever: it is said and passed over, so that the rest is learnt. */
    private void learnAlone(String id, ConsumerRecord<byte[], byte[]> message) {
        try {
            transaction.executeWithoutResult(status -> {
                events.learn(message);
                directory.noteOffset(id, message.partition(), message.offset() + 1);
            });
        } catch (DataIntegrityViolationException e) {
            LOG.error("Offset {} of {} cannot be kept and is passed over", message.offset(), message.partition(), e);
            transaction.executeWithoutResult(
                    status -> directory.noteOffset(id, message.partition(), message.offset() + 1));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "client.id", "meeting-forum-feed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "default.api.timeout.ms", "10000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
