package org.rollcall.writeside.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.store.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that relays. Of all instances of a service one is active: the one whose connection holds the advisory lock.
 * All it reads and writes goes through that connection, so one that has lost it can record nothing and move no checkpoint.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(3);
    private static final Duration STANDBY_LOOKS_EVERY = Duration.ofSeconds(1);

    /** Opens a connection that nobody else uses, as the service's role. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Source source;
    private final Connections connections;
    private final KafkaTopicProperties kafka;
    private final RelayProperties properties;
    private final Traces traces;
    private final Clock clock;
    private final Semaphore signal = new Semaphore(0);

    private volatile boolean running;
    private volatile RelayStatus status = RelayStatus.STANDBY;
    private @Nullable Thread thread;
    private boolean storeReported;

    Relay(
            Source source,
            Connections connections,
            KafkaTopicProperties kafka,
            RelayProperties properties,
            Traces traces,
            Clock clock) {
        this.traces = traces;
        this.source = source;
        this.connections = connections;
        this.kafka = kafka;
        this.properties = properties;
        this.clock = clock;
    }

    /** Something was committed. */
    void wake() {
        signal.release();
    }

    RelayStatus status() {
        return status;
    }

    @Override
    public synchronized void start() {
        if (running || !properties.enabled()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("relay-" + source.topic()).daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var stopping = thread;
        if (stopping == null) {
            return;
        }
        wake();
        try {
            if (!stopping.join(STOPS_WITHIN)) {
                stopping.interrupt();
                stopping.join(STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            stopping.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /** Ends after the web server, so that what the last commands recorded is still published. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                try (var connection = connections.open()) {
                    storeReported = false;
                    takeTurn(connection);
                } catch (SQLException e) {
                    reportStore(e);
                } catch (RuntimeException e) {
                    LOG.error("The relay of {} stumbled and begins again", source.topic(), e);
                }
                status = RelayStatus.STANDBY;
                pause(properties.backOff());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            status = RelayStatus.STANDBY;
        }
    }

    private void reportStore(SQLException e) {
        if (running && !storeReported) {
            storeReported = true;
            LOG.warn("The relay of {} lost the store and tries again: {}", source.topic(), e.getMessage());
        }
    }

    private void takeTurn(Connection connection) throws SQLException, InterruptedException {
        while (running && !lock(connection)) {
            pause(STANDBY_LOOKS_EVERY);
        }
        if (running) {
            new Turn(connection).lead();
        }
    }

    private boolean lock(Connection connection) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT pg_try_advisory_lock(hashtext('rollcall.relay'), hashtext(?))")) {
            query.setString(1, source.topic());
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private void pause(Duration most) throws InterruptedException {
        if (running && signal.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    /** One turn as the active relay; ends with its connection. */
    private final class Turn {

        private final Connection connection;
        private final Recorder recorder;
        private @Nullable Publisher publisher;
        private Duration backOff = properties.pollAtMost();
        private long tryAgainAt = System.nanoTime();
        private String trouble = "";

        Turn(Connection connection) throws SQLException {
            this.connection = connection;
            this.recorder = Recorder.resume(
                    connection, clock, index -> new ContiguousReader(index, properties.gapAlarm(), System::nanoTime));
        }

        void lead() throws SQLException, InterruptedException {
            try {
                var pause = properties.pollAtLeast();
                while (running) {
                    var done = recorder.step(connection, properties.batch()) + publish();
                    status = now();
                    if (done > 0) {
                        pause = properties.pollAtLeast();
                        continue;
                    }
                    pause(pause);
                    pause = shorter(pause.multipliedBy(2), properties.pollAtMost());
                }
            } finally {
                endAttempt();
            }
        }

        /** Recording goes on while Kafka is away: what the record knows does not depend on it. */
        private int publish() throws SQLException, InterruptedException {
            if (System.nanoTime() - tryAgainAt < 0) {
                return 0;
            }
            try {
                var attempt = publisher == null ? new Publisher(source, kafka, properties, traces) : publisher;
                publisher = attempt;
                var published = attempt.step(connection, recorder.logIndex());
                if (!trouble.isEmpty()) {
                    trouble = "";
                    LOG.info("Kafka answers again; {} goes on behind {}", source.topic(), attempt.logIndex());
                }
                backOff = properties.pollAtMost();
                return published;
            } catch (KafkaAway away) {
                failed(away);
                return 0;
            } catch (org.apache.kafka.common.KafkaException e) {
                failed(new KafkaAway("connecting", e));
                return 0;
            }
        }

        private void failed(KafkaAway away) {
            if (trouble.isEmpty()) {
                LOG.warn(
                        "Kafka at {} does not answer ({}): commands go on, their events wait in the store and {} is filled"
                                + " when it is back",
                        kafka.bootstrapServers(),
                        away.getMessage(),
                        source.topic());
            }
            trouble = String.valueOf(away.getMessage());
            endAttempt();
            tryAgainAt = System.nanoTime() + backOff.toNanos();
            backOff = shorter(backOff.multipliedBy(2), properties.backOff());
        }

        private void endAttempt() {
            if (publisher != null) {
                publisher.close();
                publisher = null;
            }
        }

        private RelayStatus now() {
            var reader = recorder.reader();
            var waiting =
                    reader.gap().map(gap -> reader.since(gap).toNanos() / 1e9).orElse(0.0);
            var published = publisher == null ? status.published() : publisher.logIndex();
            return new RelayStatus(true, recorder.logIndex(), published, waiting, trouble);
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
