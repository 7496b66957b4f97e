package org.rollcall.projection.views;

import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;

/**
 * Another date that somebody claims for a fact.
 *
 * @param factId the claim's own
 * @param against the fact whose date it disputes
 * @param followed whether the record follows it: of several recorded as such, the last
 */
public record RivalDate(
        FactId factId, FactId against, String authority, DateBound on, boolean followed, String source, String why) {

    static RivalDate of(FactId fact, FactId against, DateClaim claim, boolean followed) {
        return new RivalDate(fact, against, claim.authority(), claim.on(), followed, claim.source(), claim.why());
    }
}
