package org.rollcall.projection.diff;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.projection.roll.Roll;

/** By which decision on a succession of parties a place goes from one roll to the other. Pure. */
final class Decisions {

    private Decisions() {}

    /** @param undone whether it is the roll that has the place which the decision shows on */
    record Move(FactId decision, boolean undone) {

        Move reversed() {
            return new Move(decision, !undone);
        }
    }

    /**
     * Why one roll has a place and the other has it not, if that is because of a decision.
     *
     * @param lines of the place, on the roll that has it
     */
    static Optional<Move> move(List<Roll.Entry> lines, Side has, Side lacks) {
        return lines.stream().flatMap(line -> move(line, has, lacks).stream()).findFirst();
    }

    private static Optional<Move> move(Roll.Entry line, Side has, Side lacks) {
        var absence = lacks.absence(line);
        return switch (absence.why()) {
            case ENDED ->
                absence.by().filter(by -> isDecision(by, lacks.facts())).map(by -> new Move(by, false));
            case REPLACED -> absence.by().filter(by -> hasBegun(by, lacks)).map(by -> new Move(by, false));
            case NOT_YET, NOT_RECORDED, RETRACTED ->
                Optional.of(line.factId())
                        .filter(opening -> isDecision(opening, has.facts()))
                        .map(opening -> new Move(opening, true));
            case NOT_LIVING -> Optional.empty();
        };
    }

    private static boolean hasBegun(FactId decision, Side side) {
        return side.facts()
                .says(decision)
                .filter(said -> side.facts().date(said).any().possiblyBy(side.on()))
                .isPresent();
    }

    private static boolean isDecision(FactId fact, Facts<ForumStatement> facts) {
        return facts.says(fact)
                .filter(said -> said instanceof PlacePassed || said instanceof PlaceShared)
                .isPresent();
    }
}
