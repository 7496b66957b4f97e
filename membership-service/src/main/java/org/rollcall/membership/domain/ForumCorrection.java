package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.ForumEvent.CountClaimed;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.ProgrammeItemAdopted;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.RevisionCommand.CorrectFact;
import org.rollcall.membership.domain.SuccessionCommand.Heir;

/** A fact with the changes that a command makes of it. */
record ForumCorrection(CorrectFact command, ForumStatement said, Established forum) {

    ForumStatement as(Provenance why) {
        return with(new Provenance(
                why.evidence(),
                command.changes().decided().orElse(said.provenance().decided()),
                why.recordedBy(),
                why.warnings()));
    }

    private ForumStatement with(Provenance why) {
        return ForumStatements.with(said, command.changes(), successors(), why);
    }

    private List<Successor> successors() {
        var heirs = command.changes().successors().orElse(List.of());
        return switch (said) {
            case PlacePassed e -> heirs(e.predecessor(), e.standing(), e).successors(heirs, e.successors());
            case PlaceShared e -> heirs(e.predecessor(), e.standing(), e).successors(heirs, e.successors());
            default -> List.of();
        };
    }

    private Heirs heirs(PartyId predecessor, Standing standing, ForumStatement said) {
        var known = command.parties()
                .get(predecessor)
                .orElseGet(() -> new KnownParty(predecessor, predecessor.value(), new Life(List.of()), List.of()));
        return new Heirs(known, standing, command.changes().dates().on().orElse(said.when()), forum);
    }

    Verdict check() {
        var unchanged = with(said.provenance()).equals(said)
                && command.changes()
                        .decided()
                        .map(said.provenance().decided()::equals)
                        .orElse(true)
                && !command.changes().evidence();
        return Verdict.all(
                kind(),
                command.changes().successors().map(this::named).orElse(Verdict.FINE),
                Verdict.refusedIf(unchanged, new Rejection.NothingChanges(said.fact())));
    }

    private Verdict named(List<Heir> heirs) {
        return switch (said) {
            case PlacePassed e -> heirs(e.predecessor(), e.standing(), e).named(heirs);
            case PlaceShared e -> heirs(e.predecessor(), e.standing(), e).named(heirs);
            default -> Verdict.FINE;
        };
    }

    /** The word {@code kind} means one thing for an item and another for a count. */
    private Verdict kind() {
        var given = command.changes().given().contains("kind");
        var choices = command.changes().choices();
        return switch (said) {
            case ProgrammeItemAdopted e ->
                Verdict.refusedIf(given && choices.item().isEmpty(), noKind("an item"));
            case CountClaimed e -> Verdict.refusedIf(given && choices.kind().isEmpty(), noKind("a party"));
            default -> Verdict.FINE;
        };
    }

    private static Rejection noKind(String of) {
        return new Rejection.InvalidField("kind", "That is no kind of " + of + ".");
    }
}
