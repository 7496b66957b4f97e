package org.rollcall.membership.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent.PartyAbsorbed;
import org.rollcall.contracts.PartyEvent.PartyContinued;
import org.rollcall.contracts.PartyEvent.PartyDissolved;
import org.rollcall.contracts.PartyEvent.PartySeparated;
import org.rollcall.contracts.PartyEvent.PartyUnited;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.domain.PartyCommand.Looked;

/** What may happen between parties. */
final class SuccessionRule {

    private SuccessionRule() {}

    /** @param rest the predecessor without this succession */
    static Optional<Rejection> brokenBy(SuccessionStatement statement, PartyOnRecord rest, Looked looked) {
        var known = looked.known();
        var on = statement.on();
        return invalid(statement)
                .or(() -> statement.endsLife() ? cannotEnd(known, rest, on) : cannotBeLeft(known, rest, on))
                .or(() -> cannotSucceed(statement, rest, looked))
                .or(() -> statement instanceof PartyAbsorbed
                        ? looked.successors().stream()
                                .flatMap(absorber -> cannotAbsorb(absorber, on).stream())
                                .findFirst()
                        : Optional.empty());
    }

    private static String field(SuccessionStatement statement) {
        return switch (statement) {
            case PartyDissolved e -> "successors";
            case PartySeparated e -> "successors";
            case PartyContinued e -> "continuator";
            case PartyUnited e -> "into";
            case PartyAbsorbed e -> "by";
        };
    }

    private static Optional<Rejection> invalid(SuccessionStatement statement) {
        if (statement instanceof PartySeparated && statement.successors().isEmpty()) {
            return Optional.of(new Rejection.InvalidField("successors", "Somebody has to separate."));
        }
        return claims(statement.claims(), statement.on());
    }

    /** Each authority gives one day, and the one that is followed is the day of the succession. */
    private static Optional<Rejection> claims(List<DateClaim> claims, DateBound on) {
        var authorities = new HashSet<String>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            if (claim.authority().isBlank()) {
                return invalid(i, "authority", "A claim names its authority.");
            }
            if (!authorities.add(claim.authority())) {
                return invalid(i, "authority", "'" + claim.authority() + "' claims two days; one has to go.");
            }
            if (claim.followed() && !claim.on().equals(on)) {
                return invalid(
                        i,
                        "followed",
                        "The record follows " + on + "; of the claims, only one of that day is followed.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> invalid(int claim, String member, String detail) {
        return Optional.of(new Rejection.InvalidField("claims[" + claim + "]." + member, detail));
    }

    /** A life ends once, and not before it began. */
    private static Optional<Rejection> cannotEnd(KnownParty known, PartyOnRecord party, DateBound on) {
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
    static boolean mayEnd(LifeClaim life, DateBound on) {
        return life.from().earliest().isBefore(on.latest())
                && !on.earliest().isAfter(life.until().latest());
    }

    /** Others may separate on the very day on which what remains is continued (Montenegro and Serbia, 2006). */
    static boolean mayBeLeft(PartyOnRecord party, DateBound on) {
        return !LifeRule.isOutside(party.life(), on) || party.lives().stream().anyMatch(life -> mayEnd(life, on));
    }

    private static Optional<Rejection> cannotBeLeft(KnownParty known, PartyOnRecord party, DateBound on) {
        return mayBeLeft(party, on) ? Optional.empty() : Optional.of(LifeRule.outside("on", known, on));
    }

    private static Optional<Rejection> cannotSucceed(SuccessionStatement statement, PartyOnRecord rest, Looked looked) {
        var field = field(statement);
        var predecessor = looked.known();
        var named = new HashSet<PartyId>();
        for (var successor : looked.successors()) {
            if (successor.id().equals(rest.id())) {
                return Optional.of(new Rejection.SuccessorIsPredecessor(field, predecessor.name()));
            }
            if (!named.add(successor.id())) {
                return Optional.of(new Rejection.InvalidField(field, successor.name() + " is named twice."));
            }
            if (rest.successions().stream().anyMatch(other -> other.successors().contains(successor.id()))) {
                return Optional.of(
                        new Rejection.SuccessionAlreadyRecorded(field, predecessor.name(), successor.name()));
            }
            if (LifeRule.isOutside(successor.life(), statement.on())) {
                return Optional.of(LifeRule.outside(field, successor, statement.on()));
            }
            if (predecessor.cameOutOf(successor.id()) && !livesAgain(successor, statement.on())) {
                return Optional.of(new Rejection.SuccessionInACircle(field, predecessor.name(), successor.name()));
            }
        }
        return Optional.empty();
    }

    /** Who came out of a party can be succeeded by it only in a further life (Syria left the union it had gone into). */
    private static boolean livesAgain(KnownParty party, DateBound on) {
        var lives = party.life().claims();
        return lives.stream()
                .filter(life -> life.from().possiblyBy(on.latest())
                        && on.earliest().isBefore(life.until().latest()))
                .anyMatch(life -> lives.stream()
                        .anyMatch(earlier ->
                                !earlier.until().latest().isAfter(life.from().latest())));
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
}
