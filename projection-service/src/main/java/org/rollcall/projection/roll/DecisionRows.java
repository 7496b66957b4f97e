package org.rollcall.projection.roll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
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
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.Columns;
import org.rollcall.projection.views.Grounds;
import org.rollcall.projection.views.Row;
import org.rollcall.projection.views.View;
import org.springframework.stereotype.Component;

/** What a forum decided that a succession of parties does to its roll. */
@Component
final class DecisionRows implements View<ForumStatement> {

    @Override
    public String table() {
        return "succession_decision";
    }

    @Override
    public List<String> key() {
        return List.of("forum", "fact");
    }

    /** The predecessor, whose decisions are read together. */
    @Override
    public Set<PartyId> touched(ForumStatement statement) {
        return switch (statement) {
            case RollStatement roll ->
                switch (roll) {
                    case PlacePassed e -> Set.of(e.predecessor());
                    case PlaceShared e -> Set.of(e.predecessor());
                    case SuccessionSetAside e -> Set.of(e.predecessor());
                    case PartyAdmitted e -> Set.of();
                    case PartyWithdrew e -> Set.of();
                    case PartyExpelled e -> Set.of();
                    case PartySuspended e -> Set.of();
                    case PartyReinstated e -> Set.of();
                    case StandingChanged e -> Set.of();
                };
            case ProfileStatement e -> Set.of();
            case OfficeStatement e -> Set.of();
            case GroupStatement e -> Set.of();
            case ProgrammeStatement e -> Set.of();
            case CountClaimed e -> Set.of();
            case ForumFactContested e -> Set.of();
        };
    }

    @Override
    public List<Row> rows(Subject subject, Facts<ForumStatement> facts) {
        return facts.of(subject).stream()
                .flatMap(statement -> decision(statement, facts).stream())
                .filter(decision -> decision.predecessor().equals(subject))
                .map(Decision::row)
                .toList();
    }

    private record Decision(PartyId predecessor, Row row) {}

    private static Optional<Decision> decision(ForumStatement statement, Facts<ForumStatement> facts) {
        return switch (statement) {
            case PlacePassed e ->
                Optional.of(decision(e, "PASSED", e.predecessor(), e.successors(), Optional.empty(), facts));
            case PlaceShared e ->
                Optional.of(decision(e, "SHARED", e.predecessor(), e.successors(), Optional.empty(), facts));
            case SuccessionSetAside e ->
                Optional.of(decision(e, "SET_ASIDE", e.predecessor(), List.of(), Optional.of(e.succession()), facts));
            default -> Optional.empty();
        };
    }

    private static Decision decision(
            RollStatement said,
            String kind,
            PartyId predecessor,
            List<Successor> successors,
            Optional<FactId> succession,
            Facts<ForumStatement> facts) {
        return new Decision(
                predecessor,
                Row.with("forum", said.forum().value())
                        .and("fact", said.fact().value())
                        .and("kind", kind)
                        .and("predecessor", predecessor.value())
                        .andJson(
                                "successors",
                                Columns.json(successors.stream()
                                        .map(Successor::party)
                                        .toList()))
                        .and("succession", succession.map(FactId::value))
                        .and("on", facts.date(said).followed())
                        .and(Grounds.of(List.of(said), facts))
                        .and("version", facts.touched(said.fact())));
    }
}
