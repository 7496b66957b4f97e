package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.domain.PartyCommand.Looked;

/**
 * A claim against a fact says a day or something in words, and says it once. A day that is followed is held to what the fact
 * itself is held to.
 */
final class ContestRule {

    private ContestRule() {}

    /**
     * @param contested what the contested fact says
     * @param others what else is claimed against it
     * @param rest the party without the contested fact
     */
    static Optional<Rejection> brokenBy(
            PartyFactContested contest,
            PartyStatement contested,
            List<PartyStatement> others,
            PartyOnRecord rest,
            Looked looked) {
        return invalid(contest, contested)
                .or(() -> alreadyMade(contest, contested, others))
                .or(() -> contest.claim().followed()
                        ? StatementRule.brokenBy(
                                Restated.on(contested, contest.claim().on()), rest, looked)
                        : Optional.empty());
    }

    private static Optional<Rejection> invalid(PartyFactContested contest, PartyStatement contested) {
        var claim = contest.claim();
        var dated = !claim.on().equals(DateBound.UNKNOWN);
        if (contested instanceof PartyFactContested claimed) {
            return invalid(
                    "factId", "That is a claim itself; contest the fact it is about, '" + claimed.contested() + "'.");
        }
        if (claim.authority().isBlank()) {
            return invalid("authority", "A claim names its authority.");
        }
        if (!dated && contest.text().isBlank()) {
            return invalid("text", "A claim says a day, or something in words.");
        }
        if (!dated && claim.followed()) {
            return invalid(
                    "followed", "Only a day can be followed; what is said in words is followed by a correction.");
        }
        if (claim.followed() && claim.why().isBlank()) {
            return invalid("why", "Say why the record is to follow this claim.");
        }
        if (dated && contested instanceof PartyRegistered) {
            return invalid("on", "A registration has no day of its own; claim a life, or say it in words.");
        }
        if (claim.on().equals(DateBound.NEVER) && (claim.followed() || !(contested instanceof SuccessionStatement))) {
            return invalid("on", "A day is needed here; '..' says that it never came.");
        }
        return dated && contested instanceof LifeClaimed life ? invalid(claim, life) : Optional.empty();
    }

    /** Who contests the beginning of a claimed life claims that life from another day. */
    private static Optional<Rejection> invalid(DateClaim claim, LifeClaimed life) {
        var own = life.claim();
        if (claim.followed() && !own.followed()) {
            return invalid("followed", "The claim it is about is not followed itself; correct that one first.");
        }
        var claimed = new LifeClaim(claim.authority(), claim.on(), own.until(), claim.followed(), claim.source());
        return claimed.until().latest().isAfter(claimed.from().earliest())
                ? Optional.empty()
                : Optional.of(new Rejection.EndsBeforeItBegins("on", claimed.from(), claimed.until()));
    }

    private static Optional<Rejection> alreadyMade(
            PartyFactContested contest, PartyStatement contested, List<PartyStatement> others) {
        var claim = contest.claim();
        var before = others.stream()
                .map(other -> (PartyFactContested) other)
                .filter(other ->
                        saysTheSame(other.claim(), claim) && other.text().equals(contest.text()))
                .findFirst()
                .<Rejection>map(other -> new Rejection.ClaimAlreadyMade(claim.authority(), other.fact()));
        return before.or(() -> isAmongItsOwn(claim, contested)
                ? Optional.of(new Rejection.ClaimAlreadyMade(claim.authority(), contested.fact()))
                : Optional.empty());
    }

    /** What a succession says of its own day need not be claimed again, unless to follow it. */
    private static boolean isAmongItsOwn(DateClaim claim, PartyStatement contested) {
        return !claim.followed()
                && contested instanceof SuccessionStatement succession
                && succession.claims().stream().anyMatch(own -> saysTheSame(own, claim));
    }

    private static boolean saysTheSame(DateClaim one, DateClaim other) {
        return one.authority().equals(other.authority()) && one.on().equals(other.on());
    }

    private static Optional<Rejection> invalid(String field, String detail) {
        return Optional.of(new Rejection.InvalidField(field, detail));
    }
}
