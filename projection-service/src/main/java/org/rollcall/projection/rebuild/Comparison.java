package org.rollcall.projection.rebuild;

import java.util.List;
import org.rollcall.projection.views.ViewsSchema;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live tables beside the shadow's, while nobody writes to either: how many rows each has, and whether they are the same
 * ones. Rows are compared by their hashes, in whatever order they lie.
 */
final class Comparison {

    /** How far Kafka was read is no part of the record, and is told otherwise by another broker. */
    private static final String NO_PART = "kafka_offset";

    private Comparison() {}

    static List<Rebuild.Compared> of(JdbcClient sql) {
        return sql.sql("""
                        SELECT table_name::text FROM information_schema.tables
                        WHERE table_schema = ? AND table_name <> ? ORDER BY table_name COLLATE "C"
                        """).param(ViewsSchema.SHADOW).param(NO_PART).query((row, n) -> row.getString(1)).list().stream()
                .map(table -> compare(sql, table))
                .toList();
    }

    private static Rebuild.Compared compare(JdbcClient sql, String table) {
        return sql.sql("""
                        SELECT live.n AS before, shadow.n AS after, live.hash IS NOT DISTINCT FROM shadow.hash AS same
                        FROM (SELECT count(*) AS n, sum(hashtextextended(t::text, 0)) AS hash FROM %s.%s AS t) AS live,
                             (SELECT count(*) AS n, sum(hashtextextended(t::text, 0)) AS hash FROM %s.%s AS t) AS shadow
                        """.formatted(ViewsSchema.LIVE, quoted(table), ViewsSchema.SHADOW, quoted(table)))
                .query((row, n) -> new Rebuild.Compared(
                        table, row.getLong("before"), row.getLong("after"), row.getBoolean("same")))
                .single();
    }

    private static String quoted(String table) {
        return '"' + table.replace("\"", "\"\"") + '"';
    }
}
