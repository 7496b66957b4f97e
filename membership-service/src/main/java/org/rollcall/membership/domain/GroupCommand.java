package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Provenance;

/** The working groups and who takes part in them. A group that is there is named by its id, its name or an alias. */
public sealed interface GroupCommand extends ForumCommand {

    record FoundWorkingGroup(
            ForumId forum,
            FactId fact,
            GroupId group,
            String name,
            String region,
            List<String> aliases,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements GroupCommand {
        public FoundWorkingGroup {
            aliases = List.copyOf(aliases);
        }
    }

    /** Edits the group. */
    record DissolveWorkingGroup(
            ForumId forum, FactId fact, String group, DateBound until, Expected expected, Provenance provenance)
            implements GroupCommand {}

    /** Edits the forum: those who join at the same time do not get in each other's way. */
    record JoinGroup(
            ForumId forum,
            FactId fact,
            String group,
            KnownParty party,
            GroupRole role,
            DateBound from,
            Expected expected,
            Provenance provenance)
            implements GroupCommand {}

    /**
     * Edits the seat.
     *
     * @param parties whose seat it is
     */
    record LeaveGroup(
            ForumId forum,
            FactId fact,
            String group,
            FactId seat,
            DateBound until,
            Parties parties,
            Expected expected,
            Provenance provenance)
            implements GroupCommand {}
}
