package org.rollcall.projection.roll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.springframework.stereotype.Component;

/** Who stood on the roll of a forum on a day, as known at a moment? */
@Component
public class RollQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final Participations participations;
    private final Parties parties;

    RollQuestion(RecordTime recordTime, Forums forums, Participations participations, Parties parties) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.participations = participations;
        this.parties = parties;
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
        var day = on.orElseGet(() -> forums.today(forums.find(forum, asOf.known())));
        if (asOf.known().isBefore(begins)) {
            return new Roll(forum, day, asOf.known(), Map.of(), List.of(), asOf.position(), Optional.of(begins));
        }
        var entries = standings(forum, asOf.known()).on(day);
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

    Standings standings(ForumId forum, Instant known) {
        var lines = participations.of(forum, known);
        var standing = lines.stream()
                .map(Participations.Participation::party)
                .distinct()
                .toList();
        return new Standings(lines, parties.of(standing, known));
    }
}
