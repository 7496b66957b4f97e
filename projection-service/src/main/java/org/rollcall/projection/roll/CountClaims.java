package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many there are, as sources claim, against how many the record lists on the day each speaks of. */
@Component
class CountClaims {

    private final JdbcClient views;
    private final RollQuestion roll;

    CountClaims(JdbcClient views, RollQuestion roll) {
        this.views = views;
        this.roll = roll;
    }

    /** @param day what a claim that names no day speaks of */
    List<ForumAnswer.CountClaim> of(ForumId forum, LocalDate day, Instant known) {
        var onDay = new HashMap<LocalDate, Map<Standing, Map<PartyKind, Count>>>();
        return views.sql("""
                        SELECT *, (SELECT min(lower(first.recorded)) FROM count_claim first
                                   WHERE first.forum = c.forum AND first.fact = c.fact) AS since
                        FROM count_claim c WHERE forum = ? AND recorded @> ?
                        ORDER BY since, fact COLLATE "C"
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> claim(
                        row,
                        onDay.computeIfAbsent(
                                spokenOf(bound(row, "on"), day),
                                spoken -> Standings.count(roll.entries(forum, spoken, known)))))
                .list();
    }

    private static ForumAnswer.CountClaim claim(ResultSet row, Map<Standing, Map<PartyKind, Count>> counts)
            throws SQLException {
        var standing = Standing.valueOf(row.getString("standing"));
        var kind = PartyKind.valueOf(row.getString("kind"));
        var grounds = Grounds.of(row);
        return new ForumAnswer.CountClaim(
                standing,
                kind,
                ForumEvent.Quantity.valueOf(row.getString("quantity")),
                row.getInt("count"),
                bound(row, "on"),
                counts.getOrDefault(standing, Map.of()).getOrDefault(kind, Count.NONE),
                grounds.evidence(),
                new FactId(row.getString("fact")),
                grounds.facts(),
                row.getLong("version"),
                grounds.claims());
    }

    private static LocalDate spokenOf(DateBound on, LocalDate otherwise) {
        if (!on.latest().equals(LocalDate.MAX)) {
            return on.latest();
        }
        return on.earliest().equals(LocalDate.MIN) || on.earliest().equals(LocalDate.MAX) ? otherwise : on.earliest();
    }
}
