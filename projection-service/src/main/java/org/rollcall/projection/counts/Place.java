package org.rollcall.projection.counts;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;

/**
 * One party in one standing, over time: it counts as the surest of its participations, none of which reaches further than the
 * party's life.
 */
record Place(Standing standing, PartyKind kind, List<Line> lines) {

    Place {
        lines = List.copyOf(lines);
    }

    /**
     * A participation, by the days on which its own dates make it certain, and possible.
     *
     * @param life of the party's, what bears on one that began then
     */
    record Line(Span certain, Span possible, Life life) {
        private Certainty on(LocalDate day) {
            if (certain.contains(day)) {
                return life.on(day);
            }
            return possible.contains(day) ? life.on(day).and(Certainty.POSSIBLE) : Certainty.ABSENT;
        }
    }

    Certainty on(LocalDate day) {
        return lines.stream()
                .map(line -> line.on(day))
                .min(Certainty::compareTo)
                .orElse(Certainty.ABSENT);
    }

    /** The days on which {@link #on} may differ from the day before: all of these, and perhaps more. */
    NavigableSet<LocalDate> bounds() {
        var ofLines = lines.stream().flatMap(line -> Stream.concat(line.certain.bounds(), line.possible.bounds()));
        var ofLife = lines.stream()
                .flatMap(line -> line.life.claims().stream())
                .flatMap(claim -> Stream.of(
                        claim.from().earliest(),
                        claim.from().latest(),
                        claim.until().earliest(),
                        claim.until().latest()));
        var bounds = new TreeSet<LocalDate>();
        Stream.concat(ofLines, ofLife)
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .forEach(bounds::add);
        return bounds;
    }
}
