package org.rollcall.projection.diff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumEvent.PlacePassed;
import org.rollcall.contracts.ForumEvent.PlaceShared;
import org.rollcall.contracts.ForumEvent.Successor;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.diff.RollDiff.Party;
import org.rollcall.projection.diff.RollDiff.Renamed;
import org.rollcall.projection.diff.RollDiff.Succeeded;
import org.rollcall.projection.explain.Revised;
import org.rollcall.projection.forum.ByBytes;
import org.rollcall.projection.forum.Labels;
import org.rollcall.projection.log.AsOf;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.rollcall.projection.views.StreamFacts;
import org.springframework.stereotype.Component;

/** What differs between the rolls of two days, or of two moments of knowledge? */
@Component
public class DiffQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final RollQuestion roll;
    private final Parties parties;
    private final Labels labels;
    private final StreamFacts facts;

    DiffQuestion(
            RecordTime recordTime,
            Forums forums,
            RollQuestion roll,
            Parties parties,
            Labels labels,
            StreamFacts facts) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.roll = roll;
        this.parties = parties;
        this.labels = labels;
        this.facts = facts;
    }

    /** Which roll is asked for. */
    public record Of(Optional<LocalDate> on, Optional<Instant> known) {}

    /**
     * @param first its day: today at the forum if it is empty; its moment: now
     * @param second where one is empty it is that of the first
     * @throws org.rollcall.projection.http.Refused with {@code UNKNOWN_FORUM}
     */
    public RollDiff ask(ForumId forum, Of first, Of second) {
        var begins = forums.begins(forum);
        var was = recordTime.at(Source.MEMBERSHIP, first.known());
        var is = second.known().isPresent() ? recordTime.at(Source.MEMBERSHIP, second.known()) : was;
        var on = first.on().orElseGet(() -> forums.today(forum, was.known()));
        var otherOn = second.on().orElse(on);
        return diff(forum, on, was, otherOn, is, begins);
    }

    private RollDiff diff(ForumId forum, LocalDate on, AsOf was, LocalDate otherOn, AsOf is, Instant begins) {
        var before = Side.places(entries(forum, on, was.known(), begins));
        var after = Side.places(entries(forum, otherOn, is.known(), begins));
        var differing = Comparison.differing(before, after);
        var first = side(forum, on, was.known(), before, differing);
        var second = side(forum, otherOn, is.known(), after, differing);
        var comparison = new Comparison(first, second);
        return new RollDiff(
                forum,
                on,
                was.known(),
                otherOn,
                is.known(),
                comparison.joined(),
                comparison.left(),
                renamed(forum, first, was.known(), second, is.known()),
                succeeded(forum, comparison.successions(), first, second, is.known()),
                comparison.changedStanding(),
                comparison.suspended(),
                comparison.reinstated(),
                comparison.certainty(),
                was.known().isAfter(is.known()) ? was.position() : is.position(),
                Optional.of(begins)
                        .filter(begun ->
                                was.known().isBefore(begun) || is.known().isBefore(begun)));
    }

    private List<Roll.Entry> entries(ForumId forum, LocalDate day, Instant known, Instant begins) {
        return known.isBefore(begins) ? List.of() : roll.entries(forum, day, known);
    }

    private Side side(
            ForumId forum,
            LocalDate on,
            Instant known,
            Map<Side.Key, List<Roll.Entry>> places,
            Set<PartyId> differing) {
        return new Side(on, places, Revised.of(facts.of(forum, differing, known)), parties.of(differing, known));
    }

    private List<Renamed> renamed(ForumId forum, Side first, Instant was, Side second, Instant is) {
        return Comparison.renamed(first, second).stream()
                .map(party -> new Renamed(
                        party.is().party(),
                        party.is().kind(),
                        Naming.of(party.was(), facts.of(party.was().party(), was), labelled(forum, party.was(), was)),
                        Naming.of(party.is(), facts.of(party.is().party(), is), labelled(forum, party.is(), is))))
                .toList();
    }

    private StreamFacts.Recorded<ForumStatement> labelled(ForumId forum, Roll.Entry entry, Instant known) {
        return facts.of(forum, List.of(entry.party()), known);
    }

    private List<Succeeded> succeeded(
            ForumId forum, Set<Comparison.Succession> successions, Side first, Side second, Instant known) {
        var found = new LinkedHashMap<Comparison.Succession, ForumStatement>();
        successions.forEach(succession -> (succession.undone() ? first : second)
                .facts()
                .says(succession.decision())
                .ifPresent(said -> found.put(succession, said)));
        var named = labels.of(
                forum,
                found.values().stream()
                        .flatMap(said -> Decision.of(said).parties())
                        .toList(),
                second.on(),
                known);
        return found.entrySet().stream()
                .map(entry -> {
                    var side = entry.getKey().undone() ? first : second;
                    var decision = Decision.of(entry.getValue());
                    return new Succeeded(
                            entry.getKey().decision(),
                            decision.standing(),
                            side.facts().date(entry.getValue()).followed(),
                            decision.keepsPlace(),
                            entry.getKey().undone(),
                            party(decision.predecessor(), decision.standing(), named::name, first, second),
                            decision.successors().stream()
                                    .map(party -> party(party, decision.standing(), named::name, first, second))
                                    .toList(),
                            entry.getValue().provenance().evidence());
                })
                .sorted(Comparator.comparing((Succeeded item) -> item.on().earliest())
                        .thenComparing(item -> item.factId().value(), ByBytes.ORDER))
                .toList();
    }

    private static Party party(
            PartyId party, Standing standing, Function<PartyId, String> name, Side first, Side second) {
        var place = new Side.Key(party, standing);
        return new Party(
                party,
                name.apply(party),
                first.find(place).map(Roll.Entry::certainty),
                second.find(place).map(Roll.Entry::certainty));
    }

    /** What both kinds of decision say. */
    private record Decision(PartyId predecessor, Standing standing, boolean keepsPlace, List<PartyId> successors) {

        static Decision of(ForumStatement said) {
            return switch (said) {
                case PlacePassed e -> new Decision(e.predecessor(), e.standing(), false, heirs(e.successors()));
                case PlaceShared e -> new Decision(e.predecessor(), e.standing(), true, heirs(e.successors()));
                default -> throw new IllegalStateException(said.fact() + " decides no succession");
            };
        }

        private static List<PartyId> heirs(List<Successor> successors) {
            return successors.stream().map(Successor::party).toList();
        }

        Stream<PartyId> parties() {
            return Stream.concat(Stream.of(predecessor), successors.stream());
        }
    }
}
