package org.rollcall.identity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.embedded.LocalKafka;
import org.rollcall.embedded.TestParts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service as it is started for real, on a PostgreSQL database of its own that stays over restarts. */
final class RunningIdentity implements AutoCloseable {

    static final String FIRST_USER = "first";
    static final String FIRST_PASSWORD = "a first password of a test";
    static final String PAGES_SECRET = "the secret of the pages";
    static final String CLI_SECRET = "the secret of the scripts";
    static final String METRICS_SECRET = "the secret of the collector";

    private static final String SERVICE_PASSWORD = "identity role's";
    private static final String OWNER_PASSWORD = "owner role's";

    private final String database;
    private final int port = LocalKafka.freePort();
    private String firstUser = FIRST_USER;
    private ConfigurableApplicationContext context;

    private RunningIdentity(String database) {
        this.database = database;
        this.context = start();
    }

    static RunningIdentity onANewDatabase() {
        var database = TestParts.newDatabase();
        try (var connection = TestParts.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rollcall_owner') THEN
                            CREATE ROLE rollcall_owner LOGIN PASSWORD '%s';
                            CREATE ROLE rollcall_identity LOGIN PASSWORD '%s';
                            CREATE ROLE rollcall_membership LOGIN PASSWORD 'membership role''s';
                        END IF;
                    END $$
                    """.formatted(OWNER_PASSWORD.replace("'", "''"), SERVICE_PASSWORD.replace("'", "''")));
            statement.execute("ALTER DATABASE " + database + " OWNER TO rollcall_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new RunningIdentity(database);
    }

    private ConfigurableApplicationContext start() {
        var settings = new ArrayList<>(List.of(
                "server.port=" + port,
                "rollcall.public-url=" + publicUrl(),
                "rollcall.issuer=" + issuer(),
                "rollcall.database.url=" + TestParts.postgres().jdbcUrl(database),
                "rollcall.database.user=rollcall_identity",
                "rollcall.database.password=" + SERVICE_PASSWORD,
                "rollcall.database.owner-user=rollcall_owner",
                "rollcall.database.owner-password=" + OWNER_PASSWORD,
                "rollcall.pages.client-secret=" + PAGES_SECRET,
                "rollcall.cli.client-secret=" + CLI_SECRET,
                "rollcall.metrics.client-secret=" + METRICS_SECRET,
                "rollcall.first-user.name=" + firstUser,
                "rollcall.first-user.password=" + FIRST_PASSWORD));
        return IdentityService.start(
                settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    /** Starts it again, told to make another first user. */
    void restartFor(String anotherFirstUser) {
        firstUser = anotherFirstUser;
        restart();
    }

    void restart() {
        context.close();
        context = start();
    }

    String publicUrl() {
        return "http://localhost:" + port;
    }

    String issuer() {
        return publicUrl() + "/identity";
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database as another role sees it. */
    JdbcClient databaseAs(String role, String password) {
        return JdbcClient.create(
                new DriverManagerDataSource(TestParts.postgres().jdbcUrl(database), role, password));
    }

    JdbcClient databaseAsService() {
        return databaseAs("rollcall_identity", SERVICE_PASSWORD);
    }

    @Override
    public void close() {
        context.close();
    }
}
