package org.rollcall.projection.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.stereotype.Component;

/** The parties that a line came from by a decision of the forum, or may come from by one that is not taken yet. */
@Component
class Ancestry {

    /** Enough for any chain of states there was; an answer has an end. */
    private static final int MOST = 50;

    private final Parties parties;
    private final StreamFacts facts;

    Ancestry(Parties parties, StreamFacts facts) {
        this.parties = parties;
        this.facts = facts;
    }

    /**
     * @param heirs of each ancestor those in the line who came out of it directly, the nearest ancestor first
     * @param successions by which they did
     */
    record Line(Map<PartyId, Set<PartyId>> heirs, List<FactId> successions) {}

    Line of(ForumId forum, PartyId party, Instant known) {
        var heirs = new LinkedHashMap<PartyId, Set<PartyId>>();
        var successions = new LinkedHashSet<FactId>();
        var seen = new LinkedHashSet<>(List.of(party));
        var next = List.of(party);
        while (!next.isEmpty() && seen.size() < MOST) {
            var found = new LinkedHashMap<PartyId, Set<PartyId>>();
            decided(forum, next, known, found);
            succeeded(forum, next, known, found, successions);
            found.forEach((ancestor, descendants) -> heirs.computeIfAbsent(ancestor, key -> new LinkedHashSet<>())
                    .addAll(descendants));
            next = found.keySet().stream().filter(seen::add).toList();
        }
        heirs.remove(party);
        return new Line(heirs, List.copyOf(successions));
    }

    /** Whose place was passed to one of these, in whatever version of the decision. */
    private void decided(ForumId forum, List<PartyId> to, Instant known, Map<PartyId, Set<PartyId>> found) {
        var versions = Revised.of(facts.of(forum, to, known));
        to.stream().flatMap(versions::versions).forEach(statement -> {
            switch (statement) {
                case PlacePassed e -> add(e.predecessor(), e.successors(), to, found);
                case PlaceShared e -> add(e.predecessor(), e.successors(), to, found);
                default -> {}
            }
        });
    }

    private static void add(
            PartyId predecessor, List<Successor> successors, List<PartyId> to, Map<PartyId, Set<PartyId>> found) {
        successors.stream()
                .map(Successor::party)
                .filter(to::contains)
                .forEach(successor -> found.computeIfAbsent(predecessor, key -> new LinkedHashSet<>())
                        .add(successor));
    }

    /** Out of whom one of these came, if that party ever stood on the roll. */
    private void succeeded(
            ForumId forum, List<PartyId> to, Instant known, Map<PartyId, Set<PartyId>> found, Set<FactId> successions) {
        for (var succession : parties.successions(to, known)) {
            var heirs = new ArrayList<>(succession.successors());
            heirs.retainAll(to);
            if (!heirs.isEmpty() && stood(forum, succession.predecessor(), known)) {
                successions.add(succession.factId());
                found.computeIfAbsent(succession.predecessor(), key -> new LinkedHashSet<>())
                        .addAll(heirs);
            }
        }
    }

    private boolean stood(ForumId forum, PartyId party, Instant known) {
        var record = facts.of(forum, List.of(party), known).facts();
        return record.factsOf(party).stream()
                .anyMatch(fact -> record.event(fact)
                        .filter(RollStatement.class::isInstance)
                        .isPresent());
    }
}
