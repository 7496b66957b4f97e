package org.rollcall.projection.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.ForumProfile;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.projection.parties.PartyView;

/**
 * A forum on a day, as the record knew it at a moment. Before it came on record only {@code recordBegins} is known.
 *
 * @param on what offices, working groups and counts speak of
 * @param offices those held on that day
 * @param claims what sources say how many there are, against how many the record lists on the day they speak of
 * @param pending what happened between parties on the roll, and the forum has not decided what follows
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
        List<CountClaim> claims,
        List<Pending> pending,
        List<Evidence> evidence,
        Optional<FactId> factId,
        Optional<Long> version,
        Position position,
        Optional<Instant> recordBegins) {

    /** @param name of the party on that day */
    public record OfficeHeld(
            Office office,
            PartyId party,
            String name,
            Term term,
            Certainty certainty,
            DateBound from,
            DateBound until,
            List<Evidence> evidence,
            FactId factId,
            long version) {}

    public record WorkingGroup(
            GroupId group,
            String name,
            String region,
            List<String> aliases,
            DateBound from,
            List<Evidence> evidence,
            FactId factId,
            long version) {}

    public record CountClaim(
            Standing standing,
            PartyKind kind,
            ForumEvent.Quantity quantity,
            int count,
            DateBound on,
            Count listed,
            List<Evidence> evidence,
            FactId factId,
            long version) {}

    public record Pending(
            PartyId predecessor, List<PartyId> successors, PartyView.Succession.Kind kind, DateBound on) {}
}
