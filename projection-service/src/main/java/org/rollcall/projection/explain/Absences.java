package org.rollcall.projection.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyAdmitted;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.StandingChanged;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.explain.Absence.Why;
import org.rollcall.projection.parties.PartyView;

/** Why a party does not stand on a roll on a day. Pure. */
public final class Absences {

    private Absences() {}

    /**
     * One for each line that was ever recorded of the party, in the order they were.
     *
     * @param record all that was told of the party in the forum
     */
    public static List<Absence> of(PartyView party, LocalDate day, Revised<ForumStatement> record) {
        var lines = lines(party.id(), record);
        return lines.isEmpty()
                ? List.of(Absence.NOT_RECORDED)
                : lines.entrySet().stream()
                        .flatMap(line -> absence(line.getKey(), line.getValue(), day, party, record).stream())
                        .toList();
    }

    /** @param by the succession that ended the party's life; empty where it had not begun, or nobody says how it ended */
    private record Death(Optional<FactId> by) {}

    /** Of the life in which the line began, where it did in one. */
    private static Optional<Death> death(PartyView party, Dated began, LocalDate day) {
        if (party.life().lastingFrom(began).on(day) != Certainty.ABSENT) {
            return Optional.empty();
        }
        var deaths = party.successions().stream()
                .filter(succession -> succession.predecessor().equals(party.id()))
                .filter(succession -> succession.kind().endsLife())
                .filter(succession -> succession.on().certainlyBy(day))
                .toList();
        return Optional.of(new Death(deaths.stream()
                .filter(succession ->
                        succession.on().latest().isAfter(began.any().latest()))
                .min(Comparator.comparing(succession -> succession.on().latest()))
                .or(() -> deaths.stream().reduce((earlier, later) -> later))
                .map(PartyView.Succession::factId)));
    }

    private static Optional<Absence> absence(
            FactId line, Standing standing, LocalDate day, PartyView party, Revised<ForumStatement> record) {
        return Participation.of(line, record.facts())
                .map(found -> absence(found, day, death(party, found.from(), day)))
                .orElseGet(() -> Optional.of(gone(line, standing, record)));
    }

    private static Optional<Absence> absence(Participation found, LocalDate day, Optional<Death> death) {
        if (!found.from().any().possiblyBy(day)) {
            return Optional.of(absence(found, Why.NOT_YET, Optional.of(found.opening())));
        }
        if (found.until().any().certainlyBy(day)) {
            return Optional.of(absence(found, Why.ENDED, found.ending().map(Participation.Ending::fact)));
        }
        return death.map(dead -> absence(found, Why.NOT_LIVING, dead.by()));
    }

    private static Absence absence(Participation line, Why why, Optional<FactId> by) {
        return new Absence(why, Optional.of(line.id()), Optional.of(line.standing()), by);
    }

    private static Absence gone(FactId line, Standing standing, Revised<ForumStatement> record) {
        var better = RollReasons.betterKnowledge(line, record.facts());
        return new Absence(
                better.isPresent() ? Why.REPLACED : Why.RETRACTED,
                Optional.of(line),
                Optional.of(standing),
                better.or(() -> retraction(line, record)));
    }

    /** Of what began the line. */
    private static Optional<FactId> retraction(FactId line, Revised<ForumStatement> record) {
        Facts<ForumStatement> facts = record.facts();
        return facts.factsOf((Subject) line).stream()
                .filter(fact ->
                        facts.event(fact).filter(event -> begins(event, line)).isPresent())
                .flatMap(fact -> record.accounts().became(fact).by().stream())
                .findFirst();
    }

    private static boolean begins(Object event, FactId line) {
        return event instanceof ForumStatement statement
                && (statement.fact().equals(line)
                        || statement instanceof StandingChanged changed
                                && changed.next().equals(line)
                        || RollReasons.successors(statement).stream()
                                .anyMatch(successor -> successor.participation().equals(line)));
    }

    /** Each with the standing it had last. */
    private static Map<FactId, Standing> lines(PartyId party, Revised<ForumStatement> record) {
        var lines = new LinkedHashMap<FactId, Standing>();
        record.versions(party).forEach(statement -> {
            switch (statement) {
                case PartyAdmitted e -> lines.put(e.fact(), e.standing());
                case StandingChanged e -> lines.put(e.next(), e.becomes());
                case PlacePassed e -> take(party, e.successors(), e.standing(), lines);
                case PlaceShared e -> take(party, e.successors(), e.standing(), lines);
                default -> {}
            }
        });
        return lines;
    }

    private static void take(
            PartyId party, List<Successor> successors, Standing standing, Map<FactId, Standing> lines) {
        successors.stream()
                .filter(successor -> successor.party().equals(party))
                .forEach(successor -> lines.put(successor.participation(), standing));
    }
}
