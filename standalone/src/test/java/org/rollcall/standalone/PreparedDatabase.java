package org.rollcall.standalone;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.rollcall.embedded.LocalPostgres;

/** What {@code ./rollcall up} makes of a new PostgreSQL, for tests that start each service as a process of its own. */
public final class PreparedDatabase {

    public static final String NAME = Database.NAME;
    public static final String OWNER = Database.OWNER;

    private PreparedDatabase() {}

    /** Makes the database and its roles; returns where each secret is asked for by its name. */
    public static UnaryOperator<String> prepare(LocalPostgres postgres, Path secrets) {
        var kept = Secrets.keptIn(secrets);
        Database.prepare(postgres, kept);
        return kept::of;
    }

    public static String role(String service) {
        return Database.role(service);
    }
}
