package org.rollcall.membership.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Warning;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.Party.Unregistered;
import org.rollcall.membership.domain.PartyCommand.AbsorbParty;
import org.rollcall.membership.domain.PartyCommand.ContinueParty;
import org.rollcall.membership.domain.PartyCommand.DissolveParty;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartyCommand.SeparateParty;
import org.rollcall.membership.domain.PartyCommand.UniteParty;

/** The rules of a party. */
public final class PartyDecider {

    private PartyDecider() {}

    public static Decision<PartyEvent> decide(PartyCommand command, Party state) {
        return switch (state) {
            case Unregistered nobody ->
                command instanceof RegisterParty register
                        ? register(register)
                        : Decision.rejected(new Rejection.UnknownParty(command.party()));
            case Registered party -> decide(command, party);
        };
    }

    private static Decision<PartyEvent> decide(PartyCommand command, Registered party) {
        if (party.facts().contains(command.fact())) {
            return Decision.alreadyRecorded();
        }
        if (!command.expected().allows(party.version())) {
            return Decision.rejected(new Rejection.StaleVersion(party.version()));
        }
        return switch (command) {
            case RegisterParty register -> Decision.rejected(new Rejection.PartyAlreadyRegistered(party.id()));
            case NameParty name -> name(name, party);
            case DissolveParty dissolve -> dissolve(dissolve, party);
            case ContinueParty carryOn -> carryOn(carryOn, party);
            case SeparateParty separate -> separate(separate, party);
            case UniteParty unite -> unite(unite, party);
            case AbsorbParty absorb -> absorb(absorb, party);
        };
    }

    public static Party evolve(Party state, PartyEvent event) {
        return switch (state) {
            case Unregistered nobody ->
                switch (event) {
                    case PartyRegistered registered -> Registered.by(registered);
                    case PartyNamed named -> throw unregistered(named);
                    case PartyDissolved dissolved -> throw unregistered(dissolved);
                    case PartyContinued continued -> throw unregistered(continued);
                    case PartySeparated separated -> throw unregistered(separated);
                    case PartyEvent other -> throw unregistered(other);
                };
            case Registered party ->
                (switch (event) {
                            case PartyRegistered registered -> throw new CorruptStream(registered, "registered before");
                            case PartyNamed named -> party.named(named.name());
                            case PartyDissolved dissolved ->
                                party.ended(dissolved.on(), dissolved.claims()).succeededBy(dissolved.successors());
                            case PartyContinued continued ->
                                party.ended(continued.on(), continued.claims())
                                        .succeededBy(List.of(continued.continuator()));
                            case PartySeparated separated -> party.succeededBy(separated.successors());
                            case PartyUnited united ->
                                party.ended(united.on(), united.claims()).succeededBy(united.successors());
                            case PartyAbsorbed absorbed ->
                                party.ended(absorbed.on(), absorbed.claims()).succeededBy(absorbed.successors());
                            case PartyEvent other -> throw new CorruptStream(other, "not understood yet");
                        })
                        .touchedBy(event);
        };
    }

    private static CorruptStream unregistered(PartyEvent event) {
        return new CorruptStream(event, "the party was never registered");
    }

