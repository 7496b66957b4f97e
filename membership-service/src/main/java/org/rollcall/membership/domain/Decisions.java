package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.Succession;

/** What a forum has decided about the successions of a party. */
final class Decisions {

    private Decisions() {}

    /** That its place passed. */
    static Optional<FactId> passed(PartyId predecessor, Facts<ForumStatement> facts) {
        return facts.of(predecessor).stream()
                .filter(said -> said instanceof PlacePassed passed
                        && passed.predecessor().equals(predecessor))
                .map(ForumStatement::fact)
                .findFirst();
    }

    /** That a successor got a place by it, or that each succession it came out of was set aside. */
    static Optional<FactId> about(KnownParty predecessor, PartyId heir, Facts<ForumStatement> facts) {
        var successions = predecessor.successions().stream()
                .filter(succession -> succession.successors().contains(heir))
                .toList();
        var setAside = successions.stream()
                .flatMap(succession -> setAside(predecessor.id(), succession, facts))
                .toList();
        return placed(predecessor.id(), List.of(heir), facts)
                .findFirst()
                .or(() -> setAside.stream()
                        .filter(first -> setAside.size() == successions.size())
                        .findFirst());
    }

    /** That any of its successors got a place by it, or that it was set aside. */
    static Optional<FactId> about(PartyId predecessor, Succession succession, Facts<ForumStatement> facts) {
        return Stream.concat(
                        placed(predecessor, succession.successors(), facts), setAside(predecessor, succession, facts))
                .findFirst();
    }

    private static Stream<FactId> placed(PartyId predecessor, List<PartyId> heirs, Facts<ForumStatement> facts) {
        return facts.of(predecessor).stream()
                .filter(said -> successors(said, predecessor).stream()
                        .map(Successor::party)
                        .anyMatch(heirs::contains))
                .map(ForumStatement::fact);
    }

    private static List<Successor> successors(ForumStatement said, PartyId predecessor) {
        return switch (said) {
            case PlacePassed e -> e.predecessor().equals(predecessor) ? e.successors() : List.of();
            case PlaceShared e -> e.predecessor().equals(predecessor) ? e.successors() : List.of();
            default -> List.of();
        };
    }

    private static Stream<FactId> setAside(PartyId predecessor, Succession succession, Facts<ForumStatement> facts) {
        return facts.of(predecessor).stream()
                .filter(said -> said instanceof SuccessionSetAside aside
                        && aside.succession().equals(succession.fact()))
                .map(ForumStatement::fact);
    }
}
