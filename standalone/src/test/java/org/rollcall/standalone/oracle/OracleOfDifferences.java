package org.rollcall.standalone.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.standalone.oracle.Oracle.Line;

/** What leads from one roll to another, in a line for each difference. */
final class OracleOfDifferences {

    private final Side first;
    private final Side second;

    /** @param places the lines of each party in each standing, the surest first */
    private record Side(Oracle oracle, LocalDate on, Map<Place, List<Line>> places) {

        static Side of(Oracle oracle, LocalDate on) {
            return new Side(
                    oracle,
                    on,
                    oracle.roll(on).stream()
                            .sorted(Comparator.comparing(Line::certainty)
                                    .thenComparing(line -> line.participation().value()))
                            .collect(Collectors.groupingBy(line -> new Place(line.party(), line.standing()))));
        }

        Set<PartyId> parties() {
            return places.keySet().stream().map(Place::party).collect(Collectors.toSet());
        }
    }

    private record Place(PartyId party, Standing standing) {
        @Override
        public String toString() {
            return party + " " + standing;
        }
    }

    /** @param shownByFirst whether it is on the first roll that the decision shows */
    private record Move(FactId decision, boolean shownByFirst) {}

    OracleOfDifferences(Oracle first, LocalDate on, Oracle second, LocalDate otherOn) {
        this.first = Side.of(first, on);
        this.second = Side.of(second, otherOn);
    }

    List<String> all() {
        var all = new TreeSet<String>();
        var gone = new LinkedHashMap<Place, Boolean>();
        onlyIn(
                first,
                second,
                (place, lines) -> move(lines, first, second)
                        .ifPresentOrElse(move -> all.add(succeeded(move)), () -> gone.put(place, true)));
        var come = new LinkedHashMap<Place, Boolean>();
        onlyIn(
                second,
                first,
                (place, lines) -> move(lines, second, first)
                        .map(move -> new Move(move.decision, !move.shownByFirst))
                        .ifPresentOrElse(move -> all.add(succeeded(move)), () -> come.put(place, true)));
        var left = parties(gone);
        var joined = parties(come);
        gone.keySet().forEach(place -> all.add((joined.contains(place.party) ? "was " : "left ") + place));
        come.keySet().forEach(place -> all.add((left.contains(place.party) ? "is " : "joined ") + place));
        inBoth(all);
        renamed(all);
        return new ArrayList<>(all);
    }

    private static Set<PartyId> parties(Map<Place, Boolean> places) {
        return places.keySet().stream().map(Place::party).collect(Collectors.toSet());
    }

    private static void onlyIn(Side one, Side other, BiConsumer<Place, List<Line>> then) {
        one.places.forEach((place, lines) -> {
            if (!other.places.containsKey(place)) {
                then.accept(place, lines);
            }
        });
    }

    /** By which decision on a succession one roll has lines that the other has not; empty if by none. */
    private static Optional<Move> move(List<Line> lines, Side has, Side lacks) {
        return lines.stream().flatMap(line -> move(line, has, lacks).stream()).findFirst();
    }

    private static Optional<Move> move(Line line, Side has, Side lacks) {
        var begin = lacks.oracle
                .places()
                .filter(place -> place.id().equals(line.participation()))
                .map(Oracle.Place::begin)
                .findFirst();
        if (begin.isEmpty()) {
            var replacing = lacks.oracle.replacing(line.participation());
            if (replacing.isPresent()) {
                return replacing
                        .filter(decision -> !earliest(decision, lacks).isAfter(lacks.on))
                        .map(decision -> new Move(decision, false));
            }
            return opening(line, has);
        }
        if (lacks.oracle.earliest(begin.get()).isAfter(lacks.on)) {
            return opening(line, has);
        }
        return lacks.oracle
                .end(line.participation())
                .filter(end -> !lacks.oracle.latest(end).isAfter(lacks.on))
                .filter(OracleOfDifferences::isDecision)
                .map(end -> new Move(end.fact(), false));
    }

    private static LocalDate earliest(FactId fact, Side side) {
        return side.oracle.earliest(said(fact, side));
    }

    private static Statement said(FactId fact, Side side) {
        return side.oracle.said().stream()
                .filter(statement -> statement.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Move> opening(Line line, Side has) {
        return isDecision(said(line.opening(), has)) ? Optional.of(new Move(line.opening(), true)) : Optional.empty();
    }

    private static boolean isDecision(Statement statement) {
        return statement instanceof PlacePassed || statement instanceof PlaceShared;
    }

    /** Decisions and those they are about, as surely as either roll has them. */
    private String succeeded(Move move) {
        var side = move.shownByFirst ? first : second;
        var decision = said(move.decision, side);
        return (move.shownByFirst ? "undone " : "succeeded ") + move.decision + " on "
                + side.oracle.followed(decision)
                + switch (decision) {
                    case PlacePassed e ->
                        ": " + both(e.predecessor(), e.standing()) + " to "
                                + e.successors().stream()
                                        .map(heir -> both(heir.party(), e.standing()))
                                        .toList();
                    case PlaceShared e ->
                        ": " + both(e.predecessor(), e.standing()) + " with "
                                + e.successors().stream()
                                        .map(heir -> both(heir.party(), e.standing()))
                                        .toList();
                    default -> throw new IllegalStateException(decision + " decides no succession");
                };
    }

    private String both(PartyId party, Standing standing) {
        var place = new Place(party, standing);
        return party + " " + certainty(place, first) + " " + certainty(place, second);
    }

    private static Certainty certainty(Place place, Side side) {
        return side.places.containsKey(place)
                ? side.places.get(place).getFirst().certainty()
                : Certainty.ABSENT;
    }

    private void inBoth(Set<String> all) {
        first.places.forEach((place, lines) -> {
            if (second.places.containsKey(place)) {
                var was = lines.getFirst();
                var is = second.places.get(place).getFirst();
                if (was.certainty() != is.certainty()) {
                    all.add("certainty " + place + " " + was.certainty() + " " + is.certainty());
                }
                var nearer = is.status().compareTo(was.status());
                if (nearer != 0) {
                    all.add((nearer > 0 ? "suspended " : "reinstated ") + place + " " + was.status() + " "
                            + is.status());
                }
            }
        });
    }

    private void renamed(Set<String> all) {
        for (var party : first.parties()) {
            var was = first.oracle.parties.name(party, first.on);
            var is = second.oracle.parties.name(party, second.on);
            if (second.parties().contains(party) && !was.equals(is)) {
                all.add("renamed " + party + " " + was + " " + is);
            }
        }
    }
}
