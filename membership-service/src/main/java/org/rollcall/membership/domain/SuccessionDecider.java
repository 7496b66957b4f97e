package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.SuccessionSetAside;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Sought.Found;
import org.rollcall.membership.domain.Sought.Missing;
import org.rollcall.membership.domain.SuccessionCommand.Heir;
import org.rollcall.membership.domain.SuccessionCommand.PassPlace;
import org.rollcall.membership.domain.SuccessionCommand.SetSuccessionAside;
import org.rollcall.membership.domain.SuccessionCommand.SharePlace;

/** The rules of successions on a roll: who takes another's place, or a place beside it, or none. */
final class SuccessionDecider {

    private SuccessionDecider() {}

    static Decision<ForumEvent> decide(SuccessionCommand command, Established forum) {
        return switch (command) {
            case PassPlace pass -> pass(pass, forum);
            case SharePlace share -> share(share, forum);
            case SetSuccessionAside setAside -> setAside(setAside, forum);
        };
    }

    private static Decision<ForumEvent> pass(PassPlace command, Established forum) {
        var predecessor = command.predecessor();
        return passing(command, forum).decide(it -> {
            var heirs = new Heirs(predecessor, it.standing(), command.on(), forum);
            var said = new PlacePassed(
                    command.fact(),
                    forum.id(),
                    predecessor.id(),
                    it.id(),
                    it.standing(),
                    command.on(),
                    heirs.successors(command.successors(), List.of()),
                    command.provenance());
            return Verdict.all(
                            Verdict.fresh(command.expected(), forum.version(it.id())),
                            heirs.named(command.successors()),
                            undecided(predecessor, command.successors(), forum),
                            ForumStatementRule.of(said, parties(predecessor, command.successors()), forum),
                            heirs.free(command.successors()))
                    .on(said);
        });
    }

    /** The place that stood when the succession happened; what has ended it otherwise stands against its passing. */
    private static Sought<Participation> passing(PassPlace command, Established forum) {
        var predecessor = command.predecessor();
        var place = Places.until(command.on(), "predecessor", predecessor, command.standing(), forum);
        return switch (place) {
            case Found<Participation> found ->
                found.it()
                        .ending()
                        .<Sought<Participation>>map(end -> new Missing<>(notPassing(found.it(), end, predecessor)))
                        .orElse(found);
            case Missing<Participation> missing ->
                Decisions.passed(predecessor.id(), forum.facts())
                        .<Sought<Participation>>map(passed ->
                                new Missing<>(new ForumRejection.SuccessionAlreadyDecided("predecessor", passed)))
                        .orElse(missing);
        };
    }

    private static Rejection notPassing(Participation place, Participation.Ending end, KnownParty predecessor) {
        return end.cause() == Cause.SUCCESSION
                ? new ForumRejection.SuccessionAlreadyDecided("predecessor", end.fact())
                : new ForumRejection.PlaceEnded(predecessor.name(), place, end);
    }

    private static Decision<ForumEvent> share(SharePlace command, Established forum) {
        var predecessor = command.predecessor();
        return Places.on(command.on(), "on", "predecessor", predecessor, command.standing(), forum)
                .decide(it -> {
                    var heirs = new Heirs(predecessor, it.standing(), command.on(), forum);
                    var said = new PlaceShared(
                            command.fact(),
                            forum.id(),
                            predecessor.id(),
                            it.id(),
                            it.standing(),
                            command.on(),
                            heirs.successors(command.successors(), List.of()),
                            command.provenance());
                    return Verdict.all(
                                    Verdict.fresh(command.expected(), forum.version(it.id())),
                                    heirs.named(command.successors()),
                                    undecided(predecessor, command.successors(), forum),
                                    ForumStatementRule.of(said, parties(predecessor, command.successors()), forum),
                                    heirs.free(command.successors()))
                            .on(said);
                });
    }

    private static Parties parties(KnownParty predecessor, List<Heir> heirs) {
        return Parties.of(Stream.concat(Stream.of(predecessor), heirs.stream().map(Heir::party))
                .toList());
    }

    private static Verdict undecided(KnownParty predecessor, List<Heir> heirs, Established forum) {
        return heirs.stream()
                .flatMap(heir -> Decisions.about(predecessor, heir.party().id(), forum.facts()).stream())
                .findFirst()
                .map(decision -> Verdict.refused(new ForumRejection.SuccessionAlreadyDecided("successors", decision)))
                .orElse(Verdict.FINE);
    }

    private static Decision<ForumEvent> setAside(SetSuccessionAside command, Established forum) {
        var predecessor = command.predecessor();
        if (Places.of(predecessor, forum).findAny().isEmpty()) {
            return Decision.rejected(Places.notThere("predecessor", Optional.empty(), predecessor, forum));
        }
        return sought(command, forum).decide(succession -> {
            var said = new SuccessionSetAside(
                    command.fact(),
                    forum.id(),
                    predecessor.id(),
                    succession.fact(),
                    command.on(),
                    command.provenance());
            return Verdict.all(
                            Verdict.fresh(command.expected(), forum.version()),
                            Decisions.about(predecessor.id(), succession, forum.facts())
                                    .map(decision -> Verdict.refused(
                                            new ForumRejection.SuccessionAlreadyDecided("predecessor", decision)))
                                    .orElse(Verdict.FINE),
                            ForumStatementRule.of(said, Parties.of(predecessor), forum))
                    .on(said);
        });
    }

    /** The one that is named, else the one that is undecided. */
    private static Sought<Succession> sought(SetSuccessionAside command, Established forum) {
        var predecessor = command.predecessor();
        var named = predecessor.successions().stream()
                .filter(succession -> command.succession().isEmpty()
                        || command.succession().get().equals(succession.fact()))
                .toList();
        var undecided = named.stream()
                .filter(succession -> Decisions.about(predecessor.id(), succession, forum.facts())
                        .isEmpty())
                .toList();
        if (undecided.size() > 1) {
            return new Missing<>(new Rejection.InvalidField(
                    "succession", "Several successions are undecided (" + spelt(undecided) + "); say which is meant."));
        }
        return Stream.concat(undecided.stream(), named.stream())
                .findFirst()
                .<Sought<Succession>>map(Found::new)
                .orElseGet(() -> new Missing<>(new ForumRejection.UnknownSuccession(
                        predecessor.name(),
                        predecessor.successions().stream()
                                .map(known -> known.fact().value())
                                .toList())));
    }

    private static String spelt(List<Succession> successions) {
        return String.join(
                ", ",
                successions.stream()
                        .map(succession ->
                                succession.kind() + " on " + succession.on().followed() + ": " + succession.fact())
                        .toList());
    }
}
