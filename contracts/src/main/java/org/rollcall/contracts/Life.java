package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * What of it bears on a place or an office that began then: that ends with the life it began in, and does not come back with
     * the next. Of the lives the record follows, only those up to the first that ends after the last day it follows for the
     * beginning are followed; whatever is claimed after a break that nobody claims the party lived through does not count, if
     * everybody claims a beginning before that break.
     */
    public Life lastingFrom(Dated began) {
        var end = firstEndAfter(began.followed().latest());
        var lastDay = firstBreakAfter(began.any().latest());
        return new Life(claims.stream()
                .filter(claim -> isReached(claim.from().earliest(), lastDay))
                .map(claim -> isReached(claim.from().latest(), end) ? claim : claim.notFollowed())
                .toList());
    }

    private static boolean isReached(LocalDate day, LocalDate end) {
        return day.isBefore(end) || end.equals(LocalDate.MAX);
    }

    /** Of the lives the record follows; {@link LocalDate#MAX} where none ends. */
    private LocalDate firstEndAfter(LocalDate day) {
        return claims.stream()
                .filter(LifeClaim::followed)
                .map(claim -> claim.until().earliest())
                .filter(end -> end.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** The first day on which nobody claims that the party still lives; {@link LocalDate#MAX} where there is none. */
    private LocalDate firstBreakAfter(LocalDate day) {
        var end = LocalDate.MIN;
        var inOrder = claims.stream()
                .map(LifeClaim::period)
                .sorted(Comparator.comparing(life -> life.from().earliest()))
                .toList();
        for (var life : inOrder) {
            if (end.isAfter(day) && !life.from().earliest().isBefore(end)) {
                return end;
            }
            end = life.until().latest().isAfter(end) ? life.until().latest() : end;
        }
        return LocalDate.MAX;
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

    /** The claims in words, one after the other. */
    public String words() {
        return claims.stream().map(LifeClaim::words).collect(Collectors.joining("; "));
    }

    /** Whether a date lies inside a life: wholly in the followed claim, in some claims or in part only, or in none. */
    public enum Cover {
        INSIDE,
        PARTLY,
        OUTSIDE
    }
}
