package org.rollcall.projection.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.WireJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what a batch changes in a table: two statements, however many rows. */
final class RowWriter {

    private static final String RECORDED = "recorded";

    private final JdbcClient views;

    RowWriter(JdbcClient views) {
        this.views = views;
    }

    void write(String table, Changes.OfTable changes) {
        if (!changes.ended().isEmpty()) {
            close(table, changes.key(), changes.ended());
        }
        if (!changes.begun().isEmpty()) {
            insert(table, changes.begun());
        }
    }

    private void close(String table, List<String> key, List<Changes.Ended> ended) {
        var rows = ended.stream()
                .map(end -> {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    var values = end.row().values(key);
                    for (int i = 0; i < key.size(); i++) {
                        row.put(key.get(i), values.get(i));
                    }
                    row.put(RECORDED, "[\"" + end.at() + "\",)");
                    return row;
                })
                .toList();
        var same =
                key.stream().map(column -> "t." + column + " = ended." + column).collect(Collectors.joining(" AND "));
        var closed = views.sql("""
                        UPDATE %1$s AS t SET recorded = tstzrange(lower(t.recorded), lower(ended.recorded))
                        FROM json_populate_recordset(NULL::%1$s, ?::json) AS ended
                        WHERE %2$s AND upper_inf(t.recorded)
                        """.formatted(table, same)).param(json(rows)).update();
        if (closed != ended.size()) {
            throw new IllegalStateException("of " + ended.size() + " rows that facts say are in " + table + ", "
                    + closed + " are; the views must be rebuilt");
        }
    }

    private void insert(String table, List<Changes.Version> begun) {
        var names = List.copyOf(begun.getFirst().row().names());
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var version : begun) {
            if (!List.copyOf(version.row().names()).equals(names)) {
                throw new IllegalStateException("rows of " + table + " have other columns than others");
            }
            var row = new LinkedHashMap<>(version.row().columns());
            row.put(RECORDED, version.recorded());
            rows.add(row);
        }
        var columns = String.join(", ", names) + ", " + RECORDED;
        views.sql("INSERT INTO %1$s (%2$s) SELECT %2$s FROM json_populate_recordset(NULL::%1$s, ?::json)"
                        .formatted(table, columns))
                .param(json(rows))
                .update();
    }

    private static String json(List<? extends Map<String, @Nullable Object>> rows) {
        return WireJson.MAPPER.writeValueAsString(rows);
    }
}
