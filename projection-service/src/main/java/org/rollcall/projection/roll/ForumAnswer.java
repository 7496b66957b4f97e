package org.rollcall.projection.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.forum.OfficeHeld;
import org.rollcall.projection.forum.ProgrammeItem;
import org.rollcall.projection.forum.WorkingGroup;
import org.rollcall.projection.views.RivalDate;

/**
 * A forum on a day, as the record knew it at a moment. Before it came on record only {@code recordBegins} is known.
 *
 * @param name of that day, as {@code profile}
 * @param on what name, profile, offices, working groups, programme and counts speak of
 * @param claims what sources say how many there are, against how many the record lists on the day they speak of
 * @param pending what happened between parties on the roll, and the forum has not decided what follows
 * @param factId what gave the forum the name and profile of that day
 * @param facts all that stand and say name, profile and establishment
 * @param version of what the forum says of itself, for {@code If-Match}
 * @param rivals other dates that are claimed for its establishment or the change of its profile
 */
public record ForumAnswer(
        ForumId forum,
        Optional<String> name,
        Optional<DateBound> established,
        Optional<ForumProfile> profile,
        LocalDate on,
        Instant known,
        Map<Standing, Map<PartyKind, Count>> counts,
        List<OfficeHeld> offices,
        List<WorkingGroup> workingGroups,
        List<ProgrammeItem> programme,
        List<CountClaim> claims,
        List<Pending> pending,
        List<Evidence> evidence,
        Optional<FactId> factId,
        List<FactId> facts,
        Optional<Long> version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> rivals,
        Position position,
        Optional<Instant> recordBegins) {

    public record CountClaim(
            Standing standing,
            PartyKind kind,
            ForumEvent.Quantity quantity,
            int count,
            DateBound on,
            Count listed,
            List<Evidence> evidence,
            FactId factId,
            List<FactId> facts,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> rivals) {}
}
