package org.rollcall.projection.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.projection.roll.Roll;

/**
 * Whether a party stood on a forum's roll on a day, as the record knew it at a moment, and every event that justifies that or
 * rules it out.
 *
 * @param name of the day
 * @param reasons in the order they were recorded, each event once: those of its own lines in all versions, those of its
 *     life, and the same of the parties that its line came from or may come from, through any chain of successions
 * @param recordBegins when the forum came on record, if {@code known} lies before
 */
public record Explanation(
        ForumId forum,
        PartyId party,
        String name,
        PartyKind kind,
        LocalDate on,
        Instant known,
        Answer answer,
        List<Reason> reasons,
        Position position,
        Optional<Instant> recordBegins) {

    /**
     * @param certainty the surest of its lines
     * @param entries its lines of the roll of that day, as the roll has them
     * @param absent where it has none, why each that was ever recorded does not reach the day
     */
    public record Answer(Certainty certainty, List<Roll.Entry> entries, List<Absence> absent) {}
}
