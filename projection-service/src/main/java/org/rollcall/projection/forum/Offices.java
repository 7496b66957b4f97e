package org.rollcall.projection.forum;

import static org.rollcall.projection.views.Columns.begun;
import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Term;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds the offices of a forum? */
@Component
public class Offices {

    private final JdbcClient views;
    private final Labels labels;

    Offices(JdbcClient views, Labels labels) {
        this.views = views;
        this.labels = labels;
    }

    private record Held(OfficeHeld office, Dated began) {}

    /** On {@code day}, as known at {@code known}; the chair first. */
    public List<OfficeHeld> on(ForumId forum, LocalDate day, Instant known) {
        var held = views.sql("""
                        SELECT *, certain @> :day AS sure FROM office
                        WHERE forum = :forum AND possible @> :day AND recorded @> :known
                        ORDER BY array_position(ARRAY['CHAIR', 'CO_CHAIR', 'SECRETARIAT'], office),
                            from_earliest, from_latest, party COLLATE "C", appointment COLLATE "C"
                        """)
                .param("forum", forum.value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> new Held(held(row), begun(row)))
                .list();
        var parties =
                labels.of(forum, held.stream().map(it -> it.office().party()).toList(), day, known);
        return held.stream()
                .map(it -> seen(it.office(), it.began(), parties))
                .filter(office -> office.certainty() != Certainty.ABSENT)
                .toList();
    }

    private static OfficeHeld held(ResultSet row) throws SQLException {
        var grounds = Grounds.of(row);
        return new OfficeHeld(
                Office.valueOf(row.getString("office")),
                new PartyId(row.getString("party")),
                row.getString("party"),
                Term.valueOf(row.getString("term")),
                row.getBoolean("sure") ? Certainty.CERTAIN : Certainty.POSSIBLE,
                bound(row, "from"),
                bound(row, "until"),
                grounds.evidence(),
                new FactId(row.getString("appointment")),
                grounds.facts(),
                row.getLong("version"),
                grounds.claims(),
                grounds.warnings());
    }

    private static OfficeHeld seen(OfficeHeld office, Dated began, PartiesOfDay parties) {
        return new OfficeHeld(
                office.office(),
                office.party(),
                parties.name(office.party()),
                office.term(),
                parties.asItLived(office.party(), began, office.certainty()),
                office.from(),
                office.until(),
                office.evidence(),
                office.factId(),
                office.facts(),
                office.version(),
                office.claims(),
                office.warnings());
    }
}
