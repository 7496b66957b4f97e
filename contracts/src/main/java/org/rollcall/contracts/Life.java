package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * A party's life as its authorities claim it. A day is {@code CERTAIN} where the followed claim says so, {@code POSSIBLE}
 * where any claim allows it: what stands on a roll is intersected with this when a question is asked.
 */
public record Life(List<LifeClaim> claims) {

    public Life {
        claims = List.copyOf(claims);
    }

    /** A party without any claim lives on every day: nothing contradicts it. */
    public Certainty on(LocalDate day) {
        if (claims.isEmpty()) {
            return Certainty.CERTAIN;
        }
        var sure = claims.stream()
                .filter(LifeClaim::followed)
                .anyMatch(claim -> claim.period().on(day) == Certainty.CERTAIN);
        if (sure) {
            return Certainty.CERTAIN;
        }
        var maybe = claims.stream().anyMatch(claim -> claim.period().on(day) != Certainty.ABSENT);
        return maybe ? Certainty.POSSIBLE : Certainty.ABSENT;
    }

    /** How far a beginning on some day of {@code from} lies inside the claimed lives. */
    public Cover cover(DateBound from) {
        if (claims.isEmpty()) {
            return Cover.INSIDE;
        }
        if (claims.stream().allMatch(claim -> claim.period().cover(from) == Cover.OUTSIDE)) {
            return Cover.OUTSIDE;
        }
        return claims.stream()
                        .filter(LifeClaim::followed)
                        .anyMatch(claim -> claim.period().cover(from) == Cover.INSIDE)
                ? Cover.INSIDE
                : Cover.PARTLY;
    }

    /** Whether a date lies inside a life: wholly in the followed claim, in some claims or in part only, or in none. */
    public enum Cover {
        INSIDE,
        PARTLY,
        OUTSIDE
    }
}
