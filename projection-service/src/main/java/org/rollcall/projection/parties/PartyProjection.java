package org.rollcall.projection.parties;

import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Projection;
import org.rollcall.projection.views.ProvenanceColumns;
import org.rollcall.projection.views.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The parties, a row for each version of one, and the successions between them. */
@Component
final class PartyProjection implements Projection.OfMembership {

    private static final TypeReference<List<PartyName>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<PartyCode>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<LifeClaim>> LIVES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private record Party(
            PartyKind kind,
            List<PartyName> names,
            List<PartyCode> codes,
            List<String> aliases,
            List<LifeClaim> lives) {}

    @Override
    public void apply(List<Told> events, JdbcClient views) {
        events.forEach(told -> apply(told.recorded(), views));
    }

    private static void apply(RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        switch (recorded.data()) {
            case PartyEvent.PartyRegistered e ->
                insert(
                        e.party(),
                        new Party(e.kind(), inOrder(e.names()), e.codes(), e.aliases(), e.lives()),
                        recorded,
                        views);
            case PartyEvent.PartyNamed e -> change(e.party(), party -> named(party, e.name()), recorded, views);
            case PartyEvent.PartyDissolved e -> {
                change(e.party(), party -> ended(party, e.on(), e.claims()), recorded, views);
                succeed(PartyView.Succession.Kind.DISSOLUTION, e.party(), e.successors(), e.on(), recorded, views);
            }
            case PartyEvent.PartyContinued e -> {
                change(e.party(), party -> ended(party, e.on(), e.claims()), recorded, views);
                succeed(
                        PartyView.Succession.Kind.CONTINUATION,
                        e.party(),
                        List.of(e.continuator()),
                        e.on(),
                        recorded,
                        views);
            }
            case PartyEvent.PartySeparated e ->
                succeed(PartyView.Succession.Kind.SEPARATION, e.party(), e.successors(), e.on(), recorded, views);
            case PartyEvent.PartyUnited e -> {
                change(e.party(), party -> ended(party, e.on(), e.claims()), recorded, views);
                succeed(PartyView.Succession.Kind.UNION, e.party(), e.successors(), e.on(), recorded, views);
            }
            case PartyEvent.PartyAbsorbed e -> {
                change(e.party(), party -> ended(party, e.on(), e.claims()), recorded, views);
                succeed(PartyView.Succession.Kind.ABSORPTION, e.party(), e.successors(), e.on(), recorded, views);
            }
            case ForumEvent.ForumEstablished e -> {}
            case ForumEvent.PartyAdmitted e -> {}
            case ForumEvent.PartyWithdrew e -> {}
            case ForumEvent.PlacePassed e -> {}
            case ForumEvent.OfficeAppointed e -> {}
            case ForumEvent.OfficeEnded e -> {}
            case ForumEvent.WorkingGroupFounded e -> {}
            case ForumEvent.CountClaimed e -> {}
            case MembershipEvent other -> {}
        }
    }

    private static Party named(Party party, PartyName name) {
        var names = new ArrayList<>(party.names());
        names.add(name);
        return new Party(party.kind(), inOrder(names), party.codes(), party.aliases(), party.lives());
    }

    private static List<PartyName> inOrder(List<PartyName> names) {
        return names.stream()
                .sorted(Comparator.comparing((PartyName name) -> name.from().earliest())
                        .thenComparing(name -> name.from().latest()))
                .toList();
    }

    /** Each claim of a life that goes on ends where its authority says, or else on the day the record follows. */
    private static Party ended(Party party, DateBound on, List<DateClaim> claims) {
        var lives = party.lives().stream()
                .map(life -> life.until().equals(DateBound.NEVER) ? until(life, endOf(life, on, claims)) : life)
                .toList();
        return new Party(party.kind(), party.names(), party.codes(), party.aliases(), lives);
    }

    private static DateBound endOf(LifeClaim life, DateBound on, List<DateClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.authority().equals(life.authority()))
                .map(DateClaim::on)
                .findFirst()
                .orElse(on);
    }

    private static LifeClaim until(LifeClaim life, DateBound until) {
        return new LifeClaim(life.authority(), life.from(), until, life.followed(), life.source());
    }

    private static void change(
            PartyId id, UnaryOperator<Party> change, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        var party = views.sql("""
                        UPDATE party SET recorded = tstzrange(lower(recorded), ?)
                        WHERE party = ? AND upper_inf(recorded)
                        RETURNING kind, names, codes, aliases, lives
                        """)
                .param(time(recorded.recordedAt()))
                .param(id.value())
                .query((row, n) -> new Party(
                        PartyKind.valueOf(row.getString("kind")),
                        Columns.json(row, "names", NAMES),
                        Columns.json(row, "codes", CODES),
                        Columns.json(row, "aliases", TEXTS),
                        Columns.json(row, "lives", LIVES)))
                .optional()
                .orElseThrow(() -> new IllegalStateException("the party " + id + " is not on record"));
        insert(id, change.apply(party), recorded, views);
    }

    private static void insert(PartyId id, Party party, RecordedEvent<MembershipEvent> recorded, JdbcClient views) {
        views.sql("""
                        INSERT INTO party (party, kind, names, codes, aliases, lives, evidence, fact, version, recorded)
                        VALUES (:party, :kind, :names::jsonb, :codes::jsonb, :aliases::jsonb, :lives::jsonb,
                            :evidence::jsonb, :fact, :version, tstzrange(:at, NULL))
                        """)
                .param("party", id.value())
                .param("kind", party.kind().name())
                .param("names", json(party.names()))
                .param("codes", json(party.codes()))
                .param("aliases", json(party.aliases()))
                .param("lives", json(party.lives()))
                .param("evidence", ProvenanceColumns.evidence(recorded.data().provenance()))
                .param("fact", recorded.data().fact().value())
                .param("version", recorded.sequence())
                .param("at", time(recorded.recordedAt()))
                .update();
    }

    private static void succeed(
            PartyView.Succession.Kind kind,
            PartyId predecessor,
            List<PartyId> successors,
            DateBound on,
            RecordedEvent<MembershipEvent> recorded,
            JdbcClient views) {
        views.sql("""
                        INSERT INTO succession (fact, kind, predecessor, successors, on_earliest, on_latest,
                            evidence, version, recorded)
                        VALUES (:fact, :kind, :predecessor, :successors::jsonb, :earliest, :latest,
                            :evidence::jsonb, :version, tstzrange(:at, NULL))
                        """)
                .param("fact", recorded.data().fact().value())
                .param("kind", kind.name())
                .param("predecessor", predecessor.value())
                .param("successors", json(successors))
                .param("earliest", on.earliest())
                .param("latest", on.latest())
                .param("evidence", ProvenanceColumns.evidence(recorded.data().provenance()))
                .param("version", recorded.sequence())
                .param("at", time(recorded.recordedAt()))
                .update();
    }
}
