package org.rollcall.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Event.Statement;

/**
 * The facts of one stream: what each says after the corrections and retractions so far. A value; another event gives another
 * one, at a cost that does not grow with what is there.
 *
 * <p>The rule: an event stands unless a retraction of it stands. A fact that stands says what the last of its corrections
 * that stand says, else what was stated first.
 *
 * @param <S> what is stated in this kind of stream
 */
public final class Facts<S extends Statement> {

    private final PMap<FactId, Told> told;
    private final PMap<Subject, PVector<FactId>> bySubject;
    private final PVector<FactId> statements;
    private final long next;

    /** @param later what was told about this one afterwards: its corrections, contests and retractions */
    private record Told(Event event, long sequence, PVector<FactId> later) {}

    private Facts(
            PMap<FactId, Told> told, PMap<Subject, PVector<FactId>> bySubject, PVector<FactId> statements, long next) {
        this.told = told;
        this.bySubject = bySubject;
        this.statements = statements;
        this.next = next;
    }

    public static <S extends Statement> Facts<S> none() {
        return new Facts<>(HashTreePMap.empty(), HashTreePMap.empty(), TreePVector.empty(), 0);
    }

    /** With the stream's next event. */
    public Facts<S> with(Event event) {
        return with(event, next);
    }

    /**
     * With a later event of the stream, for whoever reads only a part of it.
     *
     * @param sequence the event's place in the stream
     */
    public Facts<S> with(Event event, long sequence) {
        var all = told.plus(event.fact(), new Told(event, sequence, TreePVector.empty()));
        for (var target : targets(event)) {
            var earlier = all.get(target);
            if (earlier != null) {
                all = all.plus(
                        target,
                        new Told(
                                earlier.event(),
                                earlier.sequence(),
                                earlier.later().plus(event.fact())));
            }
        }
        return new Facts<>(
                all,
                indexed(event),
                event instanceof Statement ? statements.plus(event.fact()) : statements,
                Math.max(next, sequence + 1));
    }

    private PMap<Subject, PVector<FactId>> indexed(Event event) {
        var index = bySubject;
        var facts = event instanceof Correction correction
                ? withContests(correction.corrected()).toList()
                : List.of(event.fact());
        for (var subject : subjects(event)) {
            for (var fact : facts) {
                var known = index.getOrDefault(subject, TreePVector.empty());
                if (event instanceof Statement || !known.contains(fact)) {
                    index = index.plus(subject, known.plus(fact));
                }
            }
        }
        return index;
    }

    private Stream<FactId> withContests(FactId fact) {
        return Stream.concat(
                Stream.of(fact),
                toldAfter(fact).stream()
                        .filter(later ->
                                event(later).filter(Contest.class::isInstance).isPresent())
                        .flatMap(this::withContests));
    }

    /** What the event speaks of; a contest speaks of what the contested fact does, a retraction of nothing itself. */
    private Set<Subject> subjects(Event event) {
        return switch (event) {
            case Contest contest -> subjects(contest.contested());
            case Correction correction -> correction.statement().subjects();
            case Statement statement -> statement.subjects();
            default -> Set.of();
        };
    }

    /** All that a fact speaks of in any of its versions. */
    public Set<Subject> subjects(FactId fact) {
        var found = told.get(fact);
        if (found == null) {
            return Set.of();
        }
        var all = new HashSet<>(subjects(found.event()));
        found.later().stream()
                .map(this::event)
                .flatMap(Optional::stream)
                .filter(Correction.class::isInstance)
                .forEach(correction -> all.addAll(subjects(correction)));
        return all;
    }

    /** What an event is about, of the events before it. */
    private static List<FactId> targets(Event event) {
        return switch (event) {
            case Correction correction -> List.of(correction.corrected());
            case Contest contest -> List.of(contest.contested());
            case Retraction retraction -> {
                var targets = new ArrayList<FactId>(retraction.dependents());
                targets.addFirst(retraction.retracted());
                yield targets;
            }
            default -> List.of();
        };
    }

    /** Whether an event of that id is there, standing or not. */
    public boolean contains(FactId id) {
        return told.containsKey(id);
    }

