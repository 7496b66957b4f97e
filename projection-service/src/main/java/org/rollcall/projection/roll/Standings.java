package org.rollcall.projection.roll;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Participations.Participation;

/** What a forum's participations and the lives of their parties say about any day. Pure. */
record Standings(List<Participation> participations, Map<PartyId, PartyView> parties) {

    /** As PostgreSQL's "C" collation orders: by bytes. */
    private static final Comparator<String> C = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final Comparator<Roll.Entry> ORDER = Comparator.comparing(Roll.Entry::standing)
            .thenComparing(Roll.Entry::kind)
            .thenComparing(Roll.Entry::name, C)
            .thenComparing(entry -> entry.party().value(), C)
            .thenComparing(entry -> entry.participation().value(), C);

    /** Who stands there certainly or possibly, in order. */
    List<Roll.Entry> on(LocalDate day) {
        return participations.stream()
                .flatMap(participation -> entry(participation, day))
                .sorted(ORDER)
                .toList();
    }

    private Stream<Roll.Entry> entry(Participation participation, LocalDate day) {
        var party = party(participation.party());
        var certainty = participation.period().on(day).and(party.life().on(day));
        if (certainty == Certainty.ABSENT) {
            return Stream.of();
        }
        var extent = Extent.cut(participation.period(), party.life());
        return Stream.of(new Roll.Entry(
                party.id(),
                party.nameOn(day),
                party.kind(),
                party.codeOn(day),
                participation.standing(),
                participation.status(),
                certainty,
                extent.from(),
                extent.until(),
                participation.basis(),
                participation.cause(),
                participation.decided(),
                participation.evidence(),
                participation.lastStated(),
                participation.fact(),
                participation.id(),
                participation.version(),
                participation.warnings()));
    }

    private PartyView party(PartyId id) {
        var party = parties.get(id);
        if (party == null) {
            throw new IllegalStateException("the party " + id + " stands on a roll and is not in the views");
        }
        return party;
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