    private static Decision<PartyEvent> register(RegisterParty command) {
        if (!command.expected().equals(Expected.ANY)) {
            return Decision.rejected(new Rejection.NoVersionYet());
        }
        return RegistrationRule.brokenBy(command)
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(new PartyRegistered(
                        command.fact(),
                        command.party(),
                        command.kind(),
                        command.names(),
                        command.codes(),
                        command.aliases(),
                        command.lives(),
                        command.provenance())));
    }

    private static Decision<PartyEvent> name(NameParty command, Registered party) {
        var name = command.name();
        var given = party.names().stream()
                .anyMatch(other -> other.form() == name.form()
                        && other.text().equals(name.text())
                        && other.from().overlaps(name.from()));
        if (given) {
            return Decision.rejected(new Rejection.NameAlreadyGiven(name.text(), name.from()));
        }
        var life = party.life();
        if (LifeRule.isOutside(life, name.from())) {
            return Decision.rejected(LifeRule.outside("from", command.known(), name.from()));
        }
        var doubts = LifeRule.doubts(command.known().name(), life, name.from());
        return Decision.accepted(new PartyNamed(
                command.fact(), party.id(), name, command.provenance().with(doubts)));
    }

    private static Decision<PartyEvent> dissolve(DissolveParty command, Registered party) {
        return cannotEnd(command.known(), party, command.on())
                .or(() -> cannotSucceed("successors", command.known(), party, command.on(), command.successors()))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(new PartyDissolved(
                        command.fact(),
                        party.id(),
                        command.on(),
                        command.claims(),
                        ids(command.successors()),
                        command.provenance().with(doubts(command.successors(), command.on())))));
    }

    private static Decision<PartyEvent> carryOn(ContinueParty command, Registered party) {
        var heirs = List.of(command.continuator());
        return cannotEnd(command.known(), party, command.on())
                .or(() -> cannotSucceed("continuator", command.known(), party, command.on(), heirs))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(new PartyContinued(
                        command.fact(),
                        party.id(),
                        command.on(),
                        command.claims(),
                        command.continuator().id(),
                        command.provenance().with(doubts(heirs, command.on())))));
    }

    private static Decision<PartyEvent> separate(SeparateParty command, Registered party) {
        if (command.successors().isEmpty()) {
            return Decision.rejected(new Rejection.InvalidField("successors", "Somebody has to separate."));
        }
        if (LifeRule.isOutside(party.life(), command.on())) {
            return Decision.rejected(LifeRule.outside("on", command.known(), command.on()));
        }
        return cannotSucceed("successors", command.known(), party, command.on(), command.successors())
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(new PartySeparated(
                        command.fact(),
                        party.id(),
                        command.on(),
                        command.claims(),
                        ids(command.successors()),
                        command.provenance().with(doubts(command.successors(), command.on())))));
    }

    private static Decision<PartyEvent> unite(UniteParty command, Registered party) {
        var heirs = List.of(command.into());
        return cannotEnd(command.known(), party, command.on())
                .or(() -> cannotSucceed("into", command.known(), party, command.on(), heirs))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(new PartyUnited(
                        command.fact(),
                        party.id(),
                        command.on(),
                        command.claims(),
                        command.into().id(),
                        command.provenance().with(doubts(heirs, command.on())))));
    }

    private static Decision<PartyEvent> absorb(AbsorbParty command, Registered party) {
        var heirs = List.of(command.by());
        return cannotEnd(command.known(), party, command.on())
                .or(() -> cannotSucceed("by", command.known(), party, command.on(), heirs))
                .or(() -> cannotAbsorb(command.by(), command.on()))
                .map(Decision::<PartyEvent>rejected)
                .orElseGet(() -> Decision.accepted(new PartyAbsorbed(
                        command.fact(),
                        party.id(),
                        command.on(),
                        command.claims(),
                        command.by().id(),
                        command.provenance().with(doubts(heirs, command.on())))));
    }

    /** Who absorbs another is no new party: it lived before that day and lives on. */
    private static Optional<Rejection> cannotAbsorb(KnownParty absorber, DateBound on) {
        var lives = absorber.life().claims();
        return lives.isEmpty() || lives.stream().anyMatch(life -> livesThrough(life, on))
                ? Optional.empty()
                : Optional.of(LifeRule.outside("by", absorber, on));
    }

    private static boolean livesThrough(LifeClaim life, DateBound on) {
        return life.from().earliest().isBefore(on.latest())
                && on.earliest().isBefore(life.until().latest());
    }

    /** A party ends once, and not before it began. */
    private static Optional<Rejection> cannotEnd(KnownParty known, Registered party, DateBound on) {
        if (party.ended()) {
            return Optional.of(new Rejection.PartyEnded(known.name()));
        }
        if (party.lives().isEmpty() || party.lives().stream().anyMatch(life -> mayEnd(life, on))) {
            return Optional.empty();
        }
        var begunLater = party.lives().stream()
                .filter(life -> !life.from().earliest().isBefore(on.latest()))
                .findFirst()
                .<Rejection>map(life -> new Rejection.EndsBeforeItBegins("on", life.from(), on));
        return begunLater.or(() -> Optional.of(LifeRule.outside("on", known, on)));
    }

    /** {@code on} is the first day of absence, so the day a claim itself ends on is still one of its own. */
    private static boolean mayEnd(LifeClaim life, DateBound on) {
        return life.from().earliest().isBefore(on.latest())
                && !on.earliest().isAfter(life.until().latest());
    }

    private static Optional<Rejection> cannotSucceed(
            String field, KnownParty known, Registered party, DateBound on, List<KnownParty> successors) {
        var named = new HashSet<PartyId>();
        for (var successor : successors) {
            if (successor.id().equals(party.id())) {
                return Optional.of(new Rejection.SuccessorIsPredecessor(field, known.name()));
            }
            if (!named.add(successor.id())) {
                return Optional.of(new Rejection.InvalidField(field, successor.name() + " is named twice."));
            }
            if (party.successors().contains(successor.id())) {
                return Optional.of(new Rejection.SuccessionAlreadyRecorded(field, known.name(), successor.name()));
            }
            if (LifeRule.isOutside(successor.life(), on)) {
                return Optional.of(LifeRule.outside(field, successor, on));
            }
        }
        return Optional.empty();
    }

    private static List<Warning> doubts(List<KnownParty> successors, DateBound on) {
        var doubts = new ArrayList<Warning>();
        for (var successor : successors) {
            doubts.addAll(LifeRule.doubts(successor.name(), successor.life(), on));
        }
        return doubts;
    }

    private static List<PartyId> ids(List<KnownParty> parties) {
        return parties.stream().map(KnownParty::id).toList();
    }
}
