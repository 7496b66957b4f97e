package org.rollcall.membership.domain;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.ForumEvent.ForumFactContested;
import org.rollcall.contracts.ForumEvent.ForumStatement;

/** What a claim against a fact has to say. */
final class ForumClaimRule {

    private ForumClaimRule() {}

    static Verdict check(ForumFactContested said, Optional<ForumStatement> contested) {
        return Verdict.all(
                Texts.name("authority", said.claim().authority()),
                Verdict.refusedIf(
                        said.text().length() > Texts.LONGEST_TEXT,
                        new Rejection.InvalidField("text", "This has at most " + Texts.LONGEST_TEXT + " characters.")),
                day(said, contested),
                Verdict.refusedIf(
                        said.claim().followed() && said.claim().why().isBlank(),
                        new Rejection.InvalidField("why", "Say why the record is to follow this claim.")));
    }

    private static Verdict day(ForumFactContested said, Optional<ForumStatement> contested) {
        var claim = said.claim();
        var saysNoDay = claim.on().equals(DateBound.UNKNOWN);
        return Verdict.all(
                Verdict.refusedIf(
                        saysNoDay && said.text().isBlank(),
                        new Rejection.InvalidField("on", "A claim says another day, or in words what is otherwise.")),
                Verdict.refusedIf(
                        saysNoDay && claim.followed(),
                        new Rejection.InvalidField("followed", "Only a day can be followed, and the claim says none.")),
                Verdict.refusedIf(
                        claim.on().equals(DateBound.NEVER) && !mayNeverCome(claim, contested),
                        new Rejection.InvalidField("on", "A day is needed here; '..' says that it never came.")));
    }

    /** That an end never came may be claimed; to follow that, the end is retracted. */
    private static boolean mayNeverCome(DateClaim claim, Optional<ForumStatement> contested) {
        return !claim.followed() && contested.filter(ForumClaimRule::ends).isPresent();
    }

    private static boolean ends(ForumStatement said) {
        return "until".equals(ForumStatementRule.dayOf(said));
    }
}
