package org.rollcall.writeside.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.rollcall.contracts.Source;

/** The schema of one service, as its owner makes it and as the service's own role sees it. */
public final class ServiceDatabase {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** How much later than PostgreSQL itself ends a transaction a connection is given up on which nothing was heard. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final DatabaseProperties properties;
    private final String schema;

    public ServiceDatabase(DatabaseProperties properties, Source source) {
        this.properties = properties;
        this.schema = source.name().toLowerCase(Locale.ROOT);
    }

    public String schema() {
        return schema;
    }

    /** The event store's own tables. The schema's owner makes them, so the service's role can only do what is granted. */
    Flyway eventStore() {
        return configured().locations("classpath:db/write-side").load();
    }

    /** The service's further tables, with a history of their own; empty for a service that has none. */
    Optional<Flyway> ownTables() {
        var location = "db/" + schema;
        if (ServiceDatabase.class.getClassLoader().getResource(location) == null) {
            return Optional.empty();
        }
        return Optional.of(configured()
                .locations("classpath:" + location)
                .table("flyway_schema_history_" + schema)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load());
    }

    /** Brings both up to date. */
    public void migrate() {
        eventStore().migrate();
        ownTables().ifPresent(Flyway::migrate);
    }

    /** Makes the schema of a service that does not run. */
    public static void migrate(Source source, String url, String user, String ownerUser, String ownerPassword) {
        var properties = new DatabaseProperties(
                url, user, "", ownerUser, ownerPassword, 1, Duration.ofSeconds(5), Duration.ofSeconds(30));
        new ServiceDatabase(properties, source).migrate();
    }

    private FluentConfiguration configured() {
        return Flyway.configure(ServiceDatabase.class.getClassLoader())
                .dataSource(properties.url(), properties.ownerUser(), properties.ownerPassword())
                .connectRetries(10)
                .schemas(schema)
                .defaultSchema(schema)
                .placeholders(Map.of("service", quoted(properties.user())));
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    /** A small pool of connections of the service's own role. */
    HikariDataSource pool() {
        var hikari = new HikariConfig();
        hikari.setPoolName(schema);
        hikari.setJdbcUrl(properties.url());
        hikari.setUsername(properties.user());
        hikari.setPassword(properties.password());
        hikari.setMaximumPoolSize(properties.poolSize());
        hikari.setConnectionTimeout(properties.connectTimeout().toMillis());
        hikari.setInitializationFailTimeout(-1);
        session().forEach((name, value) -> hikari.addDataSourceProperty((String) name, value));
        return new HikariDataSource(hikari);
    }

    /**
     * A connection of its own, outside the pool: what holds a session lock must not be lent to others. PostgreSQL ends it when
     * nothing is heard of it for a while, so that a process that was stopped, or cut off, does not hold its locks.
     */
    public Connection connectAlone() throws SQLException {
        var session = session();
        session.setProperty(
                "options", session.getProperty("options") + " -c idle_session_timeout=" + SILENCE.toMillis());
        session.setProperty("user", properties.user());
        session.setProperty("password", properties.password());
        session.setProperty("connectTimeout", "5");
        session.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(properties.url(), session);
    }

    private Properties session() {
        var session = new Properties();
        session.setProperty("currentSchema", schema);
        session.setProperty("ApplicationName", "rollcall-" + schema);
        session.setProperty("tcpKeepAlive", "true");
        session.setProperty(
                "options",
                "-c transaction_timeout=" + properties.transactionTimeout().toMillis());
        // PostgreSQL would have said something by then: whoever it said it to is not connected any more
        session.setProperty(
                "socketTimeout",
                String.valueOf(properties.transactionTimeout().plus(SLACK).toSeconds()));
        return session;
    }
}
