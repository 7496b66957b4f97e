package org.rollcall.projection.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Warning;
import tools.jackson.core.type.TypeReference;

/** Why a row is believed, in its {@code evidence} and {@code warnings}. */
public final class ProvenanceColumns {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private ProvenanceColumns() {}

    public static String evidence(Provenance provenance) {
        return Columns.json(provenance.evidence(), EVIDENCE);
    }

    public static List<Evidence> evidence(ResultSet row) throws SQLException {
        return Columns.json(row, "evidence", EVIDENCE);
    }

    public static String warnings(Provenance provenance) {
        return Columns.json(provenance.warnings(), WARNINGS);
    }

    public static List<Warning> warnings(ResultSet row) throws SQLException {
        return Columns.json(row, "warnings", WARNINGS);
    }
}
