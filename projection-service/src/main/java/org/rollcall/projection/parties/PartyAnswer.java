package org.rollcall.projection.parties;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Position;

/** A party, in full: names and codes over time, the lives its authorities claim, what it came from and became. */
record PartyAnswer(
        PartyId id,
        PartyKind kind,
        List<PartyName> names,
        List<PartyCode> codes,
        List<String> aliases,
        List<LifeClaim> lives,
        List<PartyView.Succession> successions) {

    record Known(@JsonUnwrapped PartyAnswer party, Instant known, Position position) {}

    static PartyAnswer of(PartyView party) {
        return new PartyAnswer(
                party.id(),
                party.kind(),
                party.names(),
                party.codes(),
                party.aliases(),
                party.life().claims(),
                party.successions());
    }
}
