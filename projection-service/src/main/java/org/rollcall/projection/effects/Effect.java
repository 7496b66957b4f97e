package org.rollcall.projection.effects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;

/**
 * What was recorded before takes effect in a forum.
 *
 * @param factId the fact that says so
 * @param party whose line, office, seat or name it is; missing where it is the forum's own
 * @param on the day that begins at the forum at {@code begins}
 * @param certainty {@code CERTAIN} on the last day the change may fall on, {@code POSSIBLE} on the first of several
 */
public record Effect(
        ForumId forum,
        Change change,
        FactId factId,
        Optional<PartyId> party,
        LocalDate on,
        Certainty certainty,
        Instant begins) {

    /** The same whenever it is told of; a party's own changes are told of in each forum. */
    public String id() {
        return forum + "/" + factId + "/" + change
                + party.map(whose -> "/" + whose).orElse("") + "/" + on;
    }
}
