package org.rollcall.projection.roll;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupStatement;
import org.rollcall.contracts.ForumEvent.OfficeStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProfileStatement;
import org.rollcall.contracts.ForumEvent.ProgrammeStatement;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyId;

/**
 * Whose lines of the roll a statement bears on. A party's lines are read together: one may be the better knowledge of
 * another.
 */
final class StandingParties {

    private StandingParties() {}

    static Set<PartyId> of(ForumStatement statement) {
        return switch (statement) {
            case RollStatement roll ->
                switch (roll) {
                    case PartyAdmitted e -> Set.of(e.party());
                    case PartyWithdrew e -> Set.of(e.party());
                    case PartyExpelled e -> Set.of(e.party());
                    case PartySuspended e -> Set.of(e.party());
                    case PartyReinstated e -> Set.of(e.party());
                    case StandingChanged e -> Set.of(e.party());
                    case PlacePassed e -> with(e.predecessor(), e.successors());
                    case PlaceShared e -> with(e.predecessor(), e.successors());
                    case SuccessionSetAside e -> Set.of();
                };
            case ProfileStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
            case GroupStatement e -> Set.of();
            case ProgrammeStatement e -> Set.of();
            case CountClaimed e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    private static Set<PartyId> with(PartyId predecessor, List<Successor> successors) {
        return Stream.concat(Stream.of(predecessor), successors.stream().map(Successor::party))
                .collect(Collectors.toUnmodifiableSet());
    }
}
