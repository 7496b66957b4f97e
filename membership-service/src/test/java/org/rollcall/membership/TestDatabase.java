package org.rollcall.membership;

import java.sql.SQLException;
import java.util.List;
import org.rollcall.embedded.TestParts;

/** An empty database with the roles that whoever runs the server makes beforehand. */
public final class TestDatabase {

    private static final String OWNER = "rollcall_owner";
    private static final String SERVICE = "rollcall_membership";
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

    List<String> settings() {
        return List.of(
                "--rollcall.database.url=" + TestParts.postgres().jdbcUrl(name),
                "--rollcall.database.user=" + SERVICE,
                "--rollcall.database.password=" + PASSWORD,
                "--rollcall.database.owner-user=" + OWNER,
                "--rollcall.database.owner-password=" + PASSWORD);
    }
}
