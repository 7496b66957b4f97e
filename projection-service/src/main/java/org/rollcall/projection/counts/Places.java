package org.rollcall.projection.counts;

import static org.rollcall.projection.views.Columns.begun;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that ever stood, or may have stood, on a forum's roll. */
@Component
class Places {

    private final JdbcClient views;
    private final Parties parties;

    Places(JdbcClient views, Parties parties) {
        this.views = views;
        this.parties = parties;
    }

    private record Row(PartyId party, Standing standing, Dated began, Span certain, Span possible) {}

    record Of(PartyId party, Standing standing) {}

    /** @param parties all whose places they are */
    record Found(Map<Of, Place> byParty, Map<PartyId, PartyView> parties) {}

    Found of(ForumId forum, Instant known) {
        var rows = rows(forum, known);
        var lives = parties.of(rows.stream().map(Row::party).distinct().toList(), known);
        var lines = new LinkedHashMap<Of, List<Place.Line>>();
        for (var row : rows) {
            var life = party(row.party(), lives).life().lastingFrom(row.began());
            lines.computeIfAbsent(new Of(row.party(), row.standing()), place -> new ArrayList<>())
                    .add(new Place.Line(row.certain(), row.possible(), life));
        }
        var places = new LinkedHashMap<Of, Place>();
        lines.forEach((of, some) ->
                places.put(of, new Place(of.standing(), party(of.party(), lives).kind(), some)));
        return new Found(places, lives);
    }

    private static PartyView party(PartyId id, Map<PartyId, PartyView> parties) {
        return Optional.ofNullable(parties.get(id))
                .orElseThrow(() ->
                        new IllegalStateException("the party " + id + " stands on a roll and is not in the views"));
    }

    private List<Row> rows(ForumId forum, Instant known) {
        return views.sql("""
                        SELECT *, isempty(certain) AS never_certain,
                            lower(certain) AS certain_from, upper(certain) AS certain_until,
                            lower(possible) AS possible_from, upper(possible) AS possible_until
                        FROM participation WHERE forum = ? AND recorded @> ? AND NOT isempty(possible)
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> new Row(
                        new PartyId(row.getString("party")),
                        Standing.valueOf(row.getString("standing")),
                        begun(row),
                        row.getBoolean("never_certain") ? Span.NONE : span(row, "certain"),
                        span(row, "possible")))
                .list();
    }

    static Span span(ResultSet row, String name) throws SQLException {
        return new Span(
                or(row.getObject(name + "_from", LocalDate.class), LocalDate.MIN),
                or(row.getObject(name + "_until", LocalDate.class), LocalDate.MAX));
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate open) {
        return day == null ? open : day;
    }
}
