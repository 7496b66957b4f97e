package org.rollcall.standalone.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.KnownParty.Kinship;
import org.rollcall.membership.domain.KnownParty.Relative;
import org.rollcall.membership.domain.Party;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyDecider;

/** The parties of a history, looked up as membership-service looks them up for a command. */
final class KnownParties {

    private final Map<PartyId, Party> states = new LinkedHashMap<>();
    private final Map<PartyId, PartyOnRecord> read = new HashMap<>();

    void happened(PartyEvent event) {
        read.remove(event.party());
        states.put(event.party(), PartyDecider.evolve(state(event.party()), event));
    }

    Party state(PartyId party) {
        return states.getOrDefault(party, Party.UNREGISTERED);
    }

    List<PartyId> ids() {
        return List.copyOf(states.keySet());
    }

    Registered registered(PartyId party) {
        return (Registered) state(party);
    }

    PartyOnRecord onRecord(PartyId party) {
        return read.computeIfAbsent(party, id -> registered(id).onRecord());
    }

    /** All but one. */
    List<PartyOnRecord> others(PartyId party) {
        return states.keySet().stream()
                .filter(other -> !other.equals(party))
                .map(this::onRecord)
                .toList();
    }

    KnownParty known(PartyId id) {
        var party = onRecord(id);
        var relatives = new ArrayList<Relative>();
        chain(id, this::successors).forEach(heir -> relatives.add(relative(heir, Kinship.DESCENDANT)));
        chain(id, this::predecessors).forEach(origin -> relatives.add(relative(origin, Kinship.ANCESTOR)));
        return new KnownParty(id, name(party), party.life(), relatives, party.successions());
    }

    List<KnownParty> known(List<PartyId> parties) {
        return parties.stream().map(this::known).toList();
    }

    Set<PartyId> successors(PartyId party) {
        var successors = new LinkedHashSet<PartyId>();
        onRecord(party).successions().forEach(succession -> successors.addAll(succession.successors()));
        return successors;
    }

    private Set<PartyId> predecessors(PartyId party) {
        var predecessors = new LinkedHashSet<PartyId>();
        states.keySet().stream()
                .filter(other -> successors(other).contains(party))
                .forEach(predecessors::add);
        return predecessors;
    }

    private static Set<PartyId> chain(PartyId from, Function<PartyId, Set<PartyId>> next) {
        var chain = new LinkedHashSet<>(next.apply(from));
        for (int seen = -1; seen < chain.size(); ) {
            seen = chain.size();
            List.copyOf(chain).forEach(party -> chain.addAll(next.apply(party)));
        }
        return chain;
    }

    private Relative relative(PartyId id, Kinship kinship) {
        var party = onRecord(id);
        return new Relative(id, name(party), party.life(), kinship);
    }

    private static String name(PartyOnRecord party) {
        return party.names().getFirst().text();
    }
}
