package org.rollcall.projection.roll;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyId;

/** That what was said of a party's lines speaks of lines that are there. The record refuses all else; so do the views. */
final class Intact {

    private final PartyId party;
    private final Set<FactId> begun = new HashSet<>();
    private final Set<FactId> suspended = new HashSet<>();

    private Intact(PartyId party) {
        this.party = party;
    }

    /** @throws IllegalStateException if something ends, suspends or passes on what does not stand */
    static void check(PartyId party, List<ForumStatement> said) {
        var intact = new Intact(party);
        said.forEach(intact::begins);
        said.forEach(intact::speaksOf);
    }

    private void begins(ForumStatement statement) {
        switch (statement) {
            case PartyAdmitted e -> begun.add(e.fact());
            case StandingChanged e -> begun.add(e.next());
            case PlacePassed e -> begin(e.successors());
            case PlaceShared e -> begin(e.successors());
            case PartySuspended e -> suspended.add(e.fact());
            default -> {}
        }
    }

    private void begin(List<Successor> successors) {
        successors.stream()
                .filter(successor -> successor.party().equals(party))
                .forEach(successor -> begun.add(successor.participation()));
    }

    private void speaksOf(ForumStatement statement) {
        switch (statement) {
            case PartyWithdrew e -> there(e.participation(), "ended");
            case PartyExpelled e -> there(e.participation(), "ended");
            case PartySuspended e -> there(e.participation(), "suspended");
            case PartyReinstated e -> {
                if (!suspended.contains(e.suspension())) {
                    throw new IllegalStateException("no suspension " + e.suspension() + " is there to be ended");
                }
            }
            case StandingChanged e -> there(e.participation(), "ended");
            case PlacePassed e -> place(e.predecessor(), e.participation());
            case PlaceShared e -> place(e.predecessor(), e.participation());
            default -> {}
        }
    }

    /** What a successor's line is the better knowledge of need not be believed any more: that may be retracted for itself. */
    private void place(PartyId predecessor, FactId participation) {
        if (predecessor.equals(party)) {
            there(participation, "passed on");
        }
    }

    private void there(FactId participation, String toBe) {
        if (!begun.contains(participation)) {
            throw new IllegalStateException(
                    "no participation " + participation + " of " + party + " stands there to be " + toBe);
        }
    }
}
