package org.rollcall.projection.lineage;

import static org.rollcall.projection.views.Columns.bound;
import static org.rollcall.projection.views.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Source;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.lineage.Lineage.Edge;
import org.rollcall.projection.lineage.Lineage.Node;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What did a party come from, and what became of it? */
@Component
public class LineageQuestion {

    private static final int MOST = 500;

    private static final TypeReference<List<DateClaim>> DATES = new TypeReference<>() {};

    private final JdbcClient views;
    private final RecordTime recordTime;
    private final Meant meant;
    private final Parties parties;
    private final Clock clock;

    LineageQuestion(JdbcClient views, RecordTime recordTime, Meant meant, Parties parties, Clock clock) {
        this.views = views;
        this.recordTime = recordTime;
        this.meant = meant;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * @param on the day whose names are shown; empty for the day of {@code known}, or for today (UTC) if that is empty too
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code NOT_FOUND} for a party that is not on record
     */
    public Lineage ask(String party, Optional<LocalDate> on, Optional<Instant> known) {
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var at = asOf.known();
        var day = on.orElseGet(() -> LocalDate.ofInstant(known.isPresent() ? at : clock.instant(), ZoneOffset.UTC));
        var start = meant.withId(party, day, at);
        var met = Walk.from(start.id(), some -> edges(some, at), MOST);
        var found = parties.of(met.generations().keySet(), at);
        return new Lineage(
                start.id(),
                day,
                at,
                met.generations().entrySet().stream()
                        .flatMap(entry -> Optional.ofNullable(found.get(entry.getKey())).stream()
                                .map(relative -> node(relative, entry.getValue(), day)))
                        .sorted(Comparator.comparing(Node::generation)
                                .thenComparing(node -> node.party().value(), ByBytes.ORDER))
                        .toList(),
                met.edges().stream()
                        .filter(edge -> found.containsKey(edge.from()) && found.containsKey(edge.to()))
                        .toList(),
                met.complete(),
                asOf.position(),
                asOf.recordBegins());
    }

    private static Node node(PartyView party, int generation, LocalDate day) {
        return new Node(
                party.id(),
                party.nameOn(day),
                party.kind(),
                generation,
                party.life().on(day),
                party.life().claims());
    }

    /** Those from or to some parties. */
    private List<Edge> edges(Collection<PartyId> some, Instant known) {
        var ids = some.stream().map(PartyId::value).toArray(String[]::new);
        return views.sql("""
                        SELECT * FROM succession
                        WHERE (predecessor = ANY (?) OR successors && ?::text[]) AND recorded @> ?
                        """).param(ids).param(ids).param(time(known)).query((row, n) -> edges(row)).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Edge> edges(ResultSet row) throws SQLException {
        var from = new PartyId(row.getString("predecessor"));
        var kind = SuccessionKind.valueOf(row.getString("kind"));
        var on = bound(row, "on");
        var claims = Columns.json(row, "dates", DATES);
        var fact = new FactId(row.getString("fact"));
        var grounds = Grounds.of(row);
        return Stream.of(Columns.texts(row, "successors").toArray(String[]::new))
                .map(to -> new Edge(from, new PartyId(to), kind, on, claims, fact, grounds.facts(), grounds.evidence()))
                .toList();
    }
}
