package org.rollcall.projection.claims;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where do authorities differ, and whom does the record follow? */
@Component
public class ClaimsQuestion {

    private final JdbcClient views;
    private final RecordTime recordTime;
    private final Forums forums;
    private final Meant meant;
    private final StreamFacts facts;

    ClaimsQuestion(JdbcClient views, RecordTime recordTime, Forums forums, Meant meant, StreamFacts facts) {
        this.views = views;
        this.recordTime = recordTime;
        this.forums = forums;
        this.meant = meant;
        this.facts = facts;
    }

    /** @param items the forum's own first, as they were contested; then those of each party that ever stood on its roll, by id */
    public record OfForum(
            ForumId forum, Instant known, List<Competing> items, Position position, Optional<Instant> recordBegins) {}

    /** @param items its lives first, then its facts in the order they were recorded */
    public record OfParty(
            PartyId party, Instant known, List<Competing> items, Position position, Optional<Instant> recordBegins) {}

    /** @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM} */
    public OfForum ofForum(ForumId forum, Optional<Instant> known) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var contested = facts.contested(forum, asOf.known());
        var record = facts.about(forum, contested, asOf.known()).facts();
        var items = new ArrayList<Competing>();
        contested.forEach(fact -> FactClaims.of(fact, forum.stream(), record).ifPresent(items::add));
        facts.of(everOnRoll(forum, asOf.known()), asOf.known())
                .forEach((party, recorded) -> items.addAll(ofParty(party, recorded)));
        return new OfForum(
                forum, asOf.known(), items, asOf.position(), Optional.of(begins).filter(asOf.known()::isBefore));
    }

    /** @throws org.rollcall.projection.http.Refused with {@code NOT_FOUND} for a party that was not on record by then */
    public OfParty ofParty(String party, Optional<Instant> known) {
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var id = meant.withId(party, LocalDate.ofInstant(asOf.known(), ZoneOffset.UTC), asOf.known())
                .id();
        return new OfParty(
                id, asOf.known(), ofParty(id, facts.of(id, asOf.known())), asOf.position(), asOf.recordBegins());
    }

    private static List<Competing> ofParty(PartyId party, StreamFacts.Recorded<PartyStatement> recorded) {
        var items = new ArrayList<>(LifeClaims.of(party.stream(), recorded.facts()));
        recorded.facts()
                .all()
                .map(Statement::fact)
                .forEach(fact ->
                        FactClaims.of(fact, party.stream(), recorded.facts()).ifPresent(items::add));
        return items;
    }

    private List<PartyId> everOnRoll(ForumId forum, Instant known) {
        return views.sql("""
                        SELECT DISTINCT party COLLATE "C" AS party FROM participation
                        WHERE forum = ? AND recorded @> ? ORDER BY party
                        """)
                .param(forum.value())
                .param(time(known))
                .query((row, n) -> new PartyId(row.getString("party")))
                .list();
    }
}
