package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PartyLabelled;

/**
 * What a forum calls a party for a time, as its facts say it.
 *
 * @param from {@link DateBound#UNKNOWN} for what it has called it since before the record looks
 */
public record PartyLabel(FactId fact, PartyId party, String label, DateBound from, DateBound until) {

    private static final DateBound SINCE_EVER = DateBound.between(LocalDate.MIN, LocalDate.of(0, 1, 1));

    /** By the dates the record follows. */
    public Period period() {
        return new Period(from.equals(DateBound.UNKNOWN) ? SINCE_EVER : from, until);
    }

    /** All for one party, in the order they were recorded. */
    public static List<PartyLabel> of(PartyId party, Facts<ForumStatement> facts) {
        return facts.of(party).stream()
                .filter(PartyLabelled.class::isInstance)
                .map(PartyLabelled.class::cast)
                .map(said -> new PartyLabel(
                        said.fact(), party, said.label(), facts.date(said).followed(), said.until()))
                .toList();
    }
}
