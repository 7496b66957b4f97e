package org.rollcall.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** A running PostgreSQL, wherever it runs. */
public interface Postgres extends AutoCloseable {

    String SUPERUSER = "postgres";

    /** A connection of {@link #SUPERUSER}. */
    Connection connect(String database) throws SQLException;

    String jdbcUrl(String database);

    /** Of {@link #SUPERUSER}. */
    String password();

    @Override
    void close();
}
