package org.rollcall.membership.domain;

import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Provenance;

/**
 * Revises what was recorded. Each edits a fact; a version of it may be named instead. {@code parties} are those that any
 * version of the fact speaks of, as they were looked up.
 */
public sealed interface RevisionCommand extends ForumCommand {

    record CorrectFact(
            ForumId forum,
            FactId fact,
            FactId corrected,
            Changes changes,
            Parties parties,
            Expected expected,
            Provenance provenance)
            implements RevisionCommand {}

    /** @param cascade whether what depends on it goes with it */
    record RetractFact(
            ForumId forum, FactId fact, FactId retracted, boolean cascade, Expected expected, Provenance provenance)
            implements RevisionCommand {}

    /** @param text what the authority says, in words; may be empty where the claim says a day */
    record ContestFact(
            ForumId forum,
            FactId fact,
            FactId contested,
            DateClaim claim,
            String text,
            Parties parties,
            Expected expected,
            Provenance provenance)
            implements RevisionCommand {}
}
