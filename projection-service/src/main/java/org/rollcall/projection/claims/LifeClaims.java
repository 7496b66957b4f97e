package org.rollcall.projection.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.projection.claims.Competing.About;
import org.rollcall.projection.claims.Competing.Claim;

/** What authorities claim of when a party lives. Pure. */
final class LifeClaims {

    private LifeClaims() {}

    /** Each period of the party's life of which more than one is claimed. */
    static List<Competing> of(String stream, Facts<PartyStatement> facts) {
        var registration = facts.all()
                .filter(PartyRegistered.class::isInstance)
                .map(PartyRegistered.class::cast)
                .findFirst();
        return registration.stream()
                .flatMap(registered -> PartyOnRecord.of(facts).stream()
                        .flatMap(party -> periods(party.lives()).stream())
                        .filter(claims -> claims.stream()
                                        .map(LifeClaim::period)
                                        .distinct()
                                        .count()
                                > 1)
                        .map(claims -> new Competing(
                                About.LIFE,
                                stream,
                                registered.fact(),
                                EventNames.of(registered),
                                Optional.empty(),
                                claims.stream()
                                        .map(claim -> claim(claim, registered, facts))
                                        .toList())))
                .toList();
    }

    /** Claims that share a possible day, with one another or through others, are of one period. */
    private static List<List<LifeClaim>> periods(List<LifeClaim> claims) {
        var periods = new ArrayList<List<LifeClaim>>();
        for (var claim : claims) {
            var joined = new ArrayList<LifeClaim>();
            var others = new HashSet<List<LifeClaim>>();
            for (var period : periods) {
                if (period.stream().anyMatch(other -> other.period().possiblyOverlaps(claim.period()))) {
                    joined.addAll(period);
                    others.add(period);
                }
            }
            joined.add(claim);
            periods.removeIf(others::contains);
            periods.add(joined);
        }
        return periods;
    }

    /** A later claim was recorded as a fact of its own; its end may have come to it by a succession. */
    private static Claim claim(LifeClaim claim, PartyRegistered registered, Facts<PartyStatement> facts) {
        var fact = facts.all()
                .filter(said -> said instanceof LifeClaimed e
                        && e.claim().authority().equals(claim.authority())
                        && e.claim().from().equals(claim.from()))
                .reduce((earlier, later) -> later)
                .orElse(registered);
        return new Claim(
                Optional.of(claim.authority()),
                Optional.empty(),
                Optional.of(claim.from()),
                Optional.of(claim.until()),
                claim.followed(),
                claim.source(),
                claim.why(),
                "",
                fact.fact(),
                fact.provenance().evidence());
    }
}
