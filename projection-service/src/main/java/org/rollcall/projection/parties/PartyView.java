package org.rollcall.projection.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Period;

/** A party as the record knows it at one moment: everything its stream says, and what it came from and became. */
public record PartyView(
        PartyId id,
        PartyKind kind,
        List<PartyName> names,
        List<PartyCode> codes,
        List<String> aliases,
        Life life,
        List<Succession> successions) {

    /**
     * The followed short name of the day: the last short name that had certainly begun by then, else the first known.
     * A party that only has formal names is called by them.
     */
    public String nameOn(LocalDate day) {
        return nameOn(day, PartyName.Form.SHORT)
                .or(() -> nameOn(day, PartyName.Form.FORMAL))
                .orElseGet(id::value);
    }

    /** The formal name of the day, in the same way; empty for a party of which none is known. */
    public Optional<String> formalNameOn(LocalDate day) {
        return nameOn(day, PartyName.Form.FORMAL);
    }

    private Optional<String> nameOn(LocalDate day, PartyName.Form form) {
        var ofForm = names.stream().filter(name -> name.form() == form).toList();
        return ofForm.reversed().stream()
                .filter(name -> NameDays.begun(name, day))
                .findFirst()
                .or(() -> ofForm.stream().findFirst())
                .map(PartyName::text);
    }

    /** The ISO 3166-1 alpha-3 code of the day; of two that may have been in use then, the one that certainly was. */
    public Optional<String> codeOn(LocalDate day) {
        return codeOn(day, Certainty.CERTAIN).or(() -> codeOn(day, Certainty.POSSIBLE));
    }

    private Optional<String> codeOn(LocalDate day, Certainty certainty) {
        return codes.stream()
                .filter(code -> code.scheme() == PartyCode.Scheme.ALPHA_3)
                .filter(code -> new Period(code.from(), code.until()).on(day) == certainty)
                .map(PartyCode::value)
                .findFirst();
    }

    /**
     * What happened between this party ({@code predecessor}) and others.
     *
     * @param on the date the record follows
     * @param claims what authorities say of the date
     */
    public record Succession(
            FactId factId,
            SuccessionKind kind,
            PartyId predecessor,
            List<PartyId> successors,
            DateBound on,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DateClaim> claims) {}
}
