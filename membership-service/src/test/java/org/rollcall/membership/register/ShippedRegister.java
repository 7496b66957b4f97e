package org.rollcall.membership.register;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.register.RegisterFold.Step;

/** The register that ships, as an empty record takes it in. */
final class ShippedRegister {

    static final RegisterFile FILE = RegisterFile.shipped();
    static final RegisterFold.Missing ALL = RegisterFold.missing(FILE, List.of());
    static final Map<PartyId, PartyOnRecord> PARTIES = ALL.parties();
    static final List<PartyEvent> EVENTS = ALL.steps().stream().map(Step::event).toList();

    private static final Map<String, Set<PartyOnRecord>> CALLED = new HashMap<>();

    static {
        PARTIES.values()
                .forEach(party -> Naming.texts(party)
                        .forEach(text -> CALLED.computeIfAbsent(Naming.fold(text), folded -> new LinkedHashSet<>())
                                .add(party)));
    }

    private ShippedRegister() {}

    static PartyOnRecord party(String id) {
        return Optional.ofNullable(PARTIES.get(new PartyId(id))).orElseThrow();
    }

    /** All that were ever called so, in any spelling that is meant alike. */
    static List<PartyOnRecord> called(String text) {
        return List.copyOf(CALLED.getOrDefault(Naming.fold(text), Set.of()));
    }
}
