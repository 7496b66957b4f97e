package org.rollcall.membership;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.rollcall.embedded.TestParts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database with the roles that whoever runs the server makes beforehand. */
public final class TestDatabase {

    private static final String OWNER = "rollcall_owner";
    private static final String SERVICE = "rollcall_membership";
    private static final String SCHEMA = "membership";
    private static final String PASSWORD = "for-tests";

    private final String name = TestParts.newDatabase();

    public TestDatabase() {
        try (var connection = TestParts.postgres().connect(name);
                var statement = connection.createStatement()) {
            for (var role : List.of(OWNER, SERVICE)) {
                try (var known = statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
                    if (known.next()) {
                        continue;
                    }
                }
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
            statement.execute("ALTER DATABASE " + name + " OWNER TO " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an older version left it: the tables of those migrations, and whatever is written then. */
    JdbcClient migratedTo(String eventStore, String ownTables) {
        migrate("db/write-side", "flyway_schema_history", eventStore);
        migrate("db/membership", "flyway_schema_history_membership", ownTables);
        return JdbcClient.create(new DriverManagerDataSource(
                TestParts.postgres().jdbcUrl(name) + "?currentSchema=" + SCHEMA, OWNER, PASSWORD));
    }

    private void migrate(String location, String history, String version) {
        Flyway.configure()
                .dataSource(TestParts.postgres().jdbcUrl(name), OWNER, PASSWORD)
                .locations("classpath:" + location)
                .table(history)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("service", SERVICE))
                .target(version)
                .load()
                .migrate();
    }

    List<String> settings() {
        return List.of(
                "--rollcall.database.url=" + TestParts.postgres().jdbcUrl(name),
                "--rollcall.database.user=" + SERVICE,
                "--rollcall.database.password=" + PASSWORD,
                "--rollcall.database.owner-user=" + OWNER,
                "--rollcall.database.owner-password=" + PASSWORD);
    }
}