    public Optional<Event> event(FactId id) {
        return Optional.ofNullable(told.get(id)).map(Told::event);
    }

    /** Whether it is there and not retracted. */
    public boolean stands(FactId id) {
        var found = told.get(id);
        return found != null && standing(found).noneMatch(Retraction.class::isInstance);
    }

    private Stream<Event> standing(Told about) {
        return about.later().stream().filter(this::stands).map(this::event).flatMap(Optional::stream);
    }

    /**
     * The fact a version belongs to: itself for what was stated, the corrected one for a correction; empty for a retraction
     * and for what is not there.
     */
    public Optional<FactId> fact(FactId version) {
        return event(version).flatMap(event -> switch (event) {
            case Correction correction -> Optional.of(correction.corrected());
            case Statement statement -> Optional.of(statement.fact());
            default -> Optional.empty();
        });
    }

    /** The fact that somebody means who names an event: that of a version, and of a retraction what it takes back. */
    public Optional<FactId> about(FactId id) {
        return event(id)
                .flatMap(event -> event instanceof Retraction retraction ? about(retraction.retracted()) : fact(id));
    }

    /** Which version of a fact stands: its own id, or that of a correction. */
    public Optional<FactId> version(FactId fact) {
        return Optional.ofNullable(told.get(fact))
                .filter(found -> found.event() instanceof Statement && stands(fact))
                .map(found -> standing(found)
                        .filter(Correction.class::isInstance)
                        .map(Event::fact)
                        .reduce((earlier, later) -> later)
                        .orElse(fact));
    }

    /** What a fact says now; empty if it is retracted or not there. */
    @SuppressWarnings("unchecked")
    public Optional<S> says(FactId fact) {
        return version(fact).flatMap(this::event).map(version ->
                (S) (version instanceof Correction correction ? correction.statement() : version));
    }

    /** What stands of what was claimed against a fact, in the order it came. */
    public List<S> contests(FactId fact) {
        var found = told.get(fact);
        return found == null
                ? List.of()
                : found.later().stream()
                        .map(this::says)
                        .flatMap(Optional::stream)
                        .filter(Contest.class::isInstance)
                        .toList();
    }

    /** When a fact that stands is true, by all that is claimed of its date. */
    public Dated date(S statement) {
        return Dated.of(
                statement.when(),
                contests(statement.fact()).stream()
                        .map(contest -> ((Contest) contest).claim())
                        .toList());
    }

    /** What stands and speaks of a subject, in the order it was first said; contests aside. */
    public List<S> of(Subject subject) {
        return factsOf(subject).stream()
                .map(this::says)
                .flatMap(Optional::stream)
                .filter(Predicate.not(Contest.class::isInstance))
                .filter(statement -> statement.subjects().contains(subject))
                .toList();
    }

    /** All facts that speak of a subject, whether they stand or not, contests among them, in the order they came. */
    public List<FactId> factsOf(Subject subject) {
        return bySubject.getOrDefault(subject, TreePVector.empty());
    }

    /** All that stands, in the order it was first said; contests aside. */
    public Stream<S> all() {
        return statements.stream()
                .map(this::says)
                .flatMap(Optional::stream)
                .filter(Predicate.not(Contest.class::isInstance));
    }

    /** What was told about an event afterwards, in order: corrections, contests, retractions. */
    public List<FactId> toldAfter(FactId id) {
        var found = told.get(id);
        return found == null ? List.of() : found.later();
    }

    /** The sequence of the last event that touched a fact: its version, for {@code If-Match}; -1 if it is not there. */
    public long touched(FactId fact) {
        var found = told.get(fact);
        return found == null
                ? -1
                : Math.max(
                        found.sequence(),
                        found.later().stream().mapToLong(this::touched).max().orElse(-1));
    }

    /** The sequence of the last event that touched anything said of a subject; -1 if nothing was. */
    public long touched(Subject subject) {
        return factsOf(subject).stream().mapToLong(this::touched).max().orElse(-1);
    }

    /** The sequence the stream's next event will have. */
    public long next() {
        return next;
    }
}
