package org.rollcall.contracts;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.OfficeAppointed;
import org.rollcall.contracts.ForumEvent.OfficeEnded;

/**
 * One party in one office for a term, as the facts of the forum say it.
 *
 * @param id that of the fact that began it
 * @param ending the fact that ended it; empty while it goes on
 */
public record Appointment(
        FactId id, Office office, PartyId party, Term term, Dated from, Dated until, Optional<FactId> ending) {

    /** By the dates the record follows. */
    public Period period() {
        return new Period(from.followed(), until.followed());
    }

    /** Whether nothing has ended it. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** What the facts say of an appointment; empty if none that stands begins it. */
    public static Optional<Appointment> of(FactId id, Facts<ForumStatement> facts) {
        return facts.says(id)
                .filter(OfficeAppointed.class::isInstance)
                .map(OfficeAppointed.class::cast)
                .map(begun -> of(begun, facts));
    }

    /** All of one party, in the order they were recorded. */
    public static List<Appointment> of(PartyId party, Facts<ForumStatement> facts) {
        return facts.of(party).stream()
                .filter(OfficeAppointed.class::isInstance)
                .map(begun -> of((OfficeAppointed) begun, facts))
                .toList();
    }

    private static Appointment of(OfficeAppointed begun, Facts<ForumStatement> facts) {
        var ended = facts.of(begun.fact()).stream()
                .filter(OfficeEnded.class::isInstance)
                .findFirst();
        return new Appointment(
                begun.fact(),
                begun.office(),
                begun.party(),
                begun.term(),
                facts.date(begun),
                ended.map(facts::date).orElse(Dated.NEVER),
                ended.map(ForumStatement::fact));
    }
}
