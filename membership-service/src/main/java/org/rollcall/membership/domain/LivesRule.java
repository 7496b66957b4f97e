package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.LifeClaim;

/**
 * An authority claims each period of a party's life once, and the record follows one claim of each (ADR 7). Claims that share a
 * day speak of one period; a claim that is not followed may span several.
 */
final class LivesRule {

    private LivesRule() {}

    /** What a claim must say for itself. */
    static Optional<Rejection> brokenBy(LifeClaim life, String where) {
        if (life.authority().isBlank()) {
            return Optional.of(new Rejection.InvalidField(where + "authority", "A claim names its authority."));
        }
        if (!life.until().latest().isAfter(life.from().earliest())) {
            return Optional.of(new Rejection.EndsBeforeItBegins(where + "until", life.from(), life.until()));
        }
        return Optional.empty();
    }

    /** One that is claimed beside others, and followed, is followed for a reason; a registration is one account as a whole. */
    static Optional<Rejection> unexplained(LifeClaim life) {
        return life.followed() && life.why().isBlank()
                ? Optional.of(new Rejection.InvalidField("why", "Say why the record is to follow this claim."))
                : Optional.empty();
    }

    static boolean isClaimedBy(String authority, LifeClaim life, List<LifeClaim> others) {
        return others.stream()
                .anyMatch(other ->
                        other.authority().equals(authority) && other.period().possiblyOverlaps(life.period()));
    }

    /** @param all that is claimed, this one among it */
    static boolean oneIsFollowed(LifeClaim life, List<LifeClaim> all) {
        var followed = all.stream()
                .filter(LifeClaim::followed)
                .filter(other -> other.period().possiblyOverlaps(life.period()))
                .count();
        return life.followed() ? followed == 1 : followed >= 1;
    }
}
