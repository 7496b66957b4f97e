package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.begun;
import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The participations of a forum on a day as the record knew them at a moment. */
@Component
class Participations {

    private final JdbcClient views;

    Participations(JdbcClient views) {
        this.views = views;
    }

    /** @param certainty by its own dates; the party's life may cut it */
    record Line(
            FactId id,
            PartyId party,
            Standing standing,
            Basis basis,
            Optional<Cause> cause,
            Certainty certainty,
            Period period,
            Dated began,
            Optional<DateBound> decided,
            Optional<LocalDate> lastStated,
            FactId fact,
            Grounds grounds,
            long version) {}

    List<Line> on(ForumId forum, LocalDate day, Instant known) {
        return views.sql("""
                        SELECT *, certain @> :day AS sure FROM participation
                        WHERE forum = :forum AND possible @> :day AND recorded @> :known
                        """)
                .param("forum", forum.value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> line(row))
                .list();
    }

    /** Those of several forums, each on its own day. */
    Map<ForumId, List<Line>> on(Map<ForumId, LocalDate> days, Instant known) {
        var lines = new HashMap<ForumId, List<Line>>();
        var forums = List.copyOf(days.entrySet());
        views.sql("""
                        SELECT p.*, p.certain @> asked.day AS sure
                        FROM unnest(?::text[], ?::date[]) AS asked (forum, day)
                        JOIN participation p
                          ON p.forum = asked.forum AND p.possible @> asked.day AND p.recorded @> ?
                        """)
                .param(forums.stream().map(one -> one.getKey().value()).toArray(String[]::new))
                .param(forums.stream().map(one -> one.getValue().toString()).toArray(String[]::new))
                .param(time(known))
                .query((row, n) -> lines.computeIfAbsent(
                                new ForumId(row.getString("forum")), forum -> new ArrayList<>())
                        .add(line(row)))
                .list();
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new FactId(row.getString("participation")),
                new PartyId(row.getString("party")),
                Standing.valueOf(row.getString("standing")),
                Basis.valueOf(row.getString("basis")),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                certainty(row),
                new Period(bound(row, "from"), bound(row, "until")),
                begun(row),
                Optional.of(DateBound.parse(row.getString("decided")))
                        .filter(decided -> !decided.equals(DateBound.UNKNOWN)),
                Optional.ofNullable(row.getObject("last_stated", LocalDate.class)),
                new FactId(row.getString("fact")),
                Grounds.of(row),
                row.getLong("version"));
    }

    /** Of each participation that is or may be suspended on the day, the surest suspension. */
    Map<FactId, Roll.Suspension> suspensions(ForumId forum, LocalDate day, Instant known) {
        var surest = new HashMap<FactId, Roll.Suspension>();
        views.sql("""
                        SELECT *, certain @> :day AS sure FROM suspension
                        WHERE forum = :forum AND possible @> :day AND recorded @> :known
                        ORDER BY certain @> :day DESC, from_earliest, suspension COLLATE "C"
                        """)
                .param("forum", forum.value())
                .param("day", day)
                .param("known", time(known))
                .query((row, n) -> surest.putIfAbsent(new FactId(row.getString("participation")), suspension(row)))
                .list();
        return surest;
    }

    private static Roll.Suspension suspension(ResultSet row) throws SQLException {
        return new Roll.Suspension(
                certainty(row),
                bound(row, "from"),
                bound(row, "until"),
                new FactId(row.getString("suspension")),
                row.getLong("version"),
                Grounds.of(row).claims());
    }

    private static Certainty certainty(ResultSet row) throws SQLException {
        return row.getBoolean("sure") ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }
}
