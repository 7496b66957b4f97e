package org.rollcall.projection.diff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.explain.Absence;
import org.rollcall.projection.explain.Absences;
import org.rollcall.projection.explain.Revised;
import org.rollcall.projection.parties.PartyView;
import org.rollcall.projection.roll.Roll;

/**
 * One of the two rolls, with what its record says of the parties whose places differ.
 *
 * @param parties those of them that are on record
 */
record Side(
        LocalDate on,
        Map<Key, List<Roll.Entry>> places,
        Revised<ForumStatement> record,
        Map<PartyId, PartyView> parties) {

    /** A place. */
    record Key(PartyId party, Standing standing) {}

    /** The lines of each place, the surest first, in the order of the roll. */
    static Map<Key, List<Roll.Entry>> places(List<Roll.Entry> entries) {
        var places = new LinkedHashMap<Key, List<Roll.Entry>>();
        entries.stream()
                .sorted(Comparator.comparing(Roll.Entry::certainty))
                .forEach(entry -> places.merge(key(entry), List.of(entry), Side::together));
        var inOrder = new LinkedHashMap<Key, List<Roll.Entry>>();
        entries.forEach(entry -> inOrder.putIfAbsent(key(entry), places.getOrDefault(key(entry), List.of())));
        return inOrder;
    }

    private static List<Roll.Entry> together(List<Roll.Entry> some, List<Roll.Entry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Key key(Roll.Entry entry) {
        return new Key(entry.party(), entry.standing());
    }

    Set<Key> keys() {
        return places.keySet();
    }

    Facts<ForumStatement> facts() {
        return record.facts();
    }

    /** The surest line of a place that this roll has. */
    Roll.Entry surest(Key place) {
        return find(place).orElseThrow();
    }

    Optional<Roll.Entry> find(Key place) {
        return Optional.ofNullable(places.get(place)).map(List::getFirst);
    }

    /** Why this roll does not have a line that the other has. */
    Absence absence(Roll.Entry line) {
        return Optional.ofNullable(parties.get(line.party())).stream()
                .flatMap(party -> Absences.of(party, on, record).stream())
                .filter(absence -> absence.participation()
                        .filter(line.participation()::equals)
                        .isPresent())
                .findFirst()
                .orElse(Absence.NOT_RECORDED);
    }

    RollDiff.Because because(Absence absence) {
        return new RollDiff.Because(
                absence.why(), absence.by(), absence.by().map(this::evidence).orElse(List.of()));
    }

    private List<Evidence> evidence(FactId id) {
        return facts().says(id)
                .map(said -> said.provenance().evidence())
                .or(() -> facts().event(id).map(event -> event.provenance().evidence()))
                .orElse(List.of());
    }
}
