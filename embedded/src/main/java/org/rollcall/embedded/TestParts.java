package org.rollcall.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The PostgreSQL and the Kafka that integration tests run against, started when first asked for, once in each JVM, and
 * thrown away with it. The one place that decides what they are.
 */
public final class TestParts {

    private static final Path DIRECTORY = temporaryDirectory();
    private static final Supplier<LocalPostgres> POSTGRES = once(() -> LocalPostgres.start(
            DIRECTORY.resolve("postgres"),
            LocalPostgres.sharedBinaries(),
            UUID.randomUUID().toString()));
    private static final Supplier<LocalKafka> KAFKA = once(() -> LocalKafka.start(DIRECTORY.resolve("kafka")));

    private TestParts() {}

    public static LocalPostgres postgres() {
        return POSTGRES.get();
    }

    public static LocalKafka kafka() {
        return KAFKA.get();
    }

    /**
     * A new empty database, so that tests do not see each other's rows.
     *
     * @return its name, to be used with {@link LocalPostgres#jdbcUrl} and {@link LocalPostgres#connect}
     */
    public static String newDatabase() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T extends AutoCloseable> Supplier<T> once(Supplier<T> start) {
        return new Supplier<>() {
            private volatile @org.jspecify.annotations.Nullable T started;

            @Override
            public synchronized T get() {
                var part = started;
                if (part == null) {
                    part = start.get();
                    started = part;
                    Runtime.getRuntime().addShutdownHook(new Thread(closing(part)));
                }
                return part;
            }
        };
    }

    private static Runnable closing(AutoCloseable part) {
        return () -> {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("a test part did not close: " + e);
            }
        };
    }

    private static Path temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("rollcall-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + directory);
        }
    }
}
