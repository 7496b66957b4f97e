package org.rollcall.projection.roll;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.forum.PartiesOfDay;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Participations.Line;

/** What a forum's participations of a day and the lives of their parties say together. Pure. */
record Standings(List<Line> lines, Map<FactId, Roll.Suspension> suspensions, PartiesOfDay parties) {

    private static final Comparator<Roll.Entry> ORDER = Comparator.comparing(Roll.Entry::standing)
            .thenComparing(Roll.Entry::kind)
            .thenComparing(Roll.Entry::name, ByBytes.ORDER)
            .thenComparing(entry -> entry.party().value(), ByBytes.ORDER)
            .thenComparing(entry -> entry.participation().value(), ByBytes.ORDER);

    /** Who stands there certainly or possibly, in order. */
    List<Roll.Entry> entries() {
        return lines.stream().flatMap(this::entry).sorted(ORDER).toList();
    }

    private Stream<Roll.Entry> entry(Line line) {
        var party = party(line.party());
        var certainty = parties.asItLived(line.party(), line.began(), line.certainty());
        if (certainty == Certainty.ABSENT) {
            return Stream.of();
        }
        var extent = Extent.cut(line.period(), party.life().lastingFrom(line.began()));
        var suspension = Optional.ofNullable(suspensions.get(line.id()));
        return Stream.of(new Roll.Entry(
                party.id(),
                parties.name(party.id()),
                party.kind(),
                party.codeOn(parties.day()),
                line.standing(),
                status(suspension),
                suspension,
                certainty,
                extent.from(),
                extent.until(),
                line.basis(),
                line.cause(),
                line.decided(),
                line.grounds().evidence(),
                line.lastStated(),
                line.fact(),
                line.grounds().facts(),
                line.id(),
                line.version(),
                line.grounds().claims(),
                line.grounds().warnings()));
    }

    private static Roll.Status status(Optional<Roll.Suspension> suspension) {
        return suspension
                .map(found ->
                        found.certainty() == Certainty.CERTAIN ? Roll.Status.SUSPENDED : Roll.Status.POSSIBLY_SUSPENDED)
                .orElse(Roll.Status.ACTIVE);
    }

    private PartyView party(PartyId id) {
        return parties.find(id)
                .orElseThrow(() ->
                        new IllegalStateException("the party " + id + " stands on a roll and is not in the views"));
    }

    /** A party counts once in a standing, as the surest of its participations there. */
    static Map<Standing, Map<PartyKind, Count>> count(List<Roll.Entry> entries) {
        record Place(Standing standing, PartyKind kind, PartyId party) {}
        var surest = new HashMap<Place, Certainty>();
        for (var entry : entries) {
            surest.merge(
                    new Place(entry.standing(), entry.kind(), entry.party()),
                    entry.certainty(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        var counts = new EnumMap<Standing, Map<PartyKind, Count>>(Standing.class);
        surest.forEach((place, certainty) -> counts.computeIfAbsent(
                        place.standing(), standing -> new EnumMap<>(PartyKind.class))
                .merge(
                        place.kind(),
                        certainty == Certainty.CERTAIN ? new Count(1, 0) : new Count(0, 1),
                        (one, other) -> new Count(one.certain() + other.certain(), one.possible() + other.possible())));
        return counts;
    }
}
