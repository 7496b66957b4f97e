package org.rollcall.projection.roll;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.parties.PartyView.Succession;
import org.rollcall.projection.roll.Participations.Participation;

/** Which successions of parties a forum has not decided about yet. Pure. */
final class PendingSuccessions {

    private PendingSuccessions() {}

    static List<ForumAnswer.Pending> of(List<Participation> participations, List<Succession> successions) {
        return successions.stream()
                .filter(succession -> stoodAtItsEnd(succession, participations))
                .filter(succession -> !isDecided(succession, participations))
                .map(succession -> new ForumAnswer.Pending(
                        succession.predecessor(), succession.successors(), succession.kind(), succession.on()))
                .toList();
    }

    /** On the last day before it certainly had happened. */
    private static boolean stoodAtItsEnd(Succession succession, List<Participation> participations) {
        var latest = succession.on().latest();
        var day = latest.equals(LocalDate.MAX) ? latest : latest.minusDays(1);
        return participations.stream()
                .anyMatch(participation -> participation.party().equals(succession.predecessor())
                        && participation.period().on(day) != Certainty.ABSENT);
    }

    /** The place was passed; or, where the predecessor lives on and keeps its own, each successor got one from it. */
    private static boolean isDecided(Succession succession, List<Participation> participations) {
        return switch (succession.kind()) {
            case DISSOLUTION, CONTINUATION, UNION, ABSORPTION -> passed(succession.predecessor(), participations);
            case SEPARATION ->
                passed(succession.predecessor(), participations)
                        || succession.successors().stream().allMatch(successor -> succeeded(successor, participations));
        };
    }

    private static boolean passed(PartyId predecessor, List<Participation> participations) {
        return participations.stream()
                .anyMatch(participation -> participation.party().equals(predecessor)
                        && participation.cause().filter("SUCCESSION"::equals).isPresent());
    }

    private static boolean succeeded(PartyId successor, List<Participation> participations) {
        return participations.stream()
                .anyMatch(participation ->
                        participation.party().equals(successor) && participation.basis() == Basis.SUCCESSION);
    }
}
