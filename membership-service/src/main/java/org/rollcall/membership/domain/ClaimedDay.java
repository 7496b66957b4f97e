package org.rollcall.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumFactCorrected;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.WarningType;
import org.rollcall.membership.domain.Forum.Established;

/**
 * What the record holds against the day that is claimed. A claim that is followed moves the fact, so it is refused for whatever
 * a correction to that day is refused for; of one that is not followed the same is only doubtful.
 *
 * @param event the id of the event that says it, which is not on record yet
 */
record ClaimedDay(ForumFactContested said, FactId event, Parties parties, Established forum) {

    Verdict verdict() {
        if (said.claim().on().equals(DateBound.UNKNOWN)) {
            return Verdict.FINE;
        }
        return forum.facts().says(said.contested()).map(this::verdict).orElse(Verdict.FINE);
    }

    private Verdict verdict(ForumStatement contested) {
        var moved = ForumStatements.on(contested, said.claim().on());
        var neverCame = said.claim().on().equals(DateBound.NEVER);
        var against = Verdict.all(
                contradiction(contested, moved).map(Verdict::refused).orElse(Verdict.FINE),
                neverCame ? Verdict.FINE : ForumStatementRule.of(moved, "on", parties, forum));
        return said.claim().followed()
                ? against
                : against.refusal().map(this::doubtful).orElse(Verdict.FINE);
    }

    private Verdict doubtful(Rejection refusal) {
        return Verdict.doubtful(List.of(WarningType.CLAIM_CONTRADICTS_RECORD.of(
                "The record does not follow this claim of " + said.claim().authority() + ", and could not: "
                        + refusal.problem().detail())));
    }

    /** If it were followed; and if it were all that is said of the day, for a claim takes no other claim away. */
    private Optional<Rejection> contradiction(ForumStatement contested, ForumStatement moved) {
        return Stream.of(followed(), corrected(contested, moved))
                .flatMap(event -> Coherence.brokenBy(List.of(event), forum).stream())
                .map(Rejection.class::cast)
                .findFirst();
    }

    private ForumEvent followed() {
        var claim = said.claim();
        var followed = new ForumFactContested(
                said.fact(),
                forum.id(),
                said.contested(),
                new DateClaim(claim.authority(), claim.on(), true, claim.source(), claim.why()),
                said.text(),
                said.provenance());
        return said.fact().equals(event)
                ? followed
                : new ForumFactCorrected(event, forum.id(), said.fact(), said.fact(), followed);
    }

    private ForumEvent corrected(ForumStatement contested, ForumStatement moved) {
        return new ForumFactCorrected(event, forum.id(), contested.fact(), contested.fact(), moved);
    }
}
