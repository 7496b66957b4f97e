package org.rollcall.standalone.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows back into a table; columns that the backup does not know get what a new row gets. */
final class RowsOf {

    private static final int AT_ONCE = 100;
    private static final int CHARACTERS_AT_ONCE = 4 << 20;

    private final Connection connection;
    private final String table;
    private final Map<String, String> types;
    private List<String> columns = List.of();
    private @Nullable PreparedStatement insert;
    private int rows;
    private long characters;

    RowsOf(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.types = Kept.columns(connection, table);
    }

    void add(Line.Row row) throws SQLException {
        var statement = insert;
        if (statement == null || !columns.equals(List.copyOf(row.values().keySet()))) {
            statement = prepared(List.copyOf(row.values().keySet()));
        }
        for (var place = 0; place < columns.size(); place++) {
            var value = row.values().get(columns.get(place));
            statement.setString(place + 1, value);
            characters += value == null ? 0 : value.length();
        }
        statement.addBatch();
        if (++rows >= AT_ONCE || characters >= CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    private PreparedStatement prepared(List<String> given) throws SQLException {
        end();
        var unknown =
                given.stream().filter(column -> !types.containsKey(column)).toList();
        if (!unknown.isEmpty()) {
            throw new UnusableBackup("It holds " + String.join(", ", unknown) + " of " + table
                    + ", which this version does not keep; a newer one made the backup.");
        }
        var names = given.stream().map(RowsOf::quoted).collect(Collectors.joining(", "));
        var values = given.stream()
                .map(column -> "CAST(? AS " + types.get(column) + ")")
                .collect(Collectors.joining(", "));
        var made = connection.prepareStatement(
                "INSERT INTO " + table + " (" + names + ") OVERRIDING SYSTEM VALUE VALUES (" + values + ")");
        columns = given;
        insert = made;
        return made;
    }

    void flush() throws SQLException {
        if (insert != null && rows > 0) {
            insert.executeBatch();
        }
        rows = 0;
        characters = 0;
    }

    /** Writes what waits; the next row gets numbers that none had. */
    void end() throws SQLException {
        flush();
        if (insert != null) {
            insert.close();
            insert = null;
            for (var column : types.keySet()) {
                continueNumbers(column);
            }
        }
    }

    private void continueNumbers(String column) throws SQLException {
        var last = "(SELECT max(" + quoted(column) + ") FROM " + table + ")";
        try (var query = connection.prepareStatement("SELECT pg_get_serial_sequence(?, ?)")) {
            query.setString(1, table);
            query.setString(2, column);
            try (var row = query.executeQuery();
                    var statement = connection.createStatement()) {
                if (row.next() && row.getString(1) != null) {
                    statement.execute("SELECT setval('" + row.getString(1) + "', " + last + ")");
                }
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
