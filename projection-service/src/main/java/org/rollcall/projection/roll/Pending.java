package org.rollcall.projection.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;

/**
 * What happened between parties, one of them on the roll, and the forum has not decided what follows for the others.
 *
 * @param factId the fact of the predecessor's stream that tells of it
 * @param on the date the record follows
 * @param claims what authorities say of the date
 */
public record Pending(
        PartyId predecessor,
        List<PartyId> successors,
        SuccessionKind kind,
        DateBound on,
        FactId factId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DateClaim> claims) {}
