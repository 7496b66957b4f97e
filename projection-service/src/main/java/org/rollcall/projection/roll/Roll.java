package org.rollcall.projection.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Basis;
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
     * @param name of the day
     * @param code ISO 3166-1 alpha-3 of the day
     * @param from cut at the party's life, as {@code until}
     * @param until the first day of absence
     * @param lastStated the latest day a source confirms the line
     * @param factId the fact that put it there
     * @param version of the participation, for {@code If-Match}
     */
    public record Entry(
            PartyId party,
            String name,
            PartyKind kind,
            Optional<String> code,
            Standing standing,
            String status,
            Certainty certainty,
            DateBound from,
            DateBound until,
            Basis basis,
            Optional<String> cause,
            Optional<DateBound> decided,
            List<Evidence> evidence,
            Optional<LocalDate> lastStated,
            FactId factId,
            FactId participation,
            long version,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}
}
