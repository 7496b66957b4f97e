package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.rollcall.embedded.LocalPostgres;
import org.rollcall.standalone.PreparedDatabase;

/** The PostgreSQL of an {@link Installation}: where it listens changes with each of its starts. */
final class Server implements AutoCloseable {

    private final Path cluster;
    private final String password = UUID.randomUUID().toString();
    private volatile LocalPostgres running;

    Server(Path cluster) {
        this.cluster = cluster;
        this.running = LocalPostgres.start(cluster, LocalPostgres.sharedBinaries(), password);
    }

    LocalPostgres running() {
        return running;
    }

    int port() {
        return running.port();
    }

    Connection connect() throws SQLException {
        return running.connect(PreparedDatabase.NAME);
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends it as an operator does: connections are broken off, what was committed is on disk. */
    void restart() {
        running.close();
        start();
    }

    /** {@code kill -9} of the postmaster; its backends notice, and end. */
    void kill() {
        postmaster().ifPresent(process -> {
            var backends = process.children().toList();
            process.destroyForcibly();
            process.onExit().join();
            backends.forEach(
                    backend -> backend.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        });
    }

    boolean isGone() {
        return postmaster().isEmpty();
    }

    void start() {
        // gives back what the handle of the server before holds
        running.close();
        running = LocalPostgres.start(cluster, LocalPostgres.sharedBinaries(), password);
    }

    /** As a supervisor does who looks after it: it may have ended itself, or be about to. */
    void startUnlessItRuns() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            if (isGone()) {
                start();
            }
            try (var connection = connect()) {
                return connection.isValid(5);
            }
        });
    }

    private Optional<ProcessHandle> postmaster() {
        var file = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                            .filter(process ->
                                    process.info().command().orElse("").endsWith("postgres"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
