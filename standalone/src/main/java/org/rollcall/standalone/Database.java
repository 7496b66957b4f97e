package org.rollcall.standalone;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rollcall.embedded.LocalPostgres;

/** The database of an instance, its owner, and a role for each service; made where missing, each with its own password. */
final class Database {

    static final String NAME = "rollcall";
    static final String OWNER = "rollcall_owner";

    private static final List<String> SERVICES = List.of("membership", "meeting", "projection", "identity");

    private Database() {}

    static String role(String service) {
        return "rollcall_" + service;
    }

    static void prepare(LocalPostgres postgres, Secrets secrets) {
        try (var connection = postgres.connect("postgres")) {
            requireRole(connection, OWNER, secrets);
            for (var service : SERVICES) {
                requireRole(connection, role(service), secrets);
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
                execute(
                        connection,
                        "CREATE DATABASE " + NAME + " OWNER " + OWNER + " LOCALE 'C.UTF-8' TEMPLATE template0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared: " + e.getMessage(), e);
        }
        try (var connection = postgres.connect(NAME)) {
            for (var extension : List.of("btree_gist", "pg_trgm", "unaccent")) {
                execute(connection, "CREATE EXTENSION IF NOT EXISTS " + extension);
            }
            execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            execute(connection, "GRANT USAGE ON SCHEMA public TO PUBLIC");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void requireRole(Connection connection, String role, Secrets secrets) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(connection, "CREATE ROLE " + role + " LOGIN PASSWORD '" + secrets.of(role) + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
