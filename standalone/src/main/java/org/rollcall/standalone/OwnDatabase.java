package org.rollcall.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Source;
import org.rollcall.embedded.LocalPostgres;
import org.rollcall.writeside.store.ServiceDatabase;

/**
 * The database of an instance as its owner sees it: the one {@code ROLLCALL_DATABASE_URL} names, else that of the folder, which
 * is started where nobody serves it.
 */
final class OwnDatabase implements AutoCloseable {

    private final String url;
    private final String owner;
    private final String password;
    private final @Nullable LocalPostgres started;

    private OwnDatabase(String url, String owner, String password, @Nullable LocalPostgres started) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.started = started;
    }

    static boolean isElsewhere() {
        return InstanceOptions.setting("ROLLCALL_DATABASE_URL").isPresent();
    }

    static OwnDatabase elsewhere() {
        return new OwnDatabase(
                InstanceOptions.required("ROLLCALL_DATABASE_URL"),
                InstanceOptions.required("ROLLCALL_DATABASE_OWNER_USER"),
                InstanceOptions.required("ROLLCALL_DATABASE_OWNER_PASSWORD"),
                null);
    }

    /** That of a running process. */
    static OwnDatabase served(DataFolder folder) {
        var port = LocalPostgres.portOf(folder.postgres())
                .orElseThrow(() -> new Refusal("PostgreSQL does not run on " + folder.path() + "."));
        return new OwnDatabase(
                "jdbc:postgresql://localhost:" + port + "/" + Database.NAME,
                Database.OWNER,
                folder.secrets().of(Database.OWNER),
                null);
    }

    /** Starts that of a folder which this process holds. */
    static OwnDatabase start(DataFolder folder) {
        var secrets = folder.secrets();
        var postgres =
                LocalPostgres.start(folder.postgres(), folder.postgresBinaries(), secrets.of("postgres.password"));
        try {
            Database.prepare(postgres, secrets);
            return new OwnDatabase(
                    postgres.jdbcUrl(Database.NAME), Database.OWNER, secrets.of(Database.OWNER), postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", owner);
        properties.setProperty("password", password);
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url, properties);
    }

    /** Makes the schemas of all services, as they do themselves when they start. */
    void migrate() {
        for (var source : Source.values()) {
            var service = source.name().toLowerCase(java.util.Locale.ROOT);
            ServiceDatabase.migrate(source, url, Database.role(service), owner, password);
        }
        migrate("projection", Map.of("service", Database.role("projection")));
        migrate("identity", Map.of("schema", "identity", "service_role", Database.role("identity")));
    }

    private void migrate(String service, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(url, owner, password)
                .locations("classpath:db/" + service)
                .schemas(service)
                .defaultSchema(service)
                .placeholders(placeholders)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
