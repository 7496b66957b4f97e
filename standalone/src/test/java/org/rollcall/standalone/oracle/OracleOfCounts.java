package org.rollcall.standalone.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;

/** How many stand on a roll: each party once in a standing, as the surest of its lines there. */
final class OracleOfCounts {

    private final Oracle oracle;

    OracleOfCounts(Oracle oracle) {
        this.oracle = oracle;
    }

    private record Counted(Standing standing, PartyId party) {}

    /** By standing and kind, {@code certain+possible}. */
    Map<String, String> on(LocalDate day) {
        var surest = new HashMap<Counted, Certainty>();
        for (var line : oracle.roll(day)) {
            surest.merge(
                    new Counted(line.standing(), line.party()),
                    line.certainty(),
                    (one, other) -> one == Certainty.CERTAIN ? one : other);
        }
        var certain = new TreeMap<String, Integer>();
        var possible = new TreeMap<String, Integer>();
        surest.forEach((counted, certainty) -> {
            var what = counted.standing + " " + oracle.parties.kind(counted.party);
            certain.merge(what, certainty == Certainty.CERTAIN ? 1 : 0, Integer::sum);
            possible.merge(what, certainty == Certainty.POSSIBLE ? 1 : 0, Integer::sum);
        });
        var counts = new TreeMap<String, String>();
        certain.forEach((what, count) -> counts.put(what, count + "+" + possible.get(what)));
        return counts;
    }

    /** The counts of the first day, and of each later one on which they differ from the day before. */
    List<String> series(LocalDate from, LocalDate until) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        oracle.said().stream()
                .flatMap(this::dates)
                .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                .filter(day -> day.isAfter(from) && day.isBefore(until))
                .forEach(days::add);
        var series = new ArrayList<String>();
        Map<String, String> before = null;
        for (var day : days) {
            var counts = on(day);
            if (!counts.equals(before)) {
                series.add(day + " " + counts);
                before = counts;
            }
        }
        return series;
    }

    /** Every date that is spoken of: counts change on no other days. */
    private Stream<DateBound> dates(Statement statement) {
        var inside = switch (statement) {
            case PartyRegistered e -> e.lives().stream().flatMap(OracleOfCounts::dates);
            case LifeClaimed e -> dates(e.claim());
            case SuccessionStatement e -> e.claims().stream().map(DateClaim::on);
            case Contest e -> Stream.of(e.claim().on());
            default -> Stream.<DateBound>of();
        };
        return Stream.concat(Stream.of(statement.when()), inside);
    }

    private static Stream<DateBound> dates(LifeClaim life) {
        return Stream.of(life.from(), life.until());
    }
}
