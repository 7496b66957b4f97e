package org.rollcall.projection.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Term;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.views.RivalDate;

/**
 * An office and who holds it on a day; several may hold one together.
 *
 * @param name of the party on that day
 * @param until the first day it is no longer held
 * @param factId the appointment
 * @param facts all that stand and say this
 * @param version of the appointment, for {@code If-Match}
 * @param claims other dates that are claimed for it
 */
public record OfficeHeld(
        Office office,
        PartyId party,
        String name,
        Term term,
        Certainty certainty,
        DateBound from,
        DateBound until,
        List<Evidence> evidence,
        FactId factId,
        List<FactId> facts,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}
