package org.rollcall.membership.http;

import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.membership.domain.Parties;
import org.rollcall.membership.postgres.RecordedFacts;
import org.springframework.stereotype.Component;

/** Looks up the parties that a fact of a forum speaks of, for commands that name the fact only. */
@Component
final class PartiesOfFacts {

    private final RecordedFacts facts;
    private final PartyNames names;

    PartiesOfFacts(RecordedFacts facts, PartyNames names) {
        this.facts = facts;
        this.names = names;
    }

    /** @param on the day the command speaks of; {@link DateBound#UNKNOWN} where it speaks of none */
    Parties of(ForumId forum, FactId fact, DateBound on) {
        return names.known(facts.parties(forum, fact), on);
    }
}
