package org.rollcall.projection.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Position;

/**
 * The ancestors and descendants of a party as a graph: whatever it came out of, and whatever came out of it, through any chain
 * of successions; not what else came out of its ancestors.
 *
 * @param nodes the party itself and its relatives, ancestors first, by generation and id
 * @param edges by the day the record follows
 * @param complete whether that is all; at most 500 parties are told
 * @param recordBegins when the first event was recorded, if {@code known} lies before
 */
public record Lineage(
        PartyId party,
        LocalDate on,
        Instant known,
        List<Node> nodes,
        List<Edge> edges,
        boolean complete,
        Position position,
        Optional<Instant> recordBegins) {

    /**
     * @param name of the day, or of its last days
     * @param living whether it lives on the day
     * @param generation how many successions away, over the shortest way; below 0 for ancestors
     */
    public record Node(
            PartyId party, String name, PartyKind kind, int generation, Certainty living, List<LifeClaim> lives) {}

    /**
     * @param from the predecessor
     * @param to one of its successors
     * @param on the date the record follows
     * @param claims what authorities say of the date
     * @param factId the fact of the predecessor's record that tells of it
     * @param facts that fact and what stands of what contests it
     */
    public record Edge(
            PartyId from,
            PartyId to,
            SuccessionKind kind,
            DateBound on,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DateClaim> claims,
            FactId factId,
            List<FactId> facts,
            List<Evidence> evidence) {}
}
