package org.rollcall.projection.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import tools.jackson.databind.JsonNode;

/**
 * A thing of which more than one is claimed.
 *
 * @param stream whose record it stands in
 * @param factId the fact whose date or words are disputed; for a life the party's registration
 * @param type of that fact
 * @param says what the fact says as it stands; missing for a life
 * @param claims one of them the record follows, unless it follows none
 */
public record Competing(
        About about, String stream, FactId factId, String type, Optional<JsonNode> says, List<Claim> claims) {

    public Competing {
        claims = List.copyOf(claims);
    }

    public enum About {
        /** When a fact is true, or, where no claim has another date, what it says. */
        FACT,
        /** From when until when a party lives. */
        LIFE
    }

    /**
     * @param authority who claims it; missing for the fact's own date
     * @param on the date that is claimed; missing for a life, and for a claim that is not about the date
     * @param from for a life, as {@code until}
     * @param followed whether the record follows this one
     * @param why it is followed, or what it holds against the one that is
     * @param text what it says where it is not about the date
     * @param factId the fact that claims it
     */
    public record Claim(
            Optional<String> authority,
            Optional<DateBound> on,
            Optional<DateBound> from,
            Optional<DateBound> until,
            boolean followed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String source,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String why,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String text,
            FactId factId,
            List<Evidence> evidence) {}
}
