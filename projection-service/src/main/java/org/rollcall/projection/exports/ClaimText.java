package org.rollcall.projection.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.projection.roll.Roll;

/** What authorities claim of the dates of a line, where they differ: for a cell of a table. */
final class ClaimText {

    private ClaimText() {}

    /**
     * {@code gleditsch-ward: 1991-12-26 (followed); un: 1991-12-25}: first what is claimed beside the line's own dates, then of
     * the party's life where that bounds the line.
     */
    static String of(Roll.Entry entry, Life life) {
        var ofLine = entry.claims().stream().map(rival -> words(rival.authority(), rival.on(), rival.followed()));
        return Stream.of(
                        ofLine,
                        ofLife(life, LifeClaim::from, entry.from()),
                        ofLife(life, LifeClaim::until, entry.until()))
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A line that a life bounds has a bound that holds the date of each who claims that life. */
    private static Stream<String> ofLife(Life life, Function<LifeClaim, DateBound> date, DateBound ofLine) {
        var claims = life.claims().stream()
                .filter(claim -> isDated(date.apply(claim)) && holds(ofLine, date.apply(claim)))
                .toList();
        return isOne(claims, date)
                ? Stream.of()
                : claims.stream().map(claim -> words(claim.authority(), date.apply(claim), claim.followed()));
    }

    private static boolean isOne(List<LifeClaim> claims, Function<LifeClaim, DateBound> date) {
        return claims.stream().map(date).distinct().count() < 2;
    }

    private static boolean isDated(DateBound bound) {
        return !bound.earliest().equals(LocalDate.MIN) && !bound.latest().equals(LocalDate.MAX);
    }

    private static boolean holds(DateBound outer, DateBound inner) {
        return !inner.earliest().isBefore(outer.earliest()) && !inner.latest().isAfter(outer.latest());
    }

    private static String words(String authority, DateBound date, boolean followed) {
        var words = authority.strip().replaceAll("\\s+", " ") + ": " + date;
        return followed ? words + " (followed)" : words;
    }
}
