package org.rollcall.projection.forum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.views.RivalDate;

/**
 * A commitment, goal or action that is set for a forum on a day.
 *
 * @param number its place in the text that sets it
 * @param programme the title of that text
 * @param serves the items it serves, by their {@code factId}
 * @param until the first day it is set no longer
 * @param facts all that stand and say this
 * @param version of the item, for {@code If-Match}
 * @param claims other dates that are claimed for it
 */
public record ProgrammeItem(
        ForumEvent.ProgrammeItem kind,
        int number,
        String text,
        String programme,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactId> serves,
        Certainty certainty,
        DateBound from,
        DateBound until,
        List<Evidence> evidence,
        FactId factId,
        List<FactId> facts,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}
