package org.rollcall.projection.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Period;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.views.RivalDate;

/**
 * A party, in full: names and codes over time, the lives its authorities claim, what it came from and became.
 *
 * @param factId its registration
 * @param facts all that stand and say this
 * @param version of the party, for {@code If-Match}
 * @param claims dates that are claimed beside those of the facts
 */
record PartyAnswer(
        PartyId id,
        PartyKind kind,
        List<PartyName> names,
        List<PartyCode> codes,
        List<String> aliases,
        List<LifeClaim> lives,
        List<PartyView.Succession> successions,
        List<Evidence> evidence,
        FactId factId,
        List<FactId> facts,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    /** @param ofTheDay what of it is so on {@code on} */
    record At(@JsonUnwrapped PartyAnswer party, OfTheDay ofTheDay, LocalDate on, Instant known, Position position) {}

    /**
     * @param name the followed short name of the day
     * @param codes that may be in use on it
     * @param life whether the party lives on it
     */
    record OfTheDay(String name, Optional<String> formalName, List<PartyCode> codes, Certainty life) {

        static OfTheDay of(PartyView party, LocalDate day) {
            return new OfTheDay(
                    party.nameOn(day),
                    party.formalNameOn(day),
                    party.codes().stream()
                            .filter(code -> new Period(code.from(), code.until()).on(day) != Certainty.ABSENT)
                            .toList(),
                    party.life().on(day));
        }
    }

    static PartyAnswer of(PartyView party, Parties.Known known) {
        return new PartyAnswer(
                party.id(),
                party.kind(),
                party.names(),
                party.codes(),
                party.aliases(),
                party.life().claims(),
                party.successions(),
                known.grounds().evidence(),
                known.fact(),
                known.grounds().facts(),
                known.version(),
                known.grounds().claims(),
                known.grounds().warnings());
    }
}
