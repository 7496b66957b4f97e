package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PartyWithdrew;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Forum.Established;
import org.rollcall.membership.domain.Forum.Participation;
import org.rollcall.membership.domain.ForumCommand.AdmitParty;
import org.rollcall.membership.domain.ForumCommand.Heir;
import org.rollcall.membership.domain.ForumCommand.PassPlace;
import org.rollcall.membership.domain.ForumCommand.WithdrawParty;

/** The rules of the roll: who may begin to stand on it, stop, or take another's place. */
final class RollDecider {

    private RollDecider() {}

    static Decision<ForumEvent> admit(AdmitParty command, Established forum) {
        if (!command.expected().allows(forum.version())) {
            return Decision.rejected(new Rejection.StaleVersion(forum.version()));
        }
        var party = command.party();
        if (command.basis() != Basis.FOUNDING && isBeforeForum(command.from(), forum)) {
            return Decision.rejected(new Rejection.BeforeForum("from", command.from(), forum.established()));
        }
        if (LifeRule.isOutside(party.life(), command.from())) {
            return Decision.rejected(LifeRule.outside("from", party, command.from()));
        }
        var obstacle = forum.of(party.id()).stream()
                .filter(other -> forbids(other, command.standing(), Period.since(command.from())))
                .findFirst();
        if (obstacle.isPresent()) {
            return Decision.rejected(standsAlready("party", party, obstacle.get()));
        }
        var doubts = LifeRule.doubts(party.name(), party.life(), command.from());
        return Decision.accepted(new PartyAdmitted(
                command.fact(),
                forum.id(),
                party.id(),
                command.standing(),
                command.basis(),
                command.from(),
                command.provenance().with(doubts)));
    }

    static Decision<ForumEvent> withdraw(WithdrawParty command, Established forum) {
        var party = command.party();
        var standing = openIn(forum, party.id(), command.standing());
        if (standing.isEmpty()) {
            return Decision.rejected(new Rejection.NotOnRoll("party", party.name(), command.standing()));
        }
        var participation = standing.get();
        if (!command.expected().allows(participation.version())) {
            return Decision.rejected(new Rejection.StaleVersion(participation.version()));
        }
        var from = participation.period().from();
        if (leavesNoDay(from, command.until())) {
            return Decision.rejected(new Rejection.EndsBeforeItBegins("until", from, command.until()));
        }
        return Decision.accepted(new PartyWithdrew(
                command.fact(),
                forum.id(),
                party.id(),
                command.standing(),
                participation.fact(),
                command.until(),
                command.provenance()));
    }

    static Decision<ForumEvent> pass(PassPlace command, Established forum) {
        var predecessor = command.predecessor();
        var standing = openIn(forum, predecessor.id(), command.standing());
        if (standing.isEmpty()) {
            return Decision.rejected(new Rejection.NotOnRoll("predecessor", predecessor.name(), command.standing()));
        }
        var place = standing.get();
        if (!command.expected().allows(place.version())) {
            return Decision.rejected(new Rejection.StaleVersion(place.version()));
        }
        if (leavesNoDay(place.period().from(), command.on())) {
            return Decision.rejected(
                    new Rejection.EndsBeforeItBegins("on", place.period().from(), command.on()));
        }
        var rejection = cannotInherit(command, forum);
        if (rejection.isPresent()) {
            return Decision.rejected(rejection.get());
        }
        return Decision.accepted(new PlacePassed(
                command.fact(),
                forum.id(),
                predecessor.id(),
                place.fact(),
                command.standing(),
                command.on(),
                command.successors().stream()
                        .map(heir -> successor(heir, command, forum))
                        .toList(),
                command.provenance().with(doubts(command))));
    }

    private static Optional<Rejection> cannotInherit(PassPlace command, Established forum) {
        if (command.successors().isEmpty()) {
            return Optional.of(new Rejection.InvalidField("successors", "Somebody has to take the place."));
        }
        var predecessor = command.predecessor();
        var named = new HashSet<PartyId>();
        for (var heir : command.successors()) {
            var party = heir.party();
            if (party.id().equals(predecessor.id())) {
                return Optional.of(new Rejection.SuccessorIsPredecessor("successors", predecessor.name()));
            }
            if (!named.add(party.id())) {
                return Optional.of(new Rejection.InvalidField("successors", party.name() + " is named twice."));
            }
            if (!predecessor.isSucceededBy(party.id())) {
                return Optional.of(new Rejection.NoSuccession("successors", predecessor.name(), party.name()));
            }
            if (LifeRule.isOutside(party.life(), command.on())) {
                return Optional.of(LifeRule.outside("successors", party, command.on()));
            }
            var obstacle = forum.of(party.id()).stream()
                    .filter(other -> !isBetterKnownNow(other, command))
                    .filter(other -> forbids(other, command.standing(), Period.since(command.on())))
                    .findFirst();
            if (obstacle.isPresent()) {
                return Optional.of(standsAlready("successors", party, obstacle.get()));
            }
        }
        return Optional.empty();
    }

    private static Successor successor(Heir heir, PassPlace command, Established forum) {
        List<FactId> replaced = forum.of(heir.party().id()).stream()
                .filter(other -> isBetterKnownNow(other, command))
                .map(Participation::fact)
                .toList();
        return new Successor(heir.party().id(), heir.participation(), replaced);
    }

    private static List<Warning> doubts(PassPlace command) {
        var doubts = new ArrayList<Warning>();
        for (var heir : command.successors()) {
            doubts.addAll(LifeRule.doubts(heir.party().name(), heir.party().life(), command.on()));
        }
        return doubts;
    }

    /** A successor whose open standing may have begun on that very day stands there by this succession: the bound was the vaguer knowledge. */
    private static boolean isBetterKnownNow(Participation other, PassPlace command) {
        return other.standing() == command.standing()
                && other.isOpen()
                && other.period().from().overlaps(command.on());
    }

    /** One participation in a standing at a time, and no certain overlap of standings that exclude each other. */
    private static boolean forbids(Participation other, Standing standing, Period period) {
        var overlapsForSure =
                excludes(other.standing(), standing) && other.period().certainlyOverlaps(period);
        var standsThereStill =
                other.standing() == standing && other.isOpen() && other.period().possiblyOverlaps(period);
        return overlapsForSure || standsThereStill;
    }

    /** A member is nothing else; an observer may be a guest, and an applicant either (DESIGN.md, "participation"). */
    static boolean excludes(Standing one, Standing other) {
        return one == other || one == Standing.MEMBER || other == Standing.MEMBER;
    }

    /** What is wholly before the forum existed cannot have happened in it. */
    static boolean isBeforeForum(DateBound date, Established forum) {
        return date.latest().isBefore(forum.beginning().earliest());
    }

    /** Whether no day is left on which it could have stood; {@code until} is the first day of absence. */
    static boolean leavesNoDay(DateBound from, DateBound until) {
        return !until.latest().isAfter(from.earliest());
    }

    private static Optional<Participation> openIn(Established forum, PartyId party, Standing standing) {
        return forum.of(party).stream()
                .filter(participation -> participation.standing() == standing && participation.isOpen())
                .findFirst();
    }

    private static Rejection standsAlready(String field, KnownParty party, Participation there) {
        return new Rejection.AlreadyOnRoll(
                field, party.name(), there.standing(), there.period().from(), there.fact());
    }
}
