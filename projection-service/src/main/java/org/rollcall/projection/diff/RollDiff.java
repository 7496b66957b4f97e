package org.rollcall.projection.diff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.explain.Absence;
import org.rollcall.projection.roll.Roll;

/**
 * What leads from the first roll, of {@code on} as known at {@code known}, to the second, of {@code otherOn} as known at
 * {@code otherKnown}. A <em>place</em> is a party in one standing; a roll has it if it has a line of it, certain or possible,
 * and it is as sure as the surest of its lines.
 *
 * <p>Each place that only one of the rolls has is in exactly one of the first four lists:
 *
 * <ul>
 *   <li>{@code succeeded}: it comes or goes by a forum's decision on a succession of parties. Its line on the second roll was
 *       begun by a decision that has not begun it on the first; or its line on the first roll is ended by a decision on
 *       the second, or replaced by one that has begun, as the better knowledge. The same with the rolls exchanged is {@code undone}: the
 *       second roll is of an earlier day, or its record does not have the decision. An item names all whom the decision is
 *       about, also those whose places do not differ; a predecessor that keeps its place comes and goes on its own.
 *   <li>{@code changedStanding}: of those left, all places of a party that has some only on the first roll and some only on
 *       the second.
 *   <li>{@code joined}: of those left, each that only the second roll has.
 *   <li>{@code left}: of those left, each that only the first roll has.
 * </ul>
 *
 * <p>Of places that both rolls have:
 *
 * <ul>
 *   <li>{@code certainty}: those that are certain on one and possible on the other.
 *   <li>{@code suspended}: those nearer to suspension on the second ({@code ACTIVE}, {@code POSSIBLY_SUSPENDED}, {@code
 *       SUSPENDED}); {@code reinstated}: those further from it.
 * </ul>
 *
 * <p>{@code renamed} are the parties that both rolls have, in whatever standings, and show by different names. With the rolls
 * exchanged, {@code joined} and {@code left}, {@code suspended} and {@code reinstated} change places, {@code undone} turns
 * over, and {@code was} and {@code is} do.
 *
 * @param position how far the later of the two records reaches
 * @param recordBegins when the forum came on record, if one of the moments lies before
 */
public record RollDiff(
        ForumId forum,
        LocalDate on,
        Instant known,
        LocalDate otherOn,
        Instant otherKnown,
        List<Place> joined,
        List<Place> left,
        List<Renamed> renamed,
        List<Succeeded> succeeded,
        List<ChangedStanding> changedStanding,
        List<Change<Roll.Status>> suspended,
        List<Change<Roll.Status>> reinstated,
        List<Change<Certainty>> certainty,
        Position position,
        Optional<Instant> recordBegins) {

    /**
     * A place that only one roll has.
     *
     * @param entry its surest line, as that roll has it
     * @param because why the other roll has it not: for each line of the place, by the other's record
     */
    public record Place(@JsonUnwrapped Roll.Entry entry, List<Because> because) {}

    /**
     * @param factId what did it; missing where the other record does not know the line
     * @param evidence of that fact, as far as it is the forum's
     */
    public record Because(Absence.Why why, Optional<FactId> factId, List<Evidence> evidence) {}

    public record Renamed(PartyId party, PartyKind kind, Named was, Named is) {}

    /** @param facts those that give the name: of the party's record, or a label of the forum's */
    public record Named(String name, List<FactId> facts, List<Evidence> evidence) {}

    /**
     * @param factId the decision
     * @param keepsPlace whether the predecessor stood on beside its successors
     * @param on the day of the decision that the record follows
     * @param undone whether it is the first roll that the decision shows on
     */
    public record Succeeded(
            FactId factId,
            Standing standing,
            DateBound on,
            boolean keepsPlace,
            boolean undone,
            Party predecessor,
            List<Party> successors,
            List<Evidence> evidence) {}

    /**
     * @param name on the second roll's day
     * @param was how surely the first roll has it in the standing of the decision; missing where it has it not
     * @param is the same on the second
     */
    public record Party(PartyId party, String name, Optional<Certainty> was, Optional<Certainty> is) {}

    /**
     * @param was its places that only the first roll has
     * @param is its places that only the second has
     */
    public record ChangedStanding(PartyId party, String name, PartyKind kind, List<Place> was, List<Place> is) {}

    /**
     * A place that both rolls have.
     *
     * @param name as the second roll shows it
     * @param facts of its surest lines on either roll
     */
    public record Change<T>(
            PartyId party,
            String name,
            PartyKind kind,
            Standing standing,
            T was,
            T is,
            List<FactId> facts,
            List<Evidence> evidence) {}
}
