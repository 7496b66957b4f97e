package org.rollcall.projection.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Participation;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Source;
import org.rollcall.projection.forum.Labels;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.stereotype.Component;

/** Why does a party stand on a forum's roll on a day, or why not? */
@Component
public class ExplainQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final Meant meant;
    private final RollQuestion roll;
    private final Labels labels;
    private final Ancestry ancestry;
    private final StreamFacts facts;

    ExplainQuestion(
            RecordTime recordTime,
            Forums forums,
            Meant meant,
            RollQuestion roll,
            Labels labels,
            Ancestry ancestry,
            StreamFacts facts) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.meant = meant;
        this.roll = roll;
        this.labels = labels;
        this.ancestry = ancestry;
        this.facts = facts;
    }

    /**
     * @param party an id, or what one party is called
     * @param on empty for today at the forum
     * @param known empty for now
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}; with {@code UNKNOWN_PARTY} and the probable
     *     names, or {@code AMBIGUOUS_PARTY} and the ids
     */
    public Explanation ask(ForumId forum, String party, Optional<LocalDate> on, Optional<Instant> known) {
        var begins = forums.begins(forum);
        var asOf = recordTime.at(Source.MEMBERSHIP, known);
        var at = asOf.known();
        var day = on.orElseGet(() -> forums.today(forum, at));
        var found = meant.party("party", party, day, at);
        var line = ancestry.of(forum, found.id(), at);
        var record = Revised.of(facts.of(forum, parties(found.id(), line), at));
        var life = new LifeReasons(lifeOf(found.id(), at));
        var entries = at.isBefore(begins)
                ? List.<Roll.Entry>of()
                : roll.entries(forum, day, at).stream()
                        .filter(entry -> entry.party().equals(found.id()))
                        .toList();
        return new Explanation(
                forum,
                found.id(),
                labels.of(forum, List.of(found.id()), day, at).name(found.id()),
                found.kind(),
                day,
                at,
                answer(entries, () -> Absences.of(found, day, record)),
                reasons(found.id(), day, at, line, record, life),
                asOf.position(),
                Optional.of(begins).filter(at::isBefore));
    }

    private static LinkedHashSet<PartyId> parties(PartyId party, Ancestry.Line line) {
        var all = new LinkedHashSet<>(List.of(party));
        all.addAll(line.heirs().keySet());
        return all;
    }

    private static Explanation.Answer answer(List<Roll.Entry> entries, Supplier<List<Absence>> absent) {
        return new Explanation.Answer(
                entries.stream()
                        .map(Roll.Entry::certainty)
                        .min(Comparator.naturalOrder())
                        .orElse(Certainty.ABSENT),
                entries,
                entries.isEmpty() ? absent.get() : List.of());
    }

    /** An event that bears on several lines is told of the one that is asked for. */
    private List<Reason> reasons(
            PartyId party,
            LocalDate day,
            Instant known,
            Ancestry.Line line,
            Revised<ForumStatement> record,
            LifeReasons life) {
        var ofRoll = new RollReasons(record, day);
        var all = new ArrayList<Reason>();
        var beginnings = Participation.of(party, record.facts()).stream()
                .map(Participation::from)
                .toList();
        Stream.concat(ofRoll.of(party), life.of(party, day, beginnings)).forEach(all::add);
        line.heirs()
                .forEach((ancestor, heirs) -> Stream.concat(
                                ofRoll.ofPredecessor(ancestor, line.successions()),
                                new LifeReasons(lifeOf(ancestor, known)).ofPredecessor(ancestor, heirs))
                        .forEach(all::add));
        var seen = new HashSet<Map.Entry<String, FactId>>();
        return all.stream()
                .filter(reason -> seen.add(
                        Map.entry(reason.account().stream(), reason.account().id())))
                .sorted(Comparator.comparing(reason -> reason.account().recordedAt()))
                .toList();
    }

    private Revised<PartyStatement> lifeOf(PartyId party, Instant known) {
        return Revised.of(facts.of(party, known));
    }
}
