package org.rollcall.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPartsTest {

    @Test
    void postgres_is_18_durable_and_asks_for_a_password(@TempDir Path directory) throws Exception {
        var cluster = directory.resolve("postgres");
        try (var first = LocalPostgres.start(cluster, LocalPostgres.sharedBinaries(), "se'cret")) {
            try (var connection = first.connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (answer int)");
                statement.execute("INSERT INTO kept VALUES (42)");
                assertThat(setting(connection, "server_version_num")).startsWith("18");
                assertThat(setting(connection, "fsync")).isEqualTo("on");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl("postgres"), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
        try (var again = LocalPostgres.start(cluster, LocalPostgres.sharedBinaries(), "se'cret");
                var connection = again.connect("postgres");
                var rows = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void a_server_left_behind_is_stopped_before_the_next_starts(@TempDir Path directory) throws Exception {
        var cluster = directory.resolve("postgres");
        var leftBehind = LocalPostgres.start(cluster, LocalPostgres.sharedBinaries(), "secret");
        var pid = Long.parseLong(java.nio.file.Files.readAllLines(cluster.resolve("postmaster.pid"))
                .getFirst());
        releaseLockOnly(leftBehind);
        try (var next = LocalPostgres.start(cluster, LocalPostgres.sharedBinaries(), "secret")) {
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(next.connect("postgres").isValid(1)).isTrue();
        }
    }

    /** What the end of a JVM does to the lock on the cluster while the server goes on. */
    private static void releaseLockOnly(LocalPostgres postgres) throws Exception {
        var server = LocalPostgres.class.getDeclaredField("server");
        server.setAccessible(true);
        var zonky = server.get(postgres);
        var stream = zonky.getClass().getDeclaredField("lockStream");
        stream.setAccessible(true);
        ((AutoCloseable) stream.get(zonky)).close();
    }

    @Test
    void kafka_keeps_its_topics_over_a_restart(@TempDir Path directory) throws Exception {
        var log = directory.resolve("kafka");
        try (var kafka = LocalKafka.start(log);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(java.util.List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (var kafka = LocalKafka.start(log);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    private static String setting(java.sql.Connection connection, String name) throws Exception {
        try (var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
