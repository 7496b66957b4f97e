package org.rollcall.membership.domain;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Provenance;

/** What a forum says of itself, and what it calls others. */
public sealed interface ProfileCommand extends ForumCommand {

    /** @param name the new one, if it changes */
    record ChangeProfile(
            ForumId forum,
            FactId fact,
            Optional<String> name,
            ProfileChanges profile,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements ProfileCommand {}

    record LabelParty(
            ForumId forum,
            FactId fact,
            KnownParty party,
            String label,
            DateBound from,
            DateBound until,
            Expected expected,
            Provenance provenance)
            implements ProfileCommand {}
}
