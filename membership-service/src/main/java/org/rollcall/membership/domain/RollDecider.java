package org.rollcall.membership.domain;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyExpelled;
import org.rollcall.contracts.ForumEvent.PartyReinstated;
import org.rollcall.contracts.ForumEvent.PartySuspended;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.RollStatement;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.Participation.Suspension;
import org.rollcall.contracts.Period;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.RollCommand.AdmitParty;
import org.rollcall.membership.domain.RollCommand.ChangeStanding;
import org.rollcall.membership.domain.RollCommand.ExpelParty;
import org.rollcall.membership.domain.RollCommand.ReinstateParty;
import org.rollcall.membership.domain.RollCommand.SuspendParty;
import org.rollcall.membership.domain.RollCommand.WithdrawParty;

/** The rules of the roll: who may begin to stand on it, stop, be suspended or stand otherwise. */
final class RollDecider {

    private RollDecider() {}

    static Decision<ForumEvent> decide(RollCommand command, Established forum) {
        return switch (command) {
            case AdmitParty admit -> admit(admit, forum);
            case WithdrawParty withdraw -> withdraw(withdraw, forum);
            case ExpelParty expel -> expel(expel, forum);
            case SuspendParty suspend -> suspend(suspend, forum);
            case ReinstateParty reinstate -> reinstate(reinstate, forum);
            case ChangeStanding change -> change(change, forum);
        };
    }

    private static Decision<ForumEvent> admit(AdmitParty command, Established forum) {
        var party = command.party();
        var said = new PartyAdmitted(
                command.fact(),
                forum.id(),
                party.id(),
                command.standing(),
                command.basis(),
                command.from(),
                command.provenance());
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version()),
                        ForumStatementRule.of(said, Parties.of(party), forum),
                        RollRule.free("party", party, command.standing(), command.from(), Places.of(party, forum)))
                .on(said);
    }

    private static Decision<ForumEvent> withdraw(WithdrawParty command, Established forum) {
        return Places.open("party", "standing", command.party(), Optional.of(command.standing()), forum)
                .decide(place -> edit(
                        new PartyWithdrew(
                                command.fact(),
                                forum.id(),
                                place.party(),
                                place.standing(),
                                place.id(),
                                command.until(),
                                command.provenance()),
                        place,
                        command,
                        forum));
    }

    private static Decision<ForumEvent> expel(ExpelParty command, Established forum) {
        return Places.open("party", "standing", command.party(), Optional.of(command.standing()), forum)
                .decide(place -> edit(
                        new PartyExpelled(
                                command.fact(),
                                forum.id(),
                                place.party(),
                                place.standing(),
                                place.id(),
                                command.until(),
                                command.provenance()),
                        place,
                        command,
                        forum));
    }

    private static Decision<ForumEvent> suspend(SuspendParty command, Established forum) {
        return Places.on(command.from(), "from", "party", command.party(), command.standing(), forum)
                .decide(place -> edit(
                        new PartySuspended(
                                command.fact(),
                                forum.id(),
                                place.party(),
                                place.standing(),
                                place.id(),
                                command.from(),
                                command.provenance()),
                        place,
                        command,
                        forum,
                        suspendedOnce(command.party(), command.from(), place)));
    }

    private static Verdict suspendedOnce(KnownParty party, DateBound from, Participation place) {
        return place.suspensions().stream()
                .filter(other -> other.period().certainlyOverlaps(Period.since(from)))
                .findFirst()
                .map(other -> Verdict.refused(new ForumRejection.AlreadySuspended(
                        party.name(), other.from().followed(), other.fact())))
                .orElse(Verdict.FINE);
    }

    private static Decision<ForumEvent> reinstate(ReinstateParty command, Established forum) {
        return suspended(command, forum)
                .decide(place -> edit(
                        new PartyReinstated(
                                command.fact(),
                                forum.id(),
                                place.party(),
                                place.standing(),
                                place.id(),
                                goingOn(place).orElseThrow().fact(),
                                command.on(),
                                command.provenance()),
                        place,
                        command,
                        forum));
    }

    private static Sought<Participation> suspended(ReinstateParty command, Established forum) {
        var party = command.party();
        var places = Places.of(party, forum)
                .filter(place ->
                        command.standing().isEmpty() || command.standing().get() == place.standing())
                .toList();
        if (places.isEmpty()) {
            return new Sought.Missing<>(Places.notThere("party", command.standing(), party, forum));
        }
        var suspended =
                places.stream().filter(place -> goingOn(place).isPresent()).toList();
        return Places.one(suspended, "standing", party)
                .orElseGet(() -> new Sought.Missing<>(new ForumRejection.NotSuspended(party.name())));
    }

    private static Optional<Suspension> goingOn(Participation place) {
        return place.suspensions().stream()
                .filter(suspension -> suspension.ending().isEmpty())
                .findFirst();
    }

    private static Decision<ForumEvent> change(ChangeStanding command, Established forum) {
        var party = command.party();
        return Places.open("party", "was", party, command.was(), forum)
                .decide(place -> edit(
                        new StandingChanged(
                                command.fact(),
                                forum.id(),
                                place.party(),
                                place.id(),
                                place.standing(),
                                command.next(),
                                command.becomes(),
                                command.on(),
                                command.provenance()),
                        place,
                        command,
                        forum,
                        Verdict.refusedIf(
                                place.standing() == command.becomes(),
                                new ForumRejection.SameStanding(party.name(), command.becomes())),
                        RollRule.free(
                                "becomes",
                                party,
                                command.becomes(),
                                command.on(),
                                Places.of(party, forum)
                                        .filter(other -> !other.id().equals(place.id())))));
    }

    private static Decision<ForumEvent> edit(
            RollStatement said, Participation place, RollCommand command, Established forum, Verdict... more) {
        return Verdict.all(
                        Verdict.fresh(command.expected(), forum.version(place.id())),
                        Verdict.all(more),
                        ForumStatementRule.of(said, Parties.of(command.party()), forum))
                .on(said);
    }
}
