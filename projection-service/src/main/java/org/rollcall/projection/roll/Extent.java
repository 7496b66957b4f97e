package org.rollcall.projection.roll;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Period;

/**
 * A participation reaches no further than the party's life. Cut here for showing; whether it stands on a day is asked of both
 * apart, which is exact where a life has more than one period.
 */
final class Extent {

    private Extent() {}

    /** @param life of it, what bears on a participation that began when this one did */
    static Period cut(Period participation, Life life) {
        var claims = life.claims().stream()
                .filter(claim -> claim.period().possiblyOverlaps(participation))
                .toList();
        if (claims.isEmpty()) {
            return participation;
        }
        var followed = claims.stream().filter(LifeClaim::followed).toList();
        var sure = followed.isEmpty() ? claims : followed;
        var from = bound(
                later(
                        participation.from().earliest(),
                        first(claims, claim -> claim.from().earliest())),
                later(
                        participation.from().latest(),
                        first(sure, claim -> claim.from().latest())));
        var until = bound(
                earlier(
                        participation.until().earliest(),
                        last(sure, claim -> claim.until().earliest())),
                earlier(
                        participation.until().latest(),
                        last(claims, claim -> claim.until().latest())));
        return new Period(from, until);
    }

    private static DateBound bound(LocalDate earliest, LocalDate latest) {
        return new DateBound(earlier(earliest, latest), latest);
    }

    private static LocalDate first(List<LifeClaim> claims, Function<LifeClaim, LocalDate> day) {
        return claims.stream().map(day).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    private static LocalDate last(List<LifeClaim> claims, Function<LifeClaim, LocalDate> day) {
        return claims.stream().map(day).max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
