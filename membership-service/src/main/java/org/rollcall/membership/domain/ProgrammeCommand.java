package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ProgrammeItem;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Provenance;

/** What the forum set out to do. */
public sealed interface ProgrammeCommand extends ForumCommand {

    record AdoptProgrammeItem(
            ForumId forum,
            FactId fact,
            ProgrammeItem kind,
            int number,
            String text,
            String programme,
            List<FactId> serves,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements ProgrammeCommand {
        public AdoptProgrammeItem {
            serves = List.copyOf(serves);
        }
    }

    /** Edits the item. */
    record EndProgrammeItem(
            ForumId forum, FactId fact, FactId item, DateBound until, Expected expected, Provenance provenance)
            implements ProgrammeCommand {}
}
