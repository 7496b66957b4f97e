package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.SuccessionCommand.Heir;

/** Those who are to take a place: whether they may, and which of their places this is the better knowledge of. */
record Heirs(KnownParty predecessor, Standing standing, DateBound on, Established forum) {

    private static final String FIELD = "successors";

    /** Each once, and only who came out of the predecessor, through however many successions. */
    Verdict named(List<Heir> heirs) {
        var named = new HashSet<PartyId>();
        return Verdict.all(Stream.concat(
                Stream.of(Verdict.refusedIf(
                        heirs.isEmpty(), new Rejection.InvalidField(FIELD, "Somebody has to take the place."))),
                heirs.stream().map(Heir::party).map(party -> named(party, named.add(party.id())))));
    }

    private Verdict named(KnownParty party, boolean once) {
        return Verdict.all(
                Verdict.refusedIf(
                        party.id().equals(predecessor.id()),
                        new Rejection.SuccessorIsPredecessor(FIELD, predecessor.name())),
                Verdict.refusedIf(!once, new Rejection.InvalidField(FIELD, party.name() + " is named twice.")),
                Verdict.refusedIf(
                        !predecessor.isSucceededBy(party.id()),
                        new Rejection.NoSuccession(FIELD, predecessor.name(), party.name())));
    }

    /** Whether each may begin to stand there. */
    Verdict free(List<Heir> heirs) {
        return Verdict.all(heirs.stream()
                .map(heir -> RollRule.free(
                        FIELD,
                        heir.party(),
                        standing,
                        on,
                        Places.of(heir.party(), forum).filter(place -> !isBetterKnownNow(place)))));
    }

    /** @param before those that were successors already: they keep the place they have by it */
    List<Successor> successors(List<Heir> heirs, List<Successor> before) {
        return heirs.stream()
                .map(heir -> before.stream()
                        .filter(kept -> kept.party().equals(heir.party().id()))
                        .findFirst()
                        .orElseGet(() -> successor(heir)))
                .toList();
    }

    private Successor successor(Heir heir) {
        List<FactId> replaced = Places.of(heir.party(), forum)
                .filter(this::isBetterKnownNow)
                .map(Participation::id)
                .toList();
        return new Successor(heir.party().id(), heir.participation(), replaced);
    }

    /**
     * A successor whose open place may have begun on that very day has it by this succession: the bound was the vaguer knowledge.
     * One in which it was suspended was known well enough.
     */
    private boolean isBetterKnownNow(Participation place) {
        return place.standing() == standing
                && place.open()
                && place.suspensions().isEmpty()
                && place.from().followed().overlaps(on);
    }
}
