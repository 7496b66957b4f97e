package org.rollcall.standalone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One fault after another in an installation whose parts are processes of their own, and which all classes of the suite share:
 * docs/reliability.md says how to run it, and what came of it. Not part of the build's tests; those with the tag {@code short} are
 * run by {@code .ci/run}.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
@ExtendWith(UnderLoad.Shared.class)
abstract class UnderLoad {

    /** How long something that fails stays away, or stands still. */
    static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("rollcall.faults.seconds", 20));

    static final Duration BROKER_AWAY = Duration.ofSeconds(Integer.getInteger("rollcall.faults.broker-seconds", 120));

    static Installation installation;
    static Experiment experiment;

    /** Starts it for the first class; when the last has ended, says what came of all of them. */
    static final class Shared implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Running.class, key -> new Running());
        }
    }

    private static final class Running implements AutoCloseable {

        Running() {
            installation = Installation.start();
            experiment = new Experiment(installation);
            try {
                experiment.prepare();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            var table = new ArrayList<>(List.of(Experiment.HEAD, "|---|---:|---:|---:|---:|---:|---:|"));
            table.addAll(experiment.rows());
            table.forEach(System.out::println);
            Files.write(Path.of("target", "faults.md"), table);
            System.out.println("The processes' logs are in " + installation.directory());
            installation.close();
        }
    }

    static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** How many messages the views have put aside. */
    static long parked() throws SQLException {
        try (var connection = installation.postgres().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM projection.parked")) {
            row.next();
            return row.getLong(1);
        }
    }
}
