package org.rollcall.projection.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.forum.Labels;
import org.rollcall.projection.log.Lasting;
import org.rollcall.projection.log.RecordTime;
import org.springframework.stereotype.Component;

/** Who stood on the roll of a forum on a day, as known at a moment? */
@Component
public class RollQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final Participations participations;
    private final Labels labels;
    private final Lasting<Moment, List<Roll.Entry>> answers = new Lasting<>(100);

    private record Moment(ForumId forum, LocalDate day, Instant known) {}

    RollQuestion(RecordTime recordTime, Forums forums, Participations participations, Labels labels) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.participations = participations;
        this.labels = labels;
    }

    /**
     * @param on empty for today at the forum
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public Roll ask(ForumId forum, Optional<LocalDate> on, Optional<Instant> known) {
        return ask(forum, on, known, Optional.empty());
    }

    /** The same, with the entries of one standing only. */
    public Roll ask(ForumId forum, Optional<LocalDate> on, Optional<Instant> known, Optional<Standing> standing) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var day = on.orElseGet(() -> forums.today(forum, asOf.known()));
        if (asOf.known().isBefore(begins)) {
            return new Roll(forum, day, asOf.known(), Map.of(), List.of(), asOf.position(), Optional.of(begins));
        }
        var entries = entries(forum, day, asOf.known());
        return new Roll(
                forum,
                day,
                asOf.known(),
                Standings.count(entries),
                entries.stream()
                        .filter(entry -> standing.isEmpty() || entry.standing() == standing.get())
                        .toList(),
                asOf.position(),
                Optional.empty());
    }

    /**
     * The entries of all standings, in order.
     *
     * @param known at or before the horizon
     */
    public List<Roll.Entry> entries(ForumId forum, LocalDate day, Instant known) {
        return answers.answer(new Moment(forum, day, known), () -> read(forum, day, known));
    }

    private List<Roll.Entry> read(ForumId forum, LocalDate day, Instant known) {
        var lines = participations.on(forum, day, known);
        var parties =
                labels.of(forum, lines.stream().map(Participations.Line::party).toList(), day, known);
        return new Standings(lines, participations.suspensions(forum, day, known), parties).entries();
    }

    /** How many parties those entries are; each counts once in a standing, as its surest. */
    public static Map<Standing, Map<PartyKind, Count>> counts(List<Roll.Entry> entries) {
        return Standings.count(entries);
    }
}
