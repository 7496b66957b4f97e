package org.rollcall.standalone.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
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
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Standing;

/** Which records hold together. */
final class Holding {

    private Holding() {}

    static List<Participation> participations(Facts<ForumStatement> roll) {
        return roll.all()
                .flatMap(Holding::begins)
                .flatMap(id -> Participation.of(id, roll).stream())
                .toList();
    }

    static boolean roll(Facts<ForumStatement> roll) {
        var places = participations(roll);
        var standing = new HashSet<FactId>();
        places.forEach(place -> standing.add(place.id()));
        places.forEach(place -> place.suspensions().forEach(suspension -> standing.add(suspension.fact())));
        var ends = new HashSet<FactId>();
        var begun = roll.all().flatMap(Holding::begins).collect(Collectors.toSet());
        return roll.all()
                        .allMatch(statement -> standing.containsAll(refersTo(statement))
                                && begun.containsAll(replaced(statement))
                                && ended(statement).stream().allMatch(ends::add))
                && places.stream().allMatch(Holding::leavesADay)
                && places.stream().allMatch(Holding::isSuspendedOnceAtATime)
                && places.stream()
                        .allMatch(one -> places.stream().allMatch(other -> one == other || bothStand(one, other)));
    }

    private static boolean leavesADay(Participation place) {
        var period = place.period();
        return period.until().latest().isAfter(period.from().earliest());
    }

    private static boolean isSuspendedOnceAtATime(Participation place) {
        return place.suspensions().stream()
                .allMatch(one -> place.suspensions().stream()
                        .allMatch(other -> one == other || !one.period().certainlyOverlaps(other.period())));
    }

    private static boolean bothStand(Participation one, Participation other) {
        var excludes = one.standing() == other.standing()
                || one.standing() == Standing.MEMBER
                || other.standing() == Standing.MEMBER;
        return !one.party().equals(other.party()) || !excludes || !one.period().certainlyOverlaps(other.period());
    }

    private static Stream<FactId> begins(ForumStatement statement) {
        return switch (statement) {
            case PartyAdmitted e -> Stream.of(e.fact());
            case StandingChanged e -> Stream.of(e.next());
            case PlacePassed e -> e.successors().stream().map(Successor::participation);
            case PlaceShared e -> e.successors().stream().map(Successor::participation);
            default -> Stream.of();
        };
    }

    private static Optional<FactId> ended(ForumStatement statement) {
        return switch (statement) {
            case PartyWithdrew e -> Optional.of(e.participation());
            case PartyExpelled e -> Optional.of(e.participation());
            case StandingChanged e -> Optional.of(e.participation());
            case PlacePassed e -> Optional.of(e.participation());
            case PartyReinstated e -> Optional.of(e.suspension());
            default -> Optional.empty();
        };
    }

    private static Set<FactId> refersTo(ForumStatement statement) {
        return switch (statement) {
            case PartySuspended e -> Set.of(e.participation());
            case PartyReinstated e -> Set.of(e.participation(), e.suspension());
            case PlaceShared e -> Set.of(e.participation());
            default -> ended(statement).map(Set::of).orElse(Set.of());
        };
    }

    private static Set<FactId> replaced(ForumStatement statement) {
        return switch (statement) {
            case PlacePassed e -> replaced(e.successors());
            case PlaceShared e -> replaced(e.successors());
            default -> Set.of();
        };
    }

    private static Set<FactId> replaced(List<Successor> successors) {
        return successors.stream()
                .flatMap(successor -> successor.replaces().stream())
                .collect(Collectors.toSet());
    }

    /** What refers to what a fact began, and what refers to that. */
    static List<FactId> dependents(FactId fact, Facts<ForumStatement> roll) {
        var gone = new HashSet<FactId>();
        roll.says(fact).ifPresent(statement -> begins(statement).forEach(gone::add));
        gone.add(fact);
        var dependents = new HashSet<FactId>();
        var before = -1;
        while (before < dependents.size()) {
            before = dependents.size();
            roll.all()
                    .filter(statement -> !statement.fact().equals(fact)
                            && Stream.concat(refersTo(statement).stream(), replaced(statement).stream())
                                    .anyMatch(gone::contains))
                    .forEach(statement -> {
                        dependents.add(statement.fact());
                        gone.add(statement.fact());
                        begins(statement).forEach(gone::add);
                    });
        }
        return dependents.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
