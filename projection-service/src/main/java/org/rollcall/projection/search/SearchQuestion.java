package org.rollcall.projection.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Called;
import org.rollcall.projection.parties.Called.Match;
import org.springframework.stereotype.Component;

/** What is called so? */
@Component
public class SearchQuestion {

    private static final int LONGEST = 200;
    private static final int FEW = 5;

    private final RecordTime recordTime;
    private final Called called;
    private final ForumNames forums;
    private final Clock clock;

    SearchQuestion(RecordTime recordTime, Called called, ForumNames forums, Clock clock) {
        this.recordTime = recordTime;
        this.called = called;
        this.forums = forums;
        this.clock = clock;
    }

    /**
     * @param on empty for the day of {@code known}, or for today (UTC) if that is empty too
     * @param known empty for now
     * @param limit of parties, of forums and of working groups each
     * @throws Refused with {@code INVALID_FIELD} for a text of no or more than 200 characters
     */
    public Found ask(String q, Optional<LocalDate> on, Optional<Instant> known, Optional<PartyKind> kind, int limit) {
        if (q.isEmpty() || q.length() > LONGEST) {
            throw new Refused(
                    Problem.at("q", ProblemType.INVALID_FIELD, "What is sought has 1 to " + LONGEST + " characters."));
        }
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var at = asOf.known();
        var day = on.orElseGet(() -> LocalDate.ofInstant(known.isPresent() ? at : clock.instant(), ZoneOffset.UTC));
        var hits = called.ask(q, Called.Words.OF_FORUMS_TOO, day, at, kind, limit);
        return new Found(
                q,
                day,
                at,
                hits.stream().map(hit -> item(hit, day)).toList(),
                kind.isPresent() ? List.of() : forums.forums(q, day, at, limit),
                kind.isPresent() ? List.of() : forums.groups(q, at, limit),
                hits.stream()
                        .filter(hit -> hit.match() == Match.SIMILAR)
                        .map(Called.Hit::matched)
                        .distinct()
                        .limit(FEW)
                        .toList(),
                asOf.position(),
                asOf.recordBegins());
    }

    private static Found.Item item(Called.Hit hit, LocalDate day) {
        var party = hit.party();
        return new Found.Item(
                party.id(),
                party.nameOn(day),
                party.kind(),
                hit.matched(),
                hit.why(),
                hit.forums(),
                hit.match(),
                party.codeOn(day));
    }
}
