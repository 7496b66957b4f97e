package org.rollcall.projection.parties;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.json;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The parties on record as it knew them at a moment, in the order of their ids. */
@Component
public class Parties {

    private static final TypeReference<List<PartyName>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<PartyCode>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<LifeClaim>> LIVES = new TypeReference<>() {};
    private static final TypeReference<List<DateClaim>> DATES = new TypeReference<>() {};

    private final JdbcClient views;
    private final Horizons horizons;
    private final Lasting<Instant, List<PartyView>> everybody = new Lasting<>(4);

    Parties(JdbcClient views, Horizons horizons) {
        this.views = views;
        this.horizons = horizons;
    }

    /**
     * Why a party is known.
     *
     * @param fact its registration
     * @param version of the party, for {@code If-Match}
     */
    record Known(FactId fact, Grounds grounds, long version) {}

    /** All parties as the record knows them now: for whoever looks for names that are not known yet. */
    public List<PartyView> all() {
        return all(horizons.of(Source.MEMBERSHIP).recordedAt());
    }

    public List<PartyView> all(Instant known) {
        return everybody.answer(known, () -> read(known));
    }

    private List<PartyView> read(Instant known) {
        return with(
                views.sql("SELECT * FROM party WHERE recorded @> ? ORDER BY party COLLATE \"C\"")
                        .param(time(known))
                        .query((row, n) -> party(row))
                        .list(),
                known);
    }

    /**
     * A part of them.
     *
     * @param after begin behind this id
     */
    public List<PartyView> page(Optional<String> after, Instant known, int limit) {
        return with(
                views.sql("""
                        SELECT * FROM party WHERE recorded @> ? AND party COLLATE "C" > ?
                        ORDER BY party COLLATE "C" LIMIT ?
                        """)
                        .param(time(known))
                        .param(after.orElse(""))
                        .param(limit)
                        .query((row, n) -> party(row))
                        .list(),
                known);
    }

    public Optional<PartyView> find(PartyId id, Instant known) {
        return Optional.ofNullable(of(List.of(id), known).get(id));
    }

    /** Those of {@code ids} that were on record at {@code known}. */
    public Map<PartyId, PartyView> of(Collection<PartyId> ids, Instant known) {
        var found = new LinkedHashMap<PartyId, PartyView>();
        var all = everybody.given(known);
        if (all.isPresent()) {
            var asked = Set.copyOf(ids);
            all.get().stream()
                    .filter(party -> asked.contains(party.id()))
                    .forEach(party -> found.put(party.id(), party));
            return found;
        }
        with(
                        views.sql("""
                        SELECT * FROM party WHERE party = ANY (?) AND recorded @> ? ORDER BY party COLLATE "C"
                        """)
                                .param(values(ids))
                                .param(time(known))
                                .query((row, n) -> party(row))
                                .list(),
                        known)
                .forEach(party -> found.put(party.id(), party));
        return found;
    }

    Map<PartyId, Known> known(Collection<PartyId> ids, Instant known) {
        var found = new HashMap<PartyId, Known>();
        views.sql("""
                        SELECT party, fact, facts, evidence, warnings, claims, version FROM party
                        WHERE party = ANY (?) AND recorded @> ?
                        """)
                .param(values(ids))
                .param(time(known))
                .query((row, n) -> found.put(
                        new PartyId(row.getString("party")),
                        new Known(new FactId(row.getString("fact")), Grounds.of(row), row.getLong("version"))))
                .list();
        return found;
    }

    /** What happened between these parties and others, by the first day it may have happened on. */
    public List<PartyView.Succession> successions(Collection<PartyId> of, Instant known) {
        var ids = values(of);
        return views.sql("""
                        SELECT fact, kind, predecessor, successors, on_earliest, on_latest, dates FROM succession
                        WHERE (predecessor = ANY (?) OR successors && ?::text[]) AND recorded @> ?
                        ORDER BY on_earliest, on_latest, predecessor COLLATE "C", fact COLLATE "C"
                        """)
                .param(ids)
                .param(ids)
                .param(time(known))
                .query((row, n) -> succession(row))
                .list();
    }

    /** By predecessor, the facts that named this party as a successor in any version that was recorded by {@code known}. */
    public Map<PartyId, Set<FactId>> successionsInto(PartyId party, Instant known) {
        var found = new LinkedHashMap<PartyId, Set<FactId>>();
        views.sql("""
                        SELECT DISTINCT predecessor, fact FROM succession
                        WHERE successors && ARRAY[?::text] AND lower(recorded) <= ?
                        """)
                .param(party.value())
                .param(time(known))
                .query((row, n) -> found.computeIfAbsent(
                                new PartyId(row.getString("predecessor")), predecessor -> new HashSet<>())
                        .add(new FactId(row.getString("fact"))))
                .list();
        return found;
    }

    private static String[] values(Collection<PartyId> ids) {
        return ids.stream().map(PartyId::value).toArray(String[]::new);
    }

    /** As {@code succession} has it. */
    public static PartyView.Succession succession(ResultSet row) throws SQLException {
        return new PartyView.Succession(
                new FactId(row.getString("fact")),
                SuccessionKind.valueOf(row.getString("kind")),
                new PartyId(row.getString("predecessor")),
                Columns.texts(row, "successors").stream().map(PartyId::new).toList(),
                bound(row, "on"),
                json(row, "dates", DATES));
    }

    private List<PartyView> with(List<PartyView> parties, Instant known) {
        var byParty = new HashMap<PartyId, List<PartyView.Succession>>();
        for (var succession : successions(parties.stream().map(PartyView::id).toList(), known)) {
            byParty.computeIfAbsent(succession.predecessor(), party -> new ArrayList<>())
                    .add(succession);
            for (var successor : succession.successors()) {
                byParty.computeIfAbsent(successor, party -> new ArrayList<>()).add(succession);
            }
        }
        return parties.stream()
                .map(party -> new PartyView(
                        party.id(),
                        party.kind(),
                        party.names(),
                        party.codes(),
                        party.aliases(),
                        party.life(),
                        List.copyOf(byParty.getOrDefault(party.id(), List.of()))))
                .toList();
    }

    private static PartyView party(ResultSet row) throws SQLException {
        return new PartyView(
                new PartyId(row.getString("party")),
                PartyKind.valueOf(row.getString("kind")),
                json(row, "names", NAMES),
                json(row, "codes", CODES),
                json(row, "aliases", TEXTS),
                new Life(json(row, "lives", LIVES)),
                List.of());
    }
}
