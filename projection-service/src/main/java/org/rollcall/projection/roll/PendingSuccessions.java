package org.rollcall.projection.roll;

import static org.rollcall.projection.views.Columns.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.parties.PartyView.Succession;
import org.rollcall.projection.views.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which successions of parties on its roll has a forum not decided about yet? */
@Component
class PendingSuccessions {

    private final JdbcClient views;

    PendingSuccessions(JdbcClient views) {
        this.views = views;
    }

    /**
     * What was decided of one predecessor.
     *
     * @param successors who got a place by it
     * @param setAside the succession by which nobody gets one
     */
    private record Decision(PartyId predecessor, List<PartyId> successors, Optional<FactId> setAside) {}

    /** Those that may have happened by {@code day}, by the first day they may have happened on. */
    List<Pending> of(ForumId forum, LocalDate day, Instant known) {
        var successions = ofThoseWhoStood(forum, known);
        var decisions = decisions(
                forum, successions.stream().map(Succession::predecessor).toList(), known);
        var succeeded = succeeded(
                forum,
                successions.stream()
                        .flatMap(succession -> succession.successors().stream())
                        .toList(),
                known);
        return successions.stream()
                .filter(succession -> succession.on().possiblyBy(day))
                .filter(succession -> !isDecided(succession, decisions, succeeded))
                .map(succession -> new Pending(
                        succession.predecessor(),
                        succession.successors(),
                        succession.kind(),
                        succession.on(),
                        succession.factId(),
                        succession.claims()))
                .toList();
    }

    /** Those whose predecessor stood there on the last day before it certainly had happened. */
    private List<Succession> ofThoseWhoStood(ForumId forum, Instant known) {
        return views.sql("""
                        SELECT s.* FROM succession s
                        WHERE s.recorded @> :known AND EXISTS (
                            SELECT FROM participation p
                            WHERE p.forum = :forum AND p.party = s.predecessor AND p.recorded @> :known
                              AND p.possible @> CASE WHEN isfinite(s.on_latest) THEN s.on_latest - 1 ELSE :end END)
                        ORDER BY s.on_earliest, s.on_latest, s.predecessor COLLATE "C", s.fact COLLATE "C"
                        """)
                .param("forum", forum.value())
                .param("known", time(known))
                .param("end", LocalDate.of(9999, 12, 31))
                .query((row, n) -> Parties.succession(row))
                .list();
    }

    private List<Decision> decisions(ForumId forum, Collection<PartyId> predecessors, Instant known) {
        return views.sql("""
                        SELECT predecessor, successors, succession FROM succession_decision
                        WHERE forum = ? AND predecessor = ANY (?) AND recorded @> ?
                        """)
                .param(forum.value())
                .param(predecessors.stream().map(PartyId::value).toArray(String[]::new))
                .param(time(known))
                .query((row, n) -> new Decision(
                        new PartyId(row.getString("predecessor")),
                        Columns.texts(row, "successors").stream()
                                .map(PartyId::new)
                                .toList(),
                        Optional.ofNullable(row.getString("succession")).map(FactId::new)))
                .list();
    }

    /** Which of the parties stand there because they came after another. */
    private Set<PartyId> succeeded(ForumId forum, Collection<PartyId> successors, Instant known) {
        return new HashSet<>(views.sql("""
                        SELECT DISTINCT party FROM participation
                        WHERE forum = ? AND party = ANY (?) AND basis = 'SUCCESSION' AND recorded @> ?
                        """)
                .param(forum.value())
                .param(successors.stream().map(PartyId::value).toArray(String[]::new))
                .param(time(known))
                .query((row, n) -> new PartyId(row.getString("party")))
                .list());
    }

    /**
     * Each successor got a place from the predecessor, or the forum set it aside; where the predecessor lives on and keeps its
     * own place, it is enough that each successor came to one by some succession.
     */
    private static boolean isDecided(Succession succession, List<Decision> decisions, Set<PartyId> succeeded) {
        var given = new HashSet<PartyId>();
        for (var decision : decisions) {
            if (decision.setAside().filter(succession.factId()::equals).isPresent()) {
                return true;
            }
            if (decision.predecessor().equals(succession.predecessor())) {
                given.addAll(decision.successors());
            }
        }
        return given.containsAll(succession.successors())
                || succession.kind() == SuccessionKind.SEPARATION && succeeded.containsAll(succession.successors());
    }
}
