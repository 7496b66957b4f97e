package org.rollcall.toy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.rollcall.contracts.Source;
import org.rollcall.embedded.TestParts;
import org.rollcall.writeside.store.DatabaseProperties;
import org.rollcall.writeside.store.ServiceDatabase;

/** A new database with the roles that whoever starts the server makes beforehand. */
public final class ToyDatabase {

    public static final String OWNER = "rollcall_owner";
    public static final String SERVICE = "rollcall_membership";
    public static final String PASSWORD = "toy";

    private final String name = TestParts.newDatabase();

    public ToyDatabase() {
        try (var superuser = superuser();
                var statement = superuser.createStatement()) {
            for (var role : new String[] {OWNER, SERVICE}) {
                statement.execute("""
                        DO $$ BEGIN
                          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                            CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                          END IF;
                        END $$""".formatted(role, PASSWORD));
            }
            statement.execute("GRANT CREATE ON DATABASE " + name + " TO " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return TestParts.postgres().jdbcUrl(name);
    }

    public DatabaseProperties properties() {
        return new DatabaseProperties(
                url(), SERVICE, PASSWORD, OWNER, PASSWORD, 8, Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    /** With its tables, for tests that need no service. */
    public ServiceDatabase migrated() {
        var database = new ServiceDatabase(properties(), Source.MEMBERSHIP);
        database.migrate();
        return database;
    }

    public Connection superuser() throws SQLException {
        return TestParts.postgres().connect(name);
    }

    /** The service's role without the service's limits: no transaction timeout. */
    public Connection service() throws SQLException {
        return DriverManager.getConnection(url() + "?currentSchema=membership", SERVICE, PASSWORD);
    }

    /** As if the server were gone for the service: no connection is let in, those there are end. */
    public void shutOut() throws SQLException {
        try (var superuser = TestParts.postgres().connect("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }

    public void letIn() throws SQLException {
        try (var superuser = TestParts.postgres().connect("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        }
    }
}
