package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.views.ProvenanceColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The participations of a forum as the record knew them at a moment. */
@Component
class Participations {

    private final JdbcClient views;

    Participations(JdbcClient views) {
        this.views = views;
    }

    record Participation(
            FactId id,
            PartyId party,
            Standing standing,
            String status,
            Basis basis,
            Optional<String> cause,
            Period period,
            Optional<DateBound> decided,
            List<Evidence> evidence,
            List<Warning> warnings,
            Optional<LocalDate> lastStated,
            FactId fact,
            long version) {}

    List<Participation> of(ForumId forum, Instant known) {
        return views.sql("""
                        SELECT participation, party, standing, status, basis, cause,
                            from_earliest, from_latest, until_earliest, until_latest,
                            decided, evidence, warnings, last_stated, fact, version
                        FROM participation WHERE forum = ? AND recorded @> ?
                        ORDER BY participation COLLATE "C"
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> new Participation(
                        new FactId(row.getString("participation")),
                        new PartyId(row.getString("party")),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("status"),
                        Basis.valueOf(row.getString("basis")),
                        Optional.ofNullable(row.getString("cause")),
                        new Period(bound(row, "from"), bound(row, "until")),
                        Optional.of(DateBound.parse(row.getString("decided")))
                                .filter(decided -> !decided.equals(DateBound.UNKNOWN)),
                        ProvenanceColumns.evidence(row),
                        ProvenanceColumns.warnings(row),
                        Optional.ofNullable(row.getObject("last_stated", LocalDate.class)),
                        new FactId(row.getString("fact")),
                        row.getLong("version")))
                .list();
    }
}
