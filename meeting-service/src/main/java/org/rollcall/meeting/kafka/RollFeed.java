package org.rollcall.meeting.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Source;
import org.rollcall.meeting.postgres.RollCopy;
import org.rollcall.meeting.postgres.Rolls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows membership-service's topic for as long as the service runs. Every instance reads all of it, by itself and not in a
 * consumer group: what it learns it also has to tell the requests that wait in its own JVM, and writing it twice does no
 * harm. Offsets are kept beside the rows, in the same transaction.
 */
@Component
class RollFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RollFeed.class);

    private static final String TOPIC = Source.MEMBERSHIP.topic();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 500;
    private static final long NO_GAP = -1;

    private final FeedProperties kafka;
    private final RollCopy copy;
    private final Rolls rolls;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;
    private long gapAfter = NO_GAP;
    private long readAnewFor = NO_GAP;

    RollFeed(
            FeedProperties properties,
            RollCopy copy,
            Rolls rolls,
            Arrivals arrivals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kafka = properties;
        this.copy = copy;
        this.rolls = rolls;
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var until = new CountDownLatch(1);
        stopped = until;
        thread = Thread.ofPlatform().name("roll-feed").daemon().start(() -> run(until));
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
            try (var topics = new TopicIds(kafka)) {
                var id = topics.idOf(TOPIC);
                if (id.isPresent()) {
                    follow(topics, id.get(), until);
                    said = false;
                }
            } catch (RuntimeException e) {
                if (!said && until.getCount() > 0) {
                    LOG.warn("What is recorded of rolls cannot be followed at the moment: {}", e.toString());
                }
                said = true;
            }
            arrivals.lost();
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

    /** Reads on until the service stops, or the topic is another one, or the copy has lost what was read. */
    private void follow(TopicIds topics, String id, CountDownLatch until) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var offsets = copy.offsets(id);
            partitions.forEach(partition -> consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L)));
            arrivals.begin(offsets.isEmpty());
            var ends = consumer.endOffsets(partitions);
            var keeper = new Keeper(copy, transaction, id, offsets.isEmpty());
            var compared = System.nanoTime();
            var answered = clock.instant();
            while (until.getCount() > 0) {
                var messages = consumer.poll(POLL);
                if (!messages.isEmpty()) {
                    keeper.keep(messages);
                    answered = clock.instant();
                    arrivals.signal();
                }
                var caughtUp =
                        ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                say(caughtUp, !messages.isEmpty(), consumer, answered);
                if (System.nanoTime() - compared > kafka.compareEvery().toNanos()) {
                    if (!topics.idOf(TOPIC).filter(id::equals).isPresent() || caughtUp && hasLost(id)) {
                        return;
                    }
                    compared = System.nanoTime();
                    answered = clock.instant();
                }
            }
        }
    }

    /** @param answered when Kafka last did: it says nothing while it is away */
    private void say(boolean caughtUp, boolean somethingCame, KafkaConsumer<?, ?> consumer, Instant answered) {
        var toRead = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        var waiting = somethingCame || !arrivals.current() ? copy.beyond(rolls.horizon()) : 0;
        arrivals.read(caughtUp && waiting == 0, toRead + waiting, answered);
    }

    /**
     * Somebody emptied the copy, or took something out of it: all is read, and what is kept behind a gap still waits since the
     * last time this was asked. It is read anew from the start, once for each gap: one that stays is in the topic.
     */
    private boolean hasLost(String id) {
        if (copy.isEmptied(id)) {
            return true;
        }
        var before = gapAfter;
        var horizon = rolls.horizon();
        gapAfter = copy.beyond(horizon) == 0 ? NO_GAP : horizon.logIndex();
        if (gapAfter == NO_GAP || gapAfter != before || gapAfter == readAnewFor) {
            return false;
        }
        LOG.warn("The copy of the roll lacks what comes after {} in the log; it is read anew", gapAfter);
        readAnewFor = gapAfter;
        copy.forgetOffsets(id);
        return true;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.client(Map.of(
                        "client.id", "meeting-roll-feed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "default.api.timeout.ms", "10000")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
