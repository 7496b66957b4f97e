package org.rollcall.projection.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.contracts.Source;
import org.rollcall.projection.views.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads both topics into the live views for as long as the service runs; a topic that is not there yet is waited for. */
@Component
public class LiveReading implements SmartLifecycle {

    private static final long BETWEEN_LOOKS_MS = 300;

    private static final Logger LOG = LoggerFactory.getLogger(LiveReading.class);

    private final Duration lookForGapsEvery;
    private final Topics topics;
    private final Batches batches;
    private final Views views;
    private final Map<Source, TopicReader> readers = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread waiting = new Thread();

    LiveReading(
            Topics topics,
            Batches batches,
            Views views,
            @Value("${rollcall.views.look-for-gaps-every:10s}") Duration lookForGapsEvery) {
        this.lookForGapsEvery = lookForGapsEvery;
        this.topics = topics;
        this.batches = batches;
        this.views = views;
    }

    /** Whether both topics are read, and all that was in them at the start is in the views. */
    public boolean isCaughtUp() {
        return readers.size() == Source.values().length
                && readers.values().stream().allMatch(TopicReader::isCaughtUp);
    }

    /** How many messages of that service's topic this instance has to read and has not fetched. */
    double lag(Source source) {
        var reader = readers.get(source);
        return reader == null ? 0 : reader.lag();
    }

    @Override
    public void start() {
        running = true;
        waiting = Thread.ofVirtual().name("topics").start(this::look);
    }

    private void look() {
        try {
            startEachWhenItIsThere();
            while (running) {
                Thread.sleep(lookForGapsEvery);
                lookForGaps();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lookForGaps() {
        if (!running) {
            return;
        }
        try {
            readers.values().forEach(TopicReader::lookForAGap);
        } catch (DataAccessException e) {
            LOG.warn("Whether the log has a gap cannot be seen at the moment: {}", e.getMessage());
        }
    }

    private void startEachWhenItIsThere() throws InterruptedException {
        while (running && readers.size() < Source.values().length) {
            for (var source : Source.values()) {
                if (!readers.containsKey(source) && topics.exists(source)) {
                    begin(source);
                }
            }
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private synchronized void begin(Source source) {
        if (running) {
            var reader = new TopicReader(source, topics, batches, views);
            reader.start();
            readers.put(source, reader);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        waiting.interrupt();
        readers.values().forEach(TopicReader::stop);
        readers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
