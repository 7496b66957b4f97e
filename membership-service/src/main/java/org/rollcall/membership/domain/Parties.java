package org.rollcall.membership.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.PartyId;

/** The parties that were looked up for a command. */
public record Parties(Map<PartyId, KnownParty> known) {

    public static final Parties NONE = new Parties(Map.of());

    public Parties {
        known = Map.copyOf(known);
    }

    public static Parties of(Collection<KnownParty> parties) {
        return new Parties(parties.stream()
                .collect(Collectors.toMap(KnownParty::id, Function.identity(), (first, same) -> first)));
    }

    static Parties of(KnownParty party) {
        return of(List.of(party));
    }

    public Parties and(Collection<KnownParty> more) {
        return of(Stream.concat(more.stream(), known.values().stream()).toList());
    }

    Optional<KnownParty> get(PartyId party) {
        return Optional.ofNullable(known.get(party));
    }

    /** A party that is not here came into the fact after it was looked up: whoever asked should ask again. */
    Verdict check(PartyId party, Function<KnownParty, Verdict> rule) {
        return get(party).map(rule).orElseGet(() -> Verdict.refused(new ForumRejection.ChangedMeanwhile()));
    }
}
