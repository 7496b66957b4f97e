package org.rollcall.projection.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Cause;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Warning;
import org.rollcall.projection.views.RivalDate;

/**
 * Who stood on a forum's roll on a day, as the record knew it at a moment.
 *
 * @param counts of all standings, whichever entries were asked for; parties are counted, once in a standing
 * @param recordBegins when the forum came on record, if {@code known} lies before
 */
public record Roll(
        ForumId forum,
        LocalDate on,
        Instant known,
        Map<Standing, Map<PartyKind, Count>> counts,
        List<Entry> entries,
        Position position,
        Optional<Instant> recordBegins) {

    /**
     * One line.
     *
     * @param name of the day: the forum's own label, else the followed short name
     * @param code ISO 3166-1 alpha-3 of the day
     * @param suspension the surest of that day; empty where there is none
     * @param from cut at the party's life, as {@code until}
     * @param until the first day of absence
     * @param evidence of all {@code facts}, nothing twice
     * @param lastStated the latest day a source confirms the line
     * @param factId the fact that put it there
     * @param facts all that stand and say this line, in the order they were first said
     * @param version of the participation, for {@code If-Match}
     * @param claims other dates that are claimed for it
     */
    public record Entry(
            PartyId party,
            String name,
            PartyKind kind,
            Optional<String> code,
            Standing standing,
            Status status,
            Optional<Suspension> suspension,
            Certainty certainty,
            DateBound from,
            DateBound until,
            Basis basis,
            Optional<Cause> cause,
            Optional<DateBound> decided,
            List<Evidence> evidence,
            Optional<LocalDate> lastStated,
            FactId factId,
            List<FactId> facts,
            FactId participation,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}

    /** Whether who stands there is suspended on the day; a suspended party still counts. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        POSSIBLY_SUSPENDED
    }

    /** @param until the first day of activity */
    public record Suspension(
            Certainty certainty,
            DateBound from,
            DateBound until,
            FactId factId,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RivalDate> claims) {}
}
