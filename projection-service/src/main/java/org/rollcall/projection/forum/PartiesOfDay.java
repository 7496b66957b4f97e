package org.rollcall.projection.forum;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.parties.PartyView;

/**
 * Parties as a forum knows them on a day.
 *
 * @param labels what it calls some of them by words of its own
 */
public record PartiesOfDay(Map<PartyId, PartyView> parties, Map<PartyId, String> labels, LocalDate day) {

    /** The forum's own label where it is valid, else the followed short name of the day. */
    public String name(PartyId party) {
        return Optional.ofNullable(labels.get(party))
                .or(() -> find(party).map(known -> known.nameOn(day)))
                .orElseGet(party::value);
    }

    /** Cut at the life of the party in which it began. */
    public Certainty asItLived(PartyId party, Dated began, Certainty certainty) {
        return find(party)
                .map(known -> known.life().lastingFrom(began).on(day).and(certainty))
                .orElse(certainty);
    }

    public Optional<PartyView> find(PartyId party) {
        return Optional.ofNullable(parties.get(party));
    }
}
