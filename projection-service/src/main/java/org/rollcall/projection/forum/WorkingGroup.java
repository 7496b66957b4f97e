package org.rollcall.projection.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.views.RivalDate;

/**
 * A working group on a day, with its own roll.
 *
 * @param until the first day it is no more
 * @param leads the parties that lead it
 * @param seats who takes part in it, those that lead it first
 * @param factId its founding
 * @param facts all that stand and say this; each seat has its own
 * @param version of the group, for {@code If-Match}
 * @param claims other dates that are claimed for it
 */
public record WorkingGroup(
        GroupId group,
        String name,
        String region,
        List<String> aliases,
        Certainty certainty,
        DateBound from,
        DateBound until,
        List<PartyId> leads,
        List<Seat> seats,
        List<Evidence> evidence,
        FactId factId,
        List<FactId> facts,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    /** @param name of the party on that day */
    public record Seat(
            PartyId party,
            String name,
            GroupRole role,
            Certainty certainty,
            DateBound from,
            DateBound until,
            List<Evidence> evidence,
            FactId factId,
            List<FactId> facts,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}
}
