package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.PartyEvent.LifeClaimed;
import org.rollcall.contracts.PartyEvent.PartyFactContested;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.membership.domain.Party.Registered;
import org.rollcall.membership.domain.PartyCommand.Looked;

/**
 * A day that is claimed beside a fact's own and not followed: doubtful where it could not be followed. Authorities differ about
 * lives on purpose, so a life that is claimed is not.
 *
 * @param rest the party without the contested fact
 */
record RivalDay(
        PartyFactContested contest, PartyStatement contested, Registered party, PartyOnRecord rest, Looked looked) {

    List<Warning> doubts() {
        var on = contest.claim().on();
        var isDay = !on.equals(DateBound.UNKNOWN) && !on.equals(DateBound.NEVER);
        return isDay && !(contested instanceof LifeClaimed) && !(contested instanceof PartyRegistered)
                ? refusal().map(this::doubt).stream().toList()
                : List.of();
    }

    private Optional<Rejection> refusal() {
        return StatementRule.brokenBy(Restated.on(contested, contest.claim().on()), rest, looked)
                .or(() -> Contradiction.refusal(
                        Contradiction.added(
                                party.facts(), party.with(followed()).facts()),
                        contest.fact()));
    }

    private PartyFactContested followed() {
        var claim = contest.claim();
        return new PartyFactContested(
                contest.fact(),
                contest.party(),
                contest.contested(),
                new DateClaim(claim.authority(), claim.on(), true, claim.source(), claim.why()),
                contest.text(),
                contest.provenance());
    }

    private Warning doubt(Rejection refusal) {
        return WarningType.CLAIM_CONTRADICTS_RECORD.of("The record does not follow this claim of "
                + contest.claim().authority() + ", and could not: "
                + refusal.problem().detail());
    }
}
