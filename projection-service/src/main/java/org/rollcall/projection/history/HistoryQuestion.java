package org.rollcall.projection.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.http.Cursor;
import org.rollcall.projection.http.Page;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.log.RecordTime;
import org.rollcall.projection.parties.Meant;
import org.rollcall.projection.parties.Parties;
import org.rollcall.projection.roll.Forums;
import org.rollcall.projection.views.StreamFacts;
import org.rollcall.projection.views.StreamFacts.Recorded;
import org.rollcall.projection.views.Told;
import org.springframework.stereotype.Component;

/** What was ever recorded of something, oldest first? */
@Component
public class HistoryQuestion {

    private final RecordTime recordTime;
    private final Forums forums;
    private final Meant meant;
    private final Parties parties;
    private final StreamFacts facts;

    HistoryQuestion(RecordTime recordTime, Forums forums, Meant meant, Parties parties, StreamFacts facts) {
        this.recordTime = recordTime;
        this.forums = forums;
        this.meant = meant;
        this.parties = parties;
        this.facts = facts;
    }

    /**
     * What was asked for a part of.
     *
     * @param known empty for now
     * @param after the {@code next} of the page before, which remembers its {@code known}; empty for the beginning
     */
    public record Part(Optional<Instant> known, Optional<String> after, int limit) {

        private Optional<Place> place() {
            return Cursor.read(after.orElse(null), 2)
                    .map(parts ->
                            new Place(Parameters.instant("cursor", parts.get(0)).orElseThrow(), number(parts.get(1))));
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw Parameters.invalid("cursor", text, "no cursor; use the 'next' of the page before", List.of());
            }
        }
    }

    private record Place(Instant known, long logIndex) {}

    private record Logged(long logIndex, Account account) {}

    /** All of a forum. */
    public Page<Account> ofForum(ForumId forum, Part part) {
        return page(Optional.of(forum), part, (known, after) -> {
            var events = facts.page(forum, known, after, part.limit() + 1);
            var ids = events.stream().map(told -> told.event().fact()).toList();
            return accounts(events, facts.about(forum, ids, known));
        });
    }

    /**
     * All that the record of a forum says of a party.
     *
     * @param party its id, or what it is called or was on the day of {@code known}
     * @throws Refused with {@code UNKNOWN_PARTY} or {@code AMBIGUOUS_PARTY}
     */
    public Page<Account> ofParty(ForumId forum, String party, Part part) {
        return page(Optional.of(forum), part, (known, after) -> {
            var id = meant.party("party", party, day(known), known).id();
            return of(id, facts.of(forum, List.of(id), known), after);
        });
    }

    private static LocalDate day(Instant known) {
        return LocalDate.ofInstant(known, ZoneOffset.UTC);
    }

    /**
     * All that was told of one fact, and of what it began: the id may also be that of a version, of a retraction, or of a
     * participation.
     *
     * @throws Refused with {@code UNKNOWN_FACT} if the forum had no such fact by then
     */
    public Page<Account> ofFact(ForumId forum, FactId fact, Part part) {
        return page(Optional.of(forum), part, (known, after) -> {
            var recorded = facts.about(forum, List.of(fact), known);
            if (!recorded.facts().contains(fact)) {
                return begunBy(fact, facts.of(forum, List.of(fact), known), after);
            }
            var accounts = new Accounts(events(recorded.events()), recorded.facts());
            var root = accounts.fact(recorded.facts().event(fact).orElseThrow());
            var roots = new ArrayList<>(recorded.facts().factsOf((Subject) root));
            roots.add(root);
            return select(recorded, Accounts.toldOf(roots, recorded.facts()), after);
        });
    }

    private static List<Logged> begunBy(FactId fact, Recorded<ForumStatement> recorded, long after) {
        var roots = recorded.facts().factsOf((Subject) fact);
        if (roots.isEmpty()) {
            throw new Refused(
                    Problem.at("fact", ProblemType.UNKNOWN_FACT, "The forum has no fact '" + fact + "' by then."));
        }
        return select(recorded, Accounts.toldOf(roots, recorded.facts()), after);
    }

    /**
     * All that its own record says of a party, what those of others say of how it came out of them, and all that the records of
     * forums say of it.
     *
     * @throws Refused with {@code NOT_FOUND} for a party that was not on record by then
     */
    public Page<Account> ofParty(String party, Part part) {
        return page(Optional.empty(), part, (known, after) -> {
            var id = meant.withId(party, day(known), known).id();
            var all = new ArrayList<>(of(id, facts.of(id, known), after));
            parties.successionsInto(id, known).forEach((predecessor, successions) -> {
                var recorded = facts.of(predecessor, known);
                all.addAll(select(recorded, Accounts.toldOf(successions, recorded.facts()), after));
            });
            for (var forum : facts.forumsThatSpeakOf(id, known)) {
                all.addAll(of(id, facts.of(forum, List.of(id), known), after));
            }
            all.sort(Comparator.comparing(Logged::logIndex));
            return all;
        });
    }

    private interface Read {
        /** Those after a place in the log that were recorded by {@code known}, oldest first; may be more than a page. */
        List<Logged> read(Instant known, long after);
    }

    private Page<Account> page(Optional<ForumId> forum, Part part, Read read) {
        var begins = forum.map(forums::begins);
        var place = part.place();
        var asOf = recordTime.at(Source.MEMBERSHIP, place.map(Place::known).or(part::known));
        var found = read.read(asOf.known(), place.map(Place::logIndex).orElse(0L));
        var more = found.size() > part.limit();
        var items = more ? found.subList(0, part.limit()) : found;
        return new Page<>(
                items.stream().map(Logged::account).toList(),
                more
                        ? Optional.of(Cursor.of(
                                asOf.known().toString(),
                                String.valueOf(items.getLast().logIndex())))
                        : Optional.empty(),
                asOf.known(),
                asOf.position(),
                begins.filter(asOf.known()::isBefore).or(asOf::recordBegins));
    }

    private static <S extends Statement> List<Logged> of(PartyId party, Recorded<S> recorded, long after) {
        return select(recorded, Accounts.toldOf(recorded.facts().factsOf(party), recorded.facts()), after);
    }

    private static List<Logged> select(Recorded<?> recorded, Set<FactId> ids, long after) {
        return accounts(
                recorded.events().stream()
                        .filter(told -> told.recorded().logIndex() > after)
                        .filter(told -> ids.contains(told.event().fact()))
                        .toList(),
                recorded);
    }

    private static List<Logged> accounts(List<Told> selected, Recorded<?> recorded) {
        var accounts = new Accounts(events(recorded.events()), recorded.facts());
        return selected.stream()
                .map(Told::recorded)
                .map(event -> new Logged(event.logIndex(), accounts.of(event)))
                .toList();
    }

    private static List<RecordedEvent<Event>> events(List<Told> told) {
        return told.stream().map(Told::recorded).toList();
    }
}
