package org.rollcall.projection.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.diff.RollDiff.Change;
import org.rollcall.projection.diff.RollDiff.ChangedStanding;
import org.rollcall.projection.diff.RollDiff.Place;
import org.rollcall.projection.roll.Roll;

/** Puts each difference of two rolls into the one list it belongs to, as {@link RollDiff} says. Pure. */
final class Comparison {

    private final Side first;
    private final Side second;
    private final Map<Succession, Set<Side.Key>> moved = new LinkedHashMap<>();
    private final Set<Side.Key> gone = new LinkedHashSet<>();
    private final Set<Side.Key> come = new LinkedHashSet<>();
    private final Set<PartyId> changed = new HashSet<>();

    /** @param undone whether it is the first roll that it shows on */
    record Succession(FactId decision, boolean undone) {}

    Comparison(Side first, Side second) {
        this.first = first;
        this.second = second;
        for (var place : onlyIn(first, second)) {
            sort(place, Decisions.move(first.places().getOrDefault(place, List.of()), first, second), gone);
        }
        for (var place : onlyIn(second, first)) {
            sort(
                    place,
                    Decisions.move(second.places().getOrDefault(place, List.of()), second, first)
                            .map(Decisions.Move::reversed),
                    come);
        }
        gone.forEach(place -> come.stream()
                .filter(other -> other.party().equals(place.party()))
                .forEach(other -> changed.add(place.party())));
    }

    /** The parties that have a place, or a suspension, on one of the rolls only, or other names. */
    static Set<PartyId> differing(Map<Side.Key, List<Roll.Entry>> first, Map<Side.Key, List<Roll.Entry>> second) {
        var differing = new LinkedHashSet<PartyId>();
        first.forEach((place, lines) -> {
            var others = second.get(place);
            if (others == null || others.getFirst().status() != lines.getFirst().status()) {
                differing.add(place.party());
            }
        });
        second.keySet().stream()
                .filter(place -> !first.containsKey(place))
                .forEach(place -> differing.add(place.party()));
        return differing;
    }

    private static List<Side.Key> onlyIn(Side one, Side other) {
        return one.keys().stream()
                .filter(place -> !other.keys().contains(place))
                .toList();
    }

    private void sort(Side.Key place, Optional<Decisions.Move> move, Set<Side.Key> others) {
        move.ifPresentOrElse(
                by -> moved.computeIfAbsent(new Succession(by.decision(), by.undone()), key -> new LinkedHashSet<>())
                        .add(place),
                () -> others.add(place));
    }

    /** The decisions by which places come and go. */
    Set<Succession> successions() {
        return moved.keySet();
    }

    List<Place> joined() {
        return come.stream()
                .filter(place -> !changed.contains(place.party()))
                .map(place -> place(place, second, first))
                .toList();
    }

    List<Place> left() {
        return gone.stream()
                .filter(place -> !changed.contains(place.party()))
                .map(place -> place(place, first, second))
                .toList();
    }

    private static Place place(Side.Key place, Side has, Side lacks) {
        var lines = has.places().getOrDefault(place, List.of());
        return new Place(
                has.surest(place),
                lines.stream()
                        .map(lacks::absence)
                        .map(lacks::because)
                        .distinct()
                        .toList());
    }

    List<ChangedStanding> changedStanding() {
        return come.stream()
                .map(Side.Key::party)
                .distinct()
                .filter(changed::contains)
                .map(party -> {
                    var is = ofParty(party, come, second, first);
                    var line = is.getFirst().entry();
                    return new ChangedStanding(
                            party, line.name(), line.kind(), ofParty(party, gone, first, second), is);
                })
                .toList();
    }

    private static List<Place> ofParty(PartyId party, Set<Side.Key> places, Side has, Side lacks) {
        return places.stream()
                .filter(place -> place.party().equals(party))
                .map(place -> place(place, has, lacks))
                .toList();
    }

    List<Change<Certainty>> certainty() {
        return changes(Roll.Entry::certainty, (was, is) -> was != is);
    }

    List<Change<Roll.Status>> suspended() {
        return changes(Roll.Entry::status, (was, is) -> degree(is) > degree(was));
    }

    List<Change<Roll.Status>> reinstated() {
        return changes(Roll.Entry::status, (was, is) -> degree(is) < degree(was));
    }

    private static int degree(Roll.Status status) {
        return switch (status) {
            case ACTIVE -> 0;
            case POSSIBLY_SUSPENDED -> 1;
            case SUSPENDED -> 2;
        };
    }

    private <T> List<Change<T>> changes(Function<Roll.Entry, T> property, BiPredicate<T, T> differs) {
        var changes = new ArrayList<Change<T>>();
        for (var place : second.keys()) {
            first.find(place).ifPresent(was -> {
                var is = second.surest(place);
                if (differs.test(property.apply(was), property.apply(is))) {
                    changes.add(new Change<>(
                            is.party(),
                            is.name(),
                            is.kind(),
                            is.standing(),
                            property.apply(was),
                            property.apply(is),
                            both(was.facts(), is.facts()),
                            both(was.evidence(), is.evidence())));
                }
            });
        }
        return changes;
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The parties that both rolls have by different names, each by its first line on either. */
    static List<RenamedParty> renamed(Side first, Side second) {
        var names = new LinkedHashMap<PartyId, Roll.Entry>();
        first.places()
                .values()
                .forEach(lines -> names.putIfAbsent(lines.getFirst().party(), lines.getFirst()));
        var renamed = new LinkedHashMap<PartyId, RenamedParty>();
        for (var lines : second.places().values()) {
            var is = lines.getFirst();
            var was = names.get(is.party());
            if (was != null && !was.name().equals(is.name())) {
                renamed.putIfAbsent(is.party(), new RenamedParty(was, is));
            }
        }
        return renamed.values().stream()
                .sorted(Comparator.comparing((RenamedParty party) -> party.is().kind()))
                .toList();
    }

    record RenamedParty(Roll.Entry was, Roll.Entry is) {}
}
