package org.rollcall.projection.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.lineage.Lineage.Edge;

/**
 * Walks from a party to its ancestors, and to its descendants, generation by generation. A circle ends where it meets a party
 * that was met before on the same way. Pure.
 */
final class Walk {

    private static final Comparator<Edge> ORDER = Comparator.comparing(
                    (Edge edge) -> edge.on().earliest())
            .thenComparing(edge -> edge.on().latest())
            .thenComparing(edge -> edge.from().value(), ByBytes.ORDER)
            .thenComparing(edge -> edge.to().value(), ByBytes.ORDER)
            .thenComparing(edge -> edge.factId().value(), ByBytes.ORDER);

    private final Function<Collection<PartyId>, List<Edge>> touching;
    private final int most;
    private final Map<PartyId, Integer> generations = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private boolean complete = true;

    private Walk(Function<Collection<PartyId>, List<Edge>> touching, int most) {
        this.touching = touching;
        this.most = most;
    }

    /** @param generations of each party that was met; the party itself has 0 */
    record Met(Map<PartyId, Integer> generations, List<Edge> edges, boolean complete) {}

    /**
     * @param touching all edges from or to some parties
     * @param most how many parties are met at most
     */
    static Met from(PartyId party, Function<Collection<PartyId>, List<Edge>> touching, int most) {
        var walk = new Walk(touching, most);
        walk.generations.put(party, 0);
        walk.go(party, Edge::to, Edge::from, -1);
        walk.go(party, Edge::from, Edge::to, 1);
        // an edge to a party that was one too many to be met leads nowhere
        walk.edges.removeIf(
                edge -> !walk.generations.containsKey(edge.from()) || !walk.generations.containsKey(edge.to()));
        return new Met(walk.generations, walk.edges.stream().sorted(ORDER).toList(), walk.complete);
    }

    private void go(PartyId party, Function<Edge, PartyId> here, Function<Edge, PartyId> there, int step) {
        var seen = new HashSet<>(Set.of(party));
        var next = List.of(party);
        for (int generation = step; !next.isEmpty(); generation += step) {
            var found = new LinkedHashSet<PartyId>();
            for (var edge : touching.apply(next)) {
                if (next.contains(here.apply(edge))) {
                    edges.add(edge);
                    if (seen.add(there.apply(edge))) {
                        found.add(there.apply(edge));
                    }
                }
            }
            next = met(found, generation);
        }
    }

    private List<PartyId> met(Set<PartyId> found, int generation) {
        var met = new ArrayList<PartyId>();
        for (var party : found.stream()
                .sorted(Comparator.comparing(PartyId::value, ByBytes.ORDER))
                .toList()) {
            if (generations.containsKey(party) || generations.size() < most) {
                generations.putIfAbsent(party, generation);
                met.add(party);
            } else {
                complete = false;
            }
        }
        return met;
    }
}
