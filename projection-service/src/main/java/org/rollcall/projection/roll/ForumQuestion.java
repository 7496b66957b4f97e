package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.views.ProvenanceColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What is a forum, who serves it, and how many stand on its roll? */
@Component
public class ForumQuestion {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient views;
    private final RecordTime recordTime;
    private final Forums forums;
    private final RollQuestion roll;
    private final Parties parties;

    ForumQuestion(JdbcClient views, RecordTime recordTime, Forums forums, RollQuestion roll, Parties parties) {
        this.views = views;
        this.recordTime = recordTime;
        this.forums = forums;
        this.roll = roll;
        this.parties = parties;
    }

    /**
     * @param on empty for the day of {@code known}, or for today if that is empty too
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public ForumAnswer ask(ForumId id, Optional<LocalDate> on, Optional<Instant> known) {
        var begins = forums.begins(id);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var found = forums.find(id, asOf.known());
        var day =
                on.or(() -> known.map(asked -> Forums.day(asOf.known(), found))).orElseGet(() -> forums.today(found));
        return found.map(forum -> answer(forum, day, asOf)).orElseGet(() -> notYet(id, day, asOf, begins));
    }

    private static ForumAnswer notYet(ForumId id, LocalDate day, AsOf asOf, Instant begins) {
        return new ForumAnswer(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                day,
                asOf.known(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                asOf.position(),
                Optional.of(begins));
    }

    private ForumAnswer answer(Forums.Forum forum, LocalDate day, AsOf asOf) {
        var standings = roll.standings(forum.id(), asOf.known());
        return new ForumAnswer(
                forum.id(),
                Optional.of(forum.name()),
                Optional.of(forum.established()),
                Optional.of(forum.profile()),
                day,
                asOf.known(),
                Standings.count(standings.on(day)),
                offices(forum.id(), day, asOf.known()),
                workingGroups(forum.id(), day, asOf.known()),
                claims(forum.id(), standings, day, asOf.known()),
                PendingSuccessions.of(standings.participations(), parties.successions(asOf.known())),
                forum.evidence(),
                Optional.of(forum.fact()),
                Optional.of(forum.version()),
                asOf.position(),
                Optional.empty());
    }

    private List<ForumAnswer.OfficeHeld> offices(ForumId forum, LocalDate day, Instant known) {
        var held = views.sql("""
                        SELECT * FROM office WHERE forum = ? AND recorded @> ?
                        ORDER BY array_position(ARRAY['CHAIR', 'CO_CHAIR', 'SECRETARIAT'], office),
                            from_earliest, from_latest, party COLLATE "C", appointment COLLATE "C"
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> office(row, day))
                .list();
        var holders = parties.of(
                held.stream().map(ForumAnswer.OfficeHeld::party).distinct().toList(), known);
        return held.stream()
                .map(office -> asThePartyLived(office, Optional.ofNullable(holders.get(office.party())), day))
                .filter(office -> office.certainty() != Certainty.ABSENT)
                .toList();
    }

    private static ForumAnswer.OfficeHeld office(ResultSet row, LocalDate day) throws SQLException {
        var period = new Period(bound(row, "from"), bound(row, "until"));
        return new ForumAnswer.OfficeHeld(
                Office.valueOf(row.getString("office")),
                new PartyId(row.getString("party")),
                row.getString("party"),
                Term.valueOf(row.getString("term")),
                period.on(day),
                period.from(),
                period.until(),
                ProvenanceColumns.evidence(row),
                new FactId(row.getString("appointment")),
                row.getLong("version"));
    }

    private static ForumAnswer.OfficeHeld asThePartyLived(
            ForumAnswer.OfficeHeld office, Optional<PartyView> holder, LocalDate day) {
        return new ForumAnswer.OfficeHeld(
                office.office(),
                office.party(),
                holder.map(party -> party.nameOn(day)).orElse(office.name()),
                office.term(),
                holder.map(party -> party.life().on(day).and(office.certainty()))
                        .orElse(office.certainty()),
                office.from(),
                office.until(),
                office.evidence(),
                office.factId(),
                office.version());
    }

    private List<ForumAnswer.WorkingGroup> workingGroups(ForumId forum, LocalDate day, Instant known) {
        return views.sql("""
                        SELECT * FROM working_group WHERE forum = ? AND recorded @> ? AND from_earliest <= ?
                        ORDER BY name COLLATE "C", working_group COLLATE "C"
                        """)
                .param(forum.value())
                .param(time(known))
                .param(day)
                .query((row, n) -> new ForumAnswer.WorkingGroup(
                        new GroupId(row.getString("working_group")),
                        row.getString("name"),
                        row.getString("region"),
                        json(row, "aliases", TEXTS),
                        bound(row, "from"),
                        ProvenanceColumns.evidence(row),
                        new FactId(row.getString("fact")),
                        row.getLong("version")))
                .list();
    }

    private List<ForumAnswer.CountClaim> claims(ForumId forum, Standings standings, LocalDate day, Instant known) {
        return views.sql("""
                        SELECT * FROM count_claim WHERE forum = ? AND recorded @> ?
                        ORDER BY lower(recorded), fact COLLATE "C"
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> claim(row, standings, day))
                .list();
    }

    private static ForumAnswer.CountClaim claim(ResultSet row, Standings standings, LocalDate day) throws SQLException {
        var standing = Standing.valueOf(row.getString("standing"));
        var kind = PartyKind.valueOf(row.getString("kind"));
        var on = bound(row, "on");
        var listed = Standings.count(standings.on(spokenOf(on, day)))
                .getOrDefault(standing, Map.of())
                .getOrDefault(kind, Count.NONE);
        return new ForumAnswer.CountClaim(
                standing,
                kind,
                ForumEvent.Quantity.valueOf(row.getString("quantity")),
                row.getInt("count"),
                on,
                listed,
                ProvenanceColumns.evidence(row),
                new FactId(row.getString("fact")),
                row.getLong("version"));
    }

    private static LocalDate spokenOf(DateBound on, LocalDate otherwise) {
        if (!on.latest().equals(LocalDate.MAX)) {
            return on.latest();
        }
        return on.earliest().equals(LocalDate.MIN) || on.earliest().equals(LocalDate.MAX) ? otherwise : on.earliest();
    }
}
