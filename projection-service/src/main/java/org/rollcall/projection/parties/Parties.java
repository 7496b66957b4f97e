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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Source;
import org.rollcall.projection.log.Horizons;
import org.rollcall.projection.views.Columns;
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
    private static final TypeReference<List<PartyId>> PARTIES = new TypeReference<>() {};

    private final JdbcClient views;
    private final Horizons horizons;

    Parties(JdbcClient views, Horizons horizons) {
        this.views = views;
        this.horizons = horizons;
    }

    /** All parties as the record knows them now. */
    public List<PartyView> all() {
        return all(horizons.of(Source.MEMBERSHIP).recordedAt());
    }

    public List<PartyView> all(Instant known) {
        var successions = byParty(successions(known));
        return views.sql("""
                        SELECT party, kind, names, codes, aliases, lives FROM party
                        WHERE recorded @> ? ORDER BY party COLLATE "C"
                        """)
                .param(time(known))
                .query((row, n) -> party(row, successions))
                .list();
    }

    public Optional<PartyView> find(PartyId id, Instant known) {
        return Optional.ofNullable(of(List.of(id), known).get(id));
    }

    /** Those of {@code ids} that were on record at {@code known}. */
    public Map<PartyId, PartyView> of(Collection<PartyId> ids, Instant known) {
        var successions = byParty(successions(known));
        var found = new LinkedHashMap<PartyId, PartyView>();
        views.sql("""
                        SELECT party, kind, names, codes, aliases, lives FROM party
                        WHERE party = ANY (?) AND recorded @> ? ORDER BY party COLLATE "C"
                        """)
                .param(ids.stream().map(PartyId::value).toArray(String[]::new))
                .param(time(known))
                .query((row, n) -> party(row, successions))
                .list()
                .forEach(party -> found.put(party.id(), party));
        return found;
    }

    /** Every succession between parties on record at {@code known}, by the first day it may have happened on. */
    public List<PartyView.Succession> successions(Instant known) {
        return views.sql("""
                        SELECT kind, predecessor, successors, on_earliest, on_latest FROM succession
                        WHERE recorded @> ?
                        ORDER BY on_earliest, on_latest, predecessor COLLATE "C", fact COLLATE "C"
                        """)
                .param(time(known))
                .query((row, n) -> new PartyView.Succession(
                        PartyView.Succession.Kind.valueOf(row.getString("kind")),
                        new PartyId(row.getString("predecessor")),
                        json(row, "successors", PARTIES),
                        bound(row, "on")))
                .list();
    }

    private static Map<PartyId, List<PartyView.Succession>> byParty(List<PartyView.Succession> successions) {
        var byParty = new HashMap<PartyId, List<PartyView.Succession>>();
        for (var succession : successions) {
            byParty.computeIfAbsent(succession.predecessor(), party -> new ArrayList<>())
                    .add(succession);
            for (var successor : succession.successors()) {
                byParty.computeIfAbsent(successor, party -> new ArrayList<>()).add(succession);
            }
        }
        return byParty;
    }

    private static PartyView party(ResultSet row, Map<PartyId, List<PartyView.Succession>> successions)
            throws SQLException {
        var id = new PartyId(row.getString("party"));
        return new PartyView(
                id,
                PartyKind.valueOf(row.getString("kind")),
                Columns.json(row, "names", NAMES),
                Columns.json(row, "codes", CODES),
                Columns.json(row, "aliases", TEXTS),
                new Life(json(row, "lives", LIVES)),
                List.copyOf(successions.getOrDefault(id, List.of())));
    }
}
