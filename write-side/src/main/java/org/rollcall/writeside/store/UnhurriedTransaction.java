package org.rollcall.writeside.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** A transaction that may take longer than a command's: for what a service does at its start, before it answers anybody. */
public final class UnhurriedTransaction {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;

    UnhurriedTransaction(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public void run(Runnable work) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute((ConnectionCallback<Boolean>) UnhurriedTransaction::letItTakeItsTime);
            work.run();
        });
    }

    /** The pool takes care that the next who is lent the connection is in a hurry again. */
    private static boolean letItTakeItsTime(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        try (var statement = connection.createStatement()) {
            return statement.execute("SET LOCAL transaction_timeout = 0");
        }
    }
}
