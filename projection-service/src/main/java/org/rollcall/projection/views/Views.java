package org.rollcall.projection.views;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One set of tables, live or shadow: names without a schema mean those of this set.
 *
 * @param live whether readers see these; a writer of live tables lets a rebuild's swap go first
 */
public record Views(JdbcClient sql, TransactionTemplate transaction, boolean live) {

    public static Views in(DataSource source, boolean live) {
        return new Views(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)), live);
    }
}
