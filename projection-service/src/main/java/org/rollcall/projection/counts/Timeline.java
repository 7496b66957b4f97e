package org.rollcall.projection.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;

/**
 * Who stood on a forum's roll, on every day from {@code from} until {@code until}, as the record knew it at a moment. On each
 * of its days it says what the roll of that day does.
 *
 * @param until the first day it does not speak of
 * @param today at the forum; the day of {@code known} where that was asked for
 * @param rows a party in one standing each, by standing, kind and the first day, whoever came after another behind it
 * @param joins what happened between parties of these rows
 * @param recordBegins when the forum came on record, if {@code known} lies before
 */
public record Timeline(
        ForumId forum,
        LocalDate from,
        LocalDate until,
        LocalDate today,
        Instant known,
        List<Row> rows,
        List<Join> joins,
        Position position,
        Optional<Instant> recordBegins) {

    /**
     * @param codes all alpha-3 codes it ever had, the oldest first
     * @param names what it is called here, each from its day on; the first holds before
     * @param stretches in order of time, none touching one of the same certainty
     */
    public record Row(
            PartyId party,
            PartyKind kind,
            Standing standing,
            List<String> codes,
            List<Called> names,
            List<Stretch> stretches) {

        public String nameOn(LocalDate day) {
            return names.reversed().stream()
                    .filter(name -> !name.from().isAfter(day))
                    .findFirst()
                    .orElse(names.getFirst())
                    .name();
        }

        /** {@code ABSENT} outside of all stretches. */
        public Certainty on(LocalDate day) {
            return stretches.stream()
                    .filter(stretch -> !day.isBefore(stretch.from()) && day.isBefore(stretch.until()))
                    .findFirst()
                    .map(Stretch::certainty)
                    .orElse(Certainty.ABSENT);
        }
    }

    public record Called(LocalDate from, String name) {}

    /** Days on which it stands there as surely; half-open, cut at the timeline's ends. */
    public record Stretch(LocalDate from, LocalDate until, Certainty certainty) {}

    /** @param successors those of them that have a row */
    public record Join(
            FactId factId, SuccessionKind kind, DateBound on, PartyId predecessor, List<PartyId> successors) {}
}
