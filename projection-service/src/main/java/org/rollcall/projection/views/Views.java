package org.rollcall.projection.views;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One set of tables, live or shadow: names without a schema mean those of this set.
 *
 * @param savepoint for a part of a transaction that may fail alone
 * @param live whether readers see these; a writer of live tables lets a rebuild's swap go first
 */
public record Views(JdbcClient sql, TransactionTemplate transaction, TransactionTemplate savepoint, boolean live) {

    public static Views in(DataSource source, boolean live) {
        var transactions = new JdbcTransactionManager(source);
        return new Views(
                JdbcClient.create(source),
                new TransactionTemplate(transactions),
                new TransactionTemplate(
                        transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED)),
                live);
    }
}
