package org.rollcall.membership.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.Appointment;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumEstablished;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.GroupJoined;
import org.rollcall.contracts.ForumEvent.GroupLeft;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProfileChanged;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.ProgrammeItemEnded;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.WorkingGroupDissolved;
import org.rollcall.contracts.ForumEvent.WorkingGroupFounded;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.ItemOnRecord;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Seat;
import org.rollcall.contracts.Subject;
import org.rollcall.membership.domain.Forum.Established;

/** Whether what a statement rests on is there: what it ends, suspends, passes on or serves. */
final class References {

    private References() {}

    static boolean hold(ForumStatement said, Facts<ForumStatement> facts) {
        return switch (said) {
            case ForumEstablished e -> true;
            case ProfileChanged e -> true;
            case PartyLabelled e -> true;
            case PartyAdmitted e -> true;
            case PartyWithdrew e -> stands(e.participation(), facts);
            case PartyExpelled e -> stands(e.participation(), facts);
            case PartySuspended e -> stands(e.participation(), facts);
            case PartyReinstated e -> suspended(e, facts);
            case StandingChanged e -> stands(e.participation(), facts);
            case PlacePassed e -> stands(e.participation(), facts);
            case PlaceShared e -> stands(e.participation(), facts);
            case SuccessionSetAside e -> true;
            case OfficeAppointed e -> true;
            case OfficeEnded e -> Appointment.of(e.appointment(), facts).isPresent();
            case WorkingGroupFounded e -> true;
            case WorkingGroupDissolved e -> founded(e.group(), facts);
            case GroupJoined e -> founded(e.group(), facts);
            case GroupLeft e -> Seat.of(e.seat(), facts).isPresent();
            case ProgrammeItemAdopted e ->
                e.serves().stream()
                        .allMatch(item -> ItemOnRecord.of(item, facts).isPresent());
            case ProgrammeItemEnded e -> ItemOnRecord.of(e.item(), facts).isPresent();
            case CountClaimed e -> true;
            case ForumFactContested e -> facts.contains(e.contested());
        };
    }

    private static boolean stands(FactId participation, Facts<ForumStatement> facts) {
        return Participation.of(participation, facts).isPresent();
    }

    private static boolean suspended(PartyReinstated said, Facts<ForumStatement> facts) {
        return Participation.of(said.participation(), facts).stream()
                .flatMap(place -> place.suspensions().stream())
                .anyMatch(suspension -> suspension.fact().equals(said.suspension()));
    }

    private static boolean founded(GroupId group, Facts<ForumStatement> facts) {
        return GroupOnRecord.of(group, facts).isPresent();
    }

    /** The thing a statement ends, if it ends one. */
    static Optional<FactId> ended(ForumStatement said) {
        return switch (said) {
            case PartyWithdrew e -> Optional.of(e.participation());
            case PartyExpelled e -> Optional.of(e.participation());
            case StandingChanged e -> Optional.of(e.participation());
            case PlacePassed e -> Optional.of(e.participation());
            case PartyReinstated e -> Optional.of(e.suspension());
            case OfficeEnded e -> Optional.of(e.appointment());
            case GroupLeft e -> Optional.of(e.seat());
            case ProgrammeItemEnded e -> Optional.of(e.item());
            default -> Optional.empty();
        };
    }

    /** Those that stand and rest, or rested in some version, on what a fact speaks of or began. */
    static Stream<ForumStatement> near(FactId fact, Established forum) {
        var facts = forum.facts();
        var spokenOf = facts.subjects(fact).stream()
                .filter(subject -> subject instanceof FactId || subject instanceof GroupId && isOfTheGroup(fact, facts))
                .sorted(Comparator.comparing(Subject::key))
                .flatMap(subject -> facts.of(subject).stream());
        var serving = forum.holders(new Key.Served(fact)).stream().flatMap(item -> facts.says(item).stream());
        return Stream.of(facts.says(fact).stream(), spokenOf, serving)
                .flatMap(Function.identity())
                .distinct();
    }

    /** Whether a fact is about a group itself; a seat in it speaks of the group too, and no other seat rests on that. */
    static boolean isOfTheGroup(FactId fact, Facts<ForumStatement> facts) {
        return facts.event(fact)
                .filter(said -> said instanceof WorkingGroupFounded || said instanceof WorkingGroupDissolved)
                .isPresent();
    }
}
