package org.rollcall.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL 18 as a child process, with its cluster in a directory that stays. Commits are durable (fsync is on), roles sign
 * in with SCRAM passwords, and a server that a killed process left behind is stopped before the next one starts.
 */
public final class LocalPostgres implements Postgres {

    private static final String SCRAM_ON_LOOPBACK = """
            # written by Rollcall: every role signs in with its password, from this machine only
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server whose cluster is in {@code directory}, made there the first time.
     *
     * @param binaries where the server's own files are unpacked
     * @param password of {@link #SUPERUSER}; the same at each start
     */
    public static LocalPostgres start(Path directory, Path binaries, String password) {
        try {
            stopLeftBehind(directory);
            Files.createDirectories(binaries);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("timezone", "UTC")
                    .setConnectConfig("password", password)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            directory.resolveSibling("postgres.log").toFile()))
                    .start();
            var local = new LocalPostgres(server, password);
            local.requirePasswords(directory);
            return local;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** The cluster begins with trust; from the first start on nobody comes in without a password. */
    private void requirePasswords(Path directory) throws IOException, SQLException {
        var rules = directory.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(SCRAM_ON_LOOPBACK)) {
            return;
        }
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password.replace("'", "''") + "'");
            Files.writeString(rules, SCRAM_ON_LOOPBACK);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void stopLeftBehind(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        var server = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (server.isPresent()) {
            stop(server.get());
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        var backends = server.children().toList();
        backends.forEach(ProcessHandle::destroy);
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server left behind was stopping", e);
        }
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return server.getDatabase(SUPERUSER, database).getConnection();
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** The port of the server that serves {@code directory}; empty if none does. */
    public static OptionalInt portOf(Path directory) {
        try {
            // the fourth line, says PostgreSQL's documentation of the file
            var lines = Files.readAllLines(directory.resolve("postmaster.pid"));
            return OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an embedded server's files are unpacked unless somewhere else is asked for: one place for each user. */
    public static Path sharedBinaries() {
        return new File(System.getProperty("java.io.tmpdir"), "rollcall-postgres-" + System.getProperty("user.name"))
                .toPath();
    }
}
