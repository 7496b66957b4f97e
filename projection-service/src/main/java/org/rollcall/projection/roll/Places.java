package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.begun;
import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which rolls did a party ever stand? */
@Component
public class Places {

    private final JdbcClient views;

    Places(JdbcClient views) {
        this.views = views;
    }

    /**
     * @param forumName of the day
     * @param certainty whether it stands there on the day
     * @param from cut at the party's life, as {@code until}
     */
    public record Place(
            ForumId forum,
            String forumName,
            Standing standing,
            Basis basis,
            Optional<Cause> cause,
            Certainty certainty,
            DateBound from,
            DateBound until,
            FactId factId,
            List<Evidence> evidence) {}

    /** By forum, in the order they began. */
    public List<Place> of(PartyView party, LocalDate day, Instant known) {
        return views.sql("""
                        SELECT p.*, p.certain @> :day AS sure, p.possible @> :day AS maybe, f.name AS forum_name
                        FROM participation p
                        LEFT JOIN forum f ON f.forum = p.forum AND f.in_force @> :day AND f.recorded @> :known
                        WHERE p.party = :party AND p.recorded @> :known
                        ORDER BY p.forum COLLATE "C", p.from_earliest, p.from_latest, p.participation COLLATE "C"
                        """)
                .param("party", party.id().value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> place(row, party, day))
                .list();
    }

    private static Place place(ResultSet row, PartyView party, LocalDate day) throws SQLException {
        var life = party.life().lastingFrom(begun(row));
        var extent = Extent.cut(new Period(bound(row, "from"), bound(row, "until")), life);
        var own = row.getBoolean("sure")
                ? Certainty.CERTAIN
                : row.getBoolean("maybe") ? Certainty.POSSIBLE : Certainty.ABSENT;
        var forum = new ForumId(row.getString("forum"));
        return new Place(
                forum,
                Optional.ofNullable(row.getString("forum_name")).orElse(forum.value()),
                Standing.valueOf(row.getString("standing")),
                Basis.valueOf(row.getString("basis")),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                life.on(day).and(own),
                extent.from(),
                extent.until(),
                new FactId(row.getString("fact")),
                Grounds.of(row).evidence());
    }
}
