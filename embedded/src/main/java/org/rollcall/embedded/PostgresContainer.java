package org.rollcall.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official image, for tests. */
final class PostgresContainer implements Postgres {

    static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container;

    private PostgresContainer(PostgreSQLContainer container) {
        this.container = container;
    }

    static PostgresContainer start() {
        var container = new PostgreSQLContainer(IMAGE)
                .withStartupTimeout(TestParts.LONGEST_START)
                .withUsername(SUPERUSER)
                .withDatabaseName(SUPERUSER)
                .withPassword(UUID.randomUUID().toString())
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8");
        container.setCommand("postgres", "-c", "max_connections=200", "-c", "timezone=UTC");
        container.start();
        return new PostgresContainer(container);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, container.getPassword());
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/" + database;
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public void close() {
        container.stop();
    }
}
