package org.rollcall.projection.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.roll.Count;

/**
 * How many stood on a forum's roll, from each day on which that changed until the next, as the record knew it at a moment.
 *
 * @param until the first day the series does not speak of
 * @param series the first item is of {@code from}, each later one of a day on which a count differs from the day before; the
 *     counts of an item are those that the roll of each of its days has
 * @param recordBegins when the forum came on record, if {@code known} lies before
 */
public record CountSeries(
        ForumId forum,
        LocalDate from,
        LocalDate until,
        Instant known,
        List<Item> series,
        Position position,
        Optional<Instant> recordBegins) {

    /** @param counts of the standings and kinds that occur */
    public record Item(LocalDate on, Map<Standing, Map<PartyKind, Count>> counts) {}

    /** What one party that comes, goes or grows surer adds to the counts of its standing and kind. */
    private record Step(Standing standing, PartyKind kind, int certain, int possible) {}

    /** One pass over the days on which some party's standing changes, whatever their number of days apart. */
    static List<Item> items(List<Place> places, LocalDate from, LocalDate until) {
        var steps = steps(places, from, until);
        var running = new EnumMap<Standing, EnumMap<PartyKind, Count>>(Standing.class);
        var items = new ArrayList<Item>();
        steps.forEach((day, ofDay) -> {
            ofDay.forEach(step -> take(step, running));
            var counts = counts(running);
            if (items.isEmpty() || !items.getLast().counts().equals(counts)) {
                items.add(new Item(day, counts));
            }
        });
        return items;
    }

    /** By day; {@code from} is always there, with all that stood there already. */
    private static NavigableMap<LocalDate, List<Step>> steps(List<Place> places, LocalDate from, LocalDate until) {
        var steps = new TreeMap<LocalDate, List<Step>>();
        steps.put(from, new ArrayList<>());
        for (var place : places) {
            var before = Certainty.ABSENT;
            var days = new ArrayList<LocalDate>();
            days.add(from);
            days.addAll(place.bounds().subSet(from, false, until, false));
            for (var day : days) {
                var now = place.on(day);
                if (now != before) {
                    steps.computeIfAbsent(day, first -> new ArrayList<>())
                            .add(new Step(
                                    place.standing(),
                                    place.kind(),
                                    one(now, Certainty.CERTAIN) - one(before, Certainty.CERTAIN),
                                    one(now, Certainty.POSSIBLE) - one(before, Certainty.POSSIBLE)));
                    before = now;
                }
            }
        }
        return steps;
    }

    private static int one(Certainty certainty, Certainty counted) {
        return certainty == counted ? 1 : 0;
    }

    private static void take(Step step, Map<Standing, EnumMap<PartyKind, Count>> running) {
        running.computeIfAbsent(step.standing, standing -> new EnumMap<>(PartyKind.class))
                .merge(
                        step.kind,
                        new Count(step.certain, step.possible),
                        (one, other) -> new Count(one.certain() + other.certain(), one.possible() + other.possible()));
    }

    /** Without those that do not occur. */
    private static Map<Standing, Map<PartyKind, Count>> counts(Map<Standing, EnumMap<PartyKind, Count>> running) {
        var counts = new EnumMap<Standing, Map<PartyKind, Count>>(Standing.class);
        running.forEach((standing, byKind) -> {
            var some = new EnumMap<>(byKind);
            some.values().removeIf(count -> count.certain() == 0 && count.possible() == 0);
            if (!some.isEmpty()) {
                counts.put(standing, some);
            }
        });
        return counts;
    }
}
