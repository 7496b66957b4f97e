package org.rollcall.projection.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the schema of the views from {@code views.sql}, and makes it anew when that file is no longer the one it was made
 * from: what was in it is read again from Kafka.
 */
@Component
@DependsOnDatabaseInitialization
public class ViewsSchema {

    public static final String LIVE = "views";
    public static final String SHADOW = "views_next";
    private static final String REPLACED = "views_replaced";

    /** Held shared by each transaction that writes live views, exclusively by a swap. */
    private static final long SWAP_LOCK = 0x726f6c6c0001L;

    private final String template = template();
    private final DataSource source;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ViewsSchema(DataSource source) {
        this.source = source;
        sql = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        if (!isOfThisVersion(LIVE)) {
            transaction.executeWithoutResult(status -> {
                holdWriters();
                if (!isOfThisVersion(LIVE)) {
                    make(LIVE);
                }
            });
        }
    }

    /** Lets no swap come between; for a transaction that writes to the live views. */
    public static void holdSwap(JdbcClient sql) {
        sql.sql("SELECT 1 FROM pg_advisory_xact_lock_shared(?)")
                .param(SWAP_LOCK)
                .query(Integer.class)
                .single();
    }

    /** An empty shadow, whatever was left of an earlier one. */
    public void makeShadow() {
        transaction.executeWithoutResult(status -> make(SHADOW));
    }

    public void dropShadow() {
        drop(SHADOW);
    }

    /** Runs {@code catchUp} while nobody writes to the live views, and then, if it says so, puts the shadow in their place. */
    public boolean swap(BooleanSupplier catchUp) {
        var swapped = Boolean.TRUE.equals(transaction.execute(status -> {
            takeTime();
            holdWriters();
            if (!catchUp.getAsBoolean()) {
                return false;
            }
            drop(REPLACED);
            execute("ALTER SCHEMA " + LIVE + " RENAME TO " + REPLACED);
            execute("ALTER SCHEMA " + SHADOW + " RENAME TO " + LIVE);
            return true;
        }));
        if (swapped) {
            // apart from the swap: this waits for readers that are in the middle of a statement
            drop(REPLACED);
        }
        return swapped;
    }

    /** For what reads whole tables, longer than a page may wait; the pool takes care of whoever is lent the connection next. */
    private void takeTime() {
        new JdbcTemplate(source).execute((ConnectionCallback<Boolean>) connection -> {
            connection.setNetworkTimeout(Runnable::run, 0);
            return true;
        });
    }

    private void holdWriters() {
        sql.sql("SELECT 1 FROM pg_advisory_xact_lock(?)")
                .param(SWAP_LOCK)
                .query(Integer.class)
                .single();
    }

    private void make(String schema) {
        drop(schema);
        execute(template.replace("${schema}", schema));
        execute("COMMENT ON SCHEMA " + schema + " IS '" + fingerprint() + "'");
    }

    private void drop(String schema) {
        execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    private void execute(String statements) {
        new JdbcTemplate(source).execute(statements);
    }

    private boolean isOfThisVersion(String schema) {
        return sql.sql("SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = ?")
                .param(schema)
                .query(String.class)
                .optional()
                .filter(fingerprint()::equals)
                .isPresent();
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(template.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String template() {
        try {
            return new ClassPathResource("db/projection/views.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
