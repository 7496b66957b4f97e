package org.rollcall.projection.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.RecordedEvent;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.history.Account.Became;
import org.rollcall.projection.history.Account.Became.State;
import org.rollcall.projection.history.Account.Revises;
import org.rollcall.projection.history.Account.Revises.How;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives account of the events of a stream, or of a part of it that has all that was told about what is in it. Pure. */
public final class Accounts {

    private final Facts<?> facts;
    private final Map<FactId, Instant> recordedAt = new HashMap<>();

    /** @param facts what the events add up to */
    public Accounts(List<RecordedEvent<Event>> events, Facts<?> facts) {
        this.facts = facts;
        events.forEach(recorded -> recordedAt.put(recorded.data().fact(), recorded.recordedAt()));
    }

    public Account of(RecordedEvent<Event> recorded) {
        var event = recorded.data();
        var provenance = event.provenance();
        return new Account(
                event.fact(),
                fact(event),
                EventNames.of(event),
                recorded.stream(),
                recorded.sequence(),
                recorded.recordedAt(),
                provenance.recordedBy(),
                effective(event),
                known(provenance.decided()),
                says(event),
                provenance.evidence(),
                provenance.warnings(),
                revises(event),
                became(event.fact()));
    }

    /** All that was told of some facts: themselves, and what corrected, contested or retracted them or one another. */
    public static Set<FactId> toldOf(Collection<FactId> roots, Facts<?> facts) {
        var told = new HashSet<FactId>();
        var next = new ArrayDeque<>(roots);
        while (!next.isEmpty()) {
            var id = next.remove();
            if (told.add(id)) {
                next.addAll(facts.toldAfter(id));
            }
        }
        return told;
    }

    /** What became of an event. A correction or a contest of what is retracted counts no longer either. */
    public Became became(FactId id) {
        var retraction = later(id, Retraction.class).reduce((earlier, later) -> later);
        if (retraction.isPresent()) {
            return became(State.RETRACTED, retraction.get());
        }
        var about = facts.event(id).flatMap(Accounts::dependsOn);
        var withIt = about.map(this::became).filter(became -> became.state() == State.RETRACTED);
        return withIt.or(() -> next(id).map(next -> became(State.SUPERSEDED, next)))
                .orElseGet(() -> new Became(State.STANDS, Optional.empty(), Optional.empty()));
    }

    private static Optional<FactId> dependsOn(Event event) {
        return switch (event) {
            case Correction correction -> Optional.of(correction.corrected());
            case Contest contest -> Optional.of(contest.contested());
            default -> Optional.empty();
        };
    }

    private Became became(State state, FactId by) {
        return new Became(state, Optional.of(by), Optional.ofNullable(recordedAt.get(by)));
    }

    /** The version that took the place of this one. */
    private Optional<FactId> next(FactId version) {
        var fact = facts.fact(version);
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        var corrections = later(fact.get(), Correction.class);
        return fact.get().equals(version)
                ? corrections.findFirst()
                : corrections.dropWhile(Predicate.not(version::equals)).skip(1).findFirst();
    }

    /** What stands of what was told about an event, of one kind, in order. */
    private Stream<FactId> later(FactId id, Class<?> kind) {
        return facts.toldAfter(id).stream()
                .filter(later -> facts.event(later).filter(kind::isInstance).isPresent())
                .filter(facts::stands);
    }

    /** The fact an event belongs to. */
    FactId fact(Event event) {
        return switch (event) {
            case Correction correction -> correction.corrected();
            case Retraction retraction ->
                facts.event(retraction.retracted()).map(this::fact).orElse(retraction.retracted());
            default -> event.fact();
        };
    }

    private static Optional<DateBound> effective(Event event) {
        return switch (event) {
            case Correction correction -> known(correction.statement().when());
            case Statement statement -> known(statement.when());
            default -> Optional.empty();
        };
    }

    private static Optional<DateBound> known(DateBound bound) {
        return Optional.of(bound).filter(given -> !given.equals(DateBound.UNKNOWN));
    }

    private static Optional<Revises> revises(Event event) {
        return switch (event) {
            case Correction correction -> Optional.of(new Revises(How.CORRECTS, correction.replaces(), List.of()));
            case Contest contest -> Optional.of(new Revises(How.CONTESTS, contest.contested(), List.of()));
            case Retraction retraction ->
                Optional.of(new Revises(How.RETRACTS, retraction.retracted(), retraction.dependents()));
            default -> Optional.empty();
        };
    }

    /** An event's own words: its members, but for its ids and its provenance. */
    public static JsonNode says(Event event) {
        var json = (ObjectNode) WireJson.MAPPER.valueToTree(event);
        var statement = event instanceof Correction ? (ObjectNode) json.get("statement") : json;
        return statement.without(List.of("fact", "forum", "provenance"));
    }
}
