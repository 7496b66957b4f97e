package org.rollcall.projection.pages.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.counts.Timeline;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Count;

/** What a timeline says, day by day. */
final class Moments {

    /** What becomes of a place on the roll, in the order it is told. */
    private enum Turn {
        LEAVES,
        JOINS,
        MAY_JOIN,
        SURE,
        UNSURE;

        static Turn of(Certainty before, Certainty now) {
            return switch (now) {
                case ABSENT -> LEAVES;
                case CERTAIN -> before == Certainty.ABSENT ? JOINS : SURE;
                case POSSIBLE -> before == Certainty.ABSENT ? MAY_JOIN : UNSURE;
            };
        }
    }

    /** A day on which something changes. */
    record Moment(Dated on, List<Line> lines) {}

    /** @param sign of the kind of change, for the sheet */
    record Line(String what, String sign, List<Name> names) {}

    record Name(String party, String name) {}

    private final Timeline timeline;
    private final Words words;

    Moments(Timeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
    }

    List<Moment> all() {
        var turns = new TreeMap<LocalDate, Map<Standing, Map<Turn, List<Name>>>>();
        for (var row : timeline.rows()) {
            var stretches = row.stretches();
            for (int i = 0; i < stretches.size(); i++) {
                var stretch = stretches.get(i);
                var touches = i > 0 && stretches.get(i - 1).until().equals(stretch.from());
                var before = touches ? stretches.get(i - 1).certainty() : Certainty.ABSENT;
                add(turns, stretch.from(), row, Turn.of(before, stretch.certainty()));
                var goesOn =
                        i + 1 < stretches.size() && stretches.get(i + 1).from().equals(stretch.until());
                if (!goesOn && stretch.until().isBefore(timeline.until())) {
                    add(turns, stretch.until(), row, Turn.LEAVES);
                }
            }
        }
        var moments = new ArrayList<Moment>();
        turns.forEach((day, ofDay) -> moments.add(new Moment(words.day(day), lines(ofDay))));
        return moments;
    }

    private static void add(
            Map<LocalDate, Map<Standing, Map<Turn, List<Name>>>> turns, LocalDate day, Timeline.Row row, Turn turn) {
        // who leaves is called as on its last day
        var name = row.nameOn(turn == Turn.LEAVES ? day.minusDays(1) : day);
        turns.computeIfAbsent(day, first -> new EnumMap<>(Standing.class))
                .computeIfAbsent(row.standing(), first -> new EnumMap<>(Turn.class))
                .computeIfAbsent(turn, first -> new ArrayList<>())
                .add(new Name(row.party().value(), name));
    }

    private List<Line> lines(Map<Standing, Map<Turn, List<Name>>> ofDay) {
        var lines = new ArrayList<Line>();
        ofDay.forEach((standing, byTurn) -> byTurn.forEach((turn, names) -> lines.add(new Line(
                words.say("time.turn." + turn, words.say(standing).toLowerCase(Words.LOCALE)),
                turn.name().toLowerCase(Words.LOCALE),
                names))));
        return lines;
    }

    /** Those of the roll of that day. */
    Map<Standing, Map<PartyKind, Count>> counts(LocalDate day) {
        var counts = new EnumMap<Standing, Map<PartyKind, Count>>(Standing.class);
        for (var row : timeline.rows()) {
            var certainty = row.on(day);
            if (certainty != Certainty.ABSENT) {
                counts.computeIfAbsent(row.standing(), standing -> new EnumMap<>(PartyKind.class))
                        .merge(
                                row.kind(),
                                certainty == Certainty.CERTAIN ? new Count(1, 0) : new Count(0, 1),
                                (one, other) ->
                                        new Count(one.certain() + other.certain(), one.possible() + other.possible()));
            }
        }
        return counts;
    }
}
