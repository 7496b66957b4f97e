package org.rollcall.projection.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.explain.Reason.Effect;

/** What a forum's record says for and against the lines of a party on a day. Pure. */
final class RollReasons {

    private final Revised<ForumStatement> record;
    private final Facts<ForumStatement> facts;
    private final LocalDate day;

    RollReasons(Revised<ForumStatement> record, LocalDate day) {
        this.record = record;
        this.facts = record.facts();
        this.day = day;
    }

    /** All that bears on the lines of the party that is asked for. */
    Stream<Reason> of(PartyId party) {
        return record.reasons(party, statement -> effect(statement, party, Optional.of(day)));
    }

    /**
     * All that bears on the lines of a party from which the line that is asked for came, or may come.
     *
     * @param setAside the successions by which the party that is asked for might have come, where it was decided that nobody does
     */
    Stream<Reason> ofPredecessor(PartyId party, List<FactId> setAside) {
        return record.reasons(
                party,
                statement -> statement instanceof SuccessionSetAside e
                        ? Optional.of(Effect.RULES_OUT).filter(effect -> setAside.contains(e.succession()))
                        : effect(statement, party, Optional.empty()));
    }

    /** @param on empty where it does not matter on which day the line is looked at */
    private Optional<Effect> effect(ForumStatement statement, PartyId party, Optional<LocalDate> on) {
        if (!(statement instanceof RollStatement roll)) {
            return Optional.empty();
        }
        return switch (roll) {
            case PartyAdmitted e -> Optional.of(begins(e, e.fact(), on));
            case PartyWithdrew e -> Optional.of(ends(e, on));
            case PartyExpelled e -> Optional.of(ends(e, on));
            case PartySuspended e -> Optional.of(Effect.SUSPENDS);
            case PartyReinstated e -> Optional.of(Effect.REINSTATES);
            case StandingChanged e -> Optional.of(begun(e, on) ? begins(e, e.next(), on) : Effect.ENDS);
            case PlacePassed e ->
                e.predecessor().equals(party)
                        ? Optional.of(ends(e, on))
                        : Optional.of(takes(e, e.successors(), party, on));
            case PlaceShared e ->
                e.predecessor().equals(party) ? Optional.empty() : Optional.of(takes(e, e.successors(), party, on));
            case SuccessionSetAside e -> Optional.empty();
        };
    }

    /** A version that no longer names the party among the heirs gives it no place. */
    private Effect takes(ForumStatement statement, List<Successor> successors, PartyId party, Optional<LocalDate> on) {
        return successors.stream()
                .filter(successor -> successor.party().equals(party))
                .findFirst()
                .map(successor -> begins(statement, successor.participation(), on))
                .orElse(Effect.RULES_OUT);
    }

    private Effect begins(ForumStatement statement, FactId participation, Optional<LocalDate> on) {
        if (betterKnowledge(participation, facts).isPresent()) {
            return Effect.REPLACED;
        }
        return begun(statement, on) ? Effect.PUTS_ON_ROLL : Effect.RULES_OUT;
    }

    private boolean begun(ForumStatement statement, Optional<LocalDate> on) {
        return on.isEmpty() || facts.date(statement).any().possiblyBy(on.get());
    }

    private Effect ends(ForumStatement statement, Optional<LocalDate> on) {
        return on.isPresent() && facts.date(statement).any().certainlyBy(on.get()) ? Effect.RULES_OUT : Effect.ENDS;
    }

    /** The decision that stands by which another line is the better knowledge of this one. */
    static Optional<FactId> betterKnowledge(FactId participation, Facts<ForumStatement> facts) {
        return facts.of((Subject) participation).stream()
                .filter(statement -> successors(statement).stream()
                        .anyMatch(successor -> successor.replaces().contains(participation)))
                .map(ForumStatement::fact)
                .findFirst();
    }

    static List<Successor> successors(ForumStatement statement) {
        return switch (statement) {
            case PlacePassed e -> e.successors();
            case PlaceShared e -> e.successors();
            default -> List.of();
        };
    }
}
