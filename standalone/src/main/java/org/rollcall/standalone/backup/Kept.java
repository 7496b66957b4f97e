package org.rollcall.standalone.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is truth beside the events: every table of the services that is not named here. So a table nobody thought of is kept,
 * and only what is known to be made again is left out.
 */
final class Kept {

    static final List<String> SOURCES = List.of("membership", "meeting");

    private static final Set<String> LEFT_OUT = Set.of(
            // said by the lines of the events themselves
            "membership.event",
            "membership.recorded",
            "meeting.event",
            "meeting.recorded",
            // of this Kafka and no other
            "membership.relay_checkpoint",
            "meeting.relay_checkpoint",
            "meeting.feed_offset",
            "projection.parked",
            // made of the events, again: the services do it when they start
            "membership.to_be_told",
            "membership.party_directory",
            "membership.party_directory_name",
            "membership.party_directory_code",
            "membership.party_directory_succession",
            "membership.party_directory_shape",
            "meeting.to_be_told",
            "meeting.meeting_directory",
            "meeting.document_directory",
            "meeting.forum",
            "meeting.working_group",
            "meeting.membership_event",
            "projection.rebuild",
            // who is signed in; and private keys do not leave their database
            "projection.session",
            "projection.session_attributes",
            "identity.session",
            "identity.session_attributes",
            "identity.oauth2_authorization",
            "identity.signing_key");

    private static final String TABLES = """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname IN ('membership', 'meeting', 'projection', 'identity')
                AND tablename NOT LIKE 'flyway_schema_history%'
            ORDER BY 1""";

    private static final String REFERENCES = """
            SELECT DISTINCT one.nspname || '.' || child.relname, other.nspname || '.' || parent.relname
            FROM pg_constraint
                JOIN pg_class child ON child.oid = conrelid JOIN pg_namespace one ON one.oid = child.relnamespace
                JOIN pg_class parent ON parent.oid = confrelid JOIN pg_namespace other ON other.oid = parent.relnamespace
            WHERE contype = 'f' AND conrelid <> confrelid""";

    private Kept() {}

    static boolean isLeftOut(String table) {
        return LEFT_OUT.contains(table);
    }

    /** Every table, of those that are there now, that holds truth; those of the events first. */
    static List<String> mayHoldTruth(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        for (var source : SOURCES) {
            try (var query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
                query.setString(1, source + ".event");
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        tables.add(source + ".event");
                    }
                }
            }
        }
        tables.addAll(tables(connection));
        return tables;
    }

    /** The tables that are kept as rows, those that others refer to first. */
    static List<String> tables(Connection connection) throws SQLException {
        Map<String, List<String>> refersTo = new LinkedHashMap<>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    if (!isLeftOut(row.getString(1))) {
                        refersTo.put(row.getString(1), new ArrayList<>());
                    }
                }
            }
            try (var row = statement.executeQuery(REFERENCES)) {
                while (row.next()) {
                    var from = refersTo.get(row.getString(1));
                    if (from != null && refersTo.containsKey(row.getString(2))) {
                        from.add(row.getString(2));
                    }
                }
            }
        }
        var ordered = new ArrayList<String>();
        refersTo.keySet().forEach(table -> add(table, refersTo, ordered));
        return ordered;
    }

    private static void add(String table, Map<String, List<String>> refersTo, List<String> ordered) {
        if (!ordered.contains(table)) {
            refersTo.getOrDefault(table, List.of()).forEach(other -> add(other, refersTo, ordered));
            ordered.add(table);
        }
    }

    /** The columns of a table and their types as PostgreSQL names them; those it fills itself are not among them. */
    static Map<String, String> columns(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
                WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                ORDER BY attnum""")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                var columns = new LinkedHashMap<String, String>();
                while (row.next()) {
                    columns.put(row.getString(1), row.getString(2));
                }
                return columns;
            }
        }
    }
}
