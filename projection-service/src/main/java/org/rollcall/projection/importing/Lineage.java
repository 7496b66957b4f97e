package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.parties.PartyView.Succession;

/** What parties came out of, through any chain of successions. */
final class Lineage {

    private final Map<PartyId, PartyView> parties = new HashMap<>();

    Lineage(List<PartyView> all) {
        all.forEach(party -> parties.put(party.id(), party));
    }

    /**
     * The successions from a party of {@code roll} to {@code heir}, the oldest first; the nearest such party counts, and
     * the first on record of several equally near.
     */
    Optional<List<Succession>> chain(PartyId heir, Set<PartyId> roll) {
        var chains = new ArrayList<List<Succession>>();
        chains.add(List.of());
        var seen = new HashSet<>(Set.of(heir));
        for (int next = 0; next < chains.size(); next++) {
            var chain = chains.get(next);
            var end = chain.isEmpty() ? heir : chain.getFirst().predecessor();
            if (!chain.isEmpty() && roll.contains(end)) {
                return Optional.of(chain);
            }
            for (var origin : origins(end)) {
                if (seen.add(origin.predecessor())) {
                    var longer = new ArrayList<Succession>();
                    longer.add(origin);
                    longer.addAll(chain);
                    chains.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    private List<Succession> origins(PartyId party) {
        var view = parties.get(party);
        return view == null
                ? List.of()
                : view.successions().stream()
                        .filter(succession -> succession.successors().contains(party))
                        .toList();
    }

    /** The succession that ended the party, where one did. */
    Optional<Succession> endOf(PartyView party) {
        return party.successions().stream()
                .filter(succession -> succession.predecessor().equals(party.id()))
                .filter(succession -> succession.kind() != SuccessionKind.SEPARATION)
                .findFirst();
    }

    String spell(Succession succession) {
        var heirs = String.join(
                ", ", succession.successors().stream().map(this::name).toList());
        var predecessor = name(succession.predecessor());
        var what = switch (succession.kind()) {
            case DISSOLUTION -> predecessor + " was dissolved into " + heirs;
            case CONTINUATION -> predecessor + " was continued by " + heirs;
            case SEPARATION -> heirs + " separated from " + predecessor;
            case UNION -> predecessor + " united with others into " + heirs;
            case ABSORPTION -> predecessor + " became a part of " + heirs;
        };
        return what + " on " + succession.on();
    }

    /** The name of a party's last day, by which it is remembered. */
    String name(PartyId id) {
        var view = parties.get(id);
        return view == null ? id.value() : view.nameOn(LocalDate.MAX);
    }
}
