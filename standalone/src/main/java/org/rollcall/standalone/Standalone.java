package org.rollcall.standalone;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.embedded.LocalPostgres;
import org.rollcall.identity.IdentityService;
import org.rollcall.meeting.MeetingService;
import org.rollcall.membership.MembershipService;
import org.rollcall.projection.ProjectionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** One running instance: PostgreSQL, Kafka and the four services over one folder. Stops them in the reverse order. */
final class Standalone implements AutoCloseable {

    /** Made before parts start side by side, so that they find logging set up. */
    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final DataFolder folder;
    private final int port;
    private final Progress progress;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Standalone(DataFolder folder, int port, Progress progress) {
        this.folder = folder;
        this.port = port;
        this.progress = progress;
    }

    /** Starts everything, puts the first record in, and returns when the front door serves all of it. */
    static Standalone start(DataFolder folder, int port, Progress progress) {
        var standalone = new Standalone(folder, port, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "stop"));
        try {
            standalone.start();
            return standalone;
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("It did not start", e);
            throw new Refusal("It did not start (" + rootOf(e).getMessage() + "); see " + folder.log() + ".", e);
        }
    }

    private void start() {
        var secrets = folder.secrets();
        var kafkaStarting = CompletableFuture.supplyAsync(() -> began(LocalKafka.start(folder.kafka()), "Kafka"));
        var postgres = began(
                LocalPostgres.start(folder.postgres(), folder.postgresBinaries(), secrets.of("postgres.password")),
                "PostgreSQL 18");
        Database.prepare(postgres, secrets);
        LocalKafka kafka;
        try {
            kafka = kafkaStarting.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
        var settings = new Settings(postgres, kafka, folder, port);
        folder.noteProcess(port);
        serve("identity-service", IdentityService::start, settings::identity);
        serve("membership-service", MembershipService::start, settings::membership);
        serve("meeting-service", MeetingService::start, settings::meeting);
        serve("projection-service", ProjectionService::start, settings::projection);
        var frontDoor = FrontDoor.here(port, secrets);
        awaitReady(frontDoor);
        progress.step("all of it serves");
        if (!folder.firstRecordIsKept()) {
            new FirstRecord(frontDoor, progress).put();
            folder.noteFirstRecord();
        }
    }

    private static Throwable rootOf(Throwable e) {
        var root = e;
        for (var cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private void serve(
            String name, Function<String[], ConfigurableApplicationContext> start, Supplier<List<String>> settings) {
        began(start.apply(settings.get().toArray(String[]::new)), name);
    }

    private synchronized <T extends AutoCloseable> T began(T part, String name) {
        parts.push(part);
        progress.step(name);
        return part;
    }

    private void awaitReady(FrontDoor frontDoor) {
        var giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (!frontDoor.isReady()) {
            if (System.nanoTime() > giveUp) {
                throw new Refusal("It did not become ready within " + LONGEST_START.toMinutes() + " minutes; see "
                        + folder.log() + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Services first, so that they finish what they began; then Kafka; then PostgreSQL. */
    @Override
    public void close() {
        List<AutoCloseable> toClose;
        synchronized (this) {
            toClose = new ArrayList<>(parts);
            parts.clear();
        }
        for (var part : toClose) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("A part did not stop cleanly", e);
            }
        }
        if (Files.exists(folder.path())) {
            folder.forgetProcess();
        }
        ended.countDown();
    }
}
