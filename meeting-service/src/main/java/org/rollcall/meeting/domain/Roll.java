package org.rollcall.meeting.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyLabelled;
import org.rollcall.contracts.Life.Cover;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyLabel;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;

/**
 * The roll of a forum as it had arrived here when a command was sent. Everything is read from the facts by the same rules as
 * everywhere else.
 *
 * @param forum the facts of the forum
 * @param position how much of the record had arrived
 */
public record Roll(Facts<ForumStatement> forum, Register register, Position position) {

    /** Nothing has arrived. */
    public static final Roll NOTHING = new Roll(Facts.none(), Register.EMPTY, Position.START);

    /**
     * A place on the roll on some day.
     *
     * @param cover whether the party stands there on that day for sure, or may; never outside
     * @param suspended whether it is suspended there then
     */
    record Place(PartyId party, Standing standing, Cover cover, Cover suspended, FactId opening) {
        boolean isSure() {
            return cover == Cover.INSIDE;
        }
    }

    /** Which party is meant on a day, by its id, a name of that day or another, an alias, the forum's own label, or a code. */
    List<PartyOnRecord> meant(String text, DateBound on) {
        var registered = register.meant(text, on);
        return registered.isEmpty() ? labelled(text) : registered;
    }

    /** Whether somebody is called so on that day or was on another. */
    public boolean knows(String text, DateBound on) {
        return !meant(text, on).isEmpty();
    }

    /** Whether the forum has such a fact, and it counts. */
    public boolean stands(FactId fact) {
        return forum.stands(fact);
    }

    private List<PartyOnRecord> labelled(String text) {
        var folded = Naming.fold(text);
        return forum.all()
                .filter(PartyLabelled.class::isInstance)
                .map(PartyLabelled.class::cast)
                .filter(label -> Naming.fold(label.label()).equals(folded))
                .map(PartyLabelled::party)
                .distinct()
                .flatMap(party -> register.get(party).stream())
                .toList();
    }

    /** What the forum calls a party on a day, else its name of that day; its id where it is not on record. */
    String name(PartyId party, DateBound on) {
        return PartyLabel.of(party, forum).stream()
                .filter(label -> label.period().cover(on) == Cover.INSIDE)
                .map(PartyLabel::label)
                .reduce((earlier, later) -> later)
                .or(() -> register.get(party).map(known -> Naming.nameOn(known, on)))
                .orElse(party.value());
    }

    /** What the party may stand there as on a day: sure places first, then in the order of {@link Standing}. */
    List<Place> places(PartyId party, DateBound on) {
        return Participation.of(party, forum).stream()
                .flatMap(participation -> place(participation, on).stream())
                .sorted(Comparator.comparing(Place::cover).thenComparing(Place::standing))
                .toList();
    }

    /** All places in a standing that are or may be taken on a day, by the ids of the parties. */
    Stream<Place> all(Standing standing, DateBound on) {
        return Participation.all(forum)
                .filter(participation -> participation.standing() == standing)
                .flatMap(participation -> place(participation, on).stream())
                .sorted(Comparator.comparing((Place place) -> place.party().value())
                        .thenComparing(Place::cover));
    }

    /** A place reaches no further than the life it began in. */
    private Optional<Place> place(Participation participation, DateBound on) {
        var life = register.get(participation.party())
                .map(party -> party.life().lastingFrom(participation.from()).cover(on))
                .orElse(Cover.INSIDE);
        var cover = lesser(participation.cover(on), life);
        return cover == Cover.OUTSIDE
                ? Optional.empty()
                : Optional.of(new Place(
                        participation.party(),
                        participation.standing(),
                        cover,
                        suspended(participation, on),
                        participation.opening()));
    }

    private static Cover suspended(Participation participation, DateBound on) {
        return participation.suspensions().stream()
                .map(suspension -> suspension.period().cover(on))
                .min(Comparator.naturalOrder())
                .orElse(Cover.OUTSIDE);
    }

    private static Cover lesser(Cover one, Cover other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
