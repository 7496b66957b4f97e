package org.rollcall.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;

/**
 * The PostgreSQL and the Kafka that integration tests run against, started when first asked for, once in each JVM, and
 * thrown away with it. The one place that decides what they are: containers of the official images where a Docker engine
 * answers that has or can fetch them, and the embedded ones elsewhere; {@code -Drollcall.test-parts=containers} or {@code embedded} says it for
 * both. What was decided is printed.
 */
public final class TestParts {

    /** Of a container, on a machine that is busy. */
    static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final Path DIRECTORY = temporaryDirectory();
    private static final boolean IN_CONTAINERS = inContainers();
    private static final Supplier<Postgres> POSTGRES = once(() -> IN_CONTAINERS
            ? PostgresContainer.start()
            : LocalPostgres.start(
                    DIRECTORY.resolve("postgres"),
                    LocalPostgres.sharedBinaries(),
                    UUID.randomUUID().toString()));
    private static final Supplier<Kafka> KAFKA =
            once(() -> IN_CONTAINERS ? BrokerContainer.start() : LocalKafka.start(DIRECTORY.resolve("kafka")));

    private TestParts() {}

    private static boolean inContainers() {
        var wanted = System.getProperty("rollcall.test-parts", "any");
        var containers = switch (wanted) {
            case "embedded" -> false;
            case "containers" -> requireEngine();
            case "any" -> isEngineOfUse();
            default ->
                throw new IllegalArgumentException(
                        "rollcall.test-parts is " + wanted + "; it may be containers, embedded or any");
        };
        System.out.println("Integration tests run on "
                + (containers
                        ? "containers: " + PostgresContainer.IMAGE + " and " + BrokerContainer.IMAGE
                        : "the embedded PostgreSQL and Kafka"));
        return containers;
    }

    private static boolean requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("rollcall.test-parts asks for containers, and no Docker engine answers");
        }
        return true;
    }

    /** An engine that has not the images and cannot fetch them is of no use here. */
    private static boolean isEngineOfUse() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return false;
        }
        try {
            for (var image : List.of(PostgresContainer.IMAGE, BrokerContainer.IMAGE)) {
                new RemoteDockerImage(image).get();
            }
            return true;
        } catch (RuntimeException e) {
            System.out.println("A Docker engine answers, but images cannot be had: " + e.getMessage());
            return false;
        }
    }

    public static Postgres postgres() {
        return POSTGRES.get();
    }

    public static Kafka kafka() {
        return KAFKA.get();
    }

    /**
     * A new empty database, so that tests do not see each other's rows.
     *
     * @return its name, to be used with {@link Postgres#jdbcUrl} and {@link Postgres#connect}
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
