package org.rollcall.projection.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.FactTable.InStream;
import org.rollcall.projection.views.FactTable.Link;

/**
 * What a batch's events of one stream do to the rows of the views, event by event. Pure: it knows what was told before of the
 * subjects that are touched, and gathers what is to be written.
 */
final class StreamFold<S extends Statement> {

    private final String stream;
    private final List<? extends View<S>> views;
    private final Changes changes;
    private final Map<FactId, Set<String>> subjects = new HashMap<>();
    private final Map<Chain<S>, Rows> chains = new HashMap<>();
    private Facts<S> facts = Facts.none();

    private record Chain<S extends Statement>(View<S> view, Subject subject) {}

    StreamFold(String stream, List<? extends View<S>> views, Changes changes) {
        this.stream = stream;
        this.views = views;
        this.changes = changes;
    }

    /** What is in the views already, in the order of the stream. */
    void knows(Told told) {
        facts = facts.with(told.event(), told.recorded().sequence());
    }

    /** Under which subjects a fact that is in the views already is found. */
    void knows(FactId fact, Set<String> foundUnder) {
        subjects.computeIfAbsent(fact, key -> new HashSet<>()).addAll(foundUnder);
    }

    void fold(Told told) {
        var event = told.event();
        for (var target : targets(event)) {
            if (!facts.contains(target)) {
                throw new IllegalStateException(event.fact() + " is about " + target + ", which is not there");
            }
        }
        var before = facts;
        facts = before.with(event, told.recorded().sequence());
        link(told);
        for (var view : views) {
            for (var subject : touched(view, event)) {
                chains.computeIfAbsent(
                                new Chain<>(view, subject),
                                chain -> new Rows(view.table(), view.key(), view.rows(subject, before), changes))
                        .become(view.rows(subject, facts), told.recorded().recordedAt());
            }
        }
    }

    /** All that is told of a fact is found under whatever the fact speaks of in any of its versions. */
    private void link(Told told) {
        var event = told.event();
        var foundUnder = new HashSet<String>();
        targets(event).forEach(target -> foundUnder.addAll(subjects.getOrDefault(target, Set.of())));
        link(event.fact(), foundUnder, told);
        switch (event) {
            case Contest contest -> {}
            case Correction correction -> {
                for (var member : family(correction.corrected(), new LinkedHashSet<>())) {
                    link(member, keys(correction.statement()), told);
                }
            }
            case Statement statement -> link(statement.fact(), keys(statement), told);
            default -> {}
        }
    }

    private void link(FactId fact, Set<String> foundUnder, Told because) {
        var known = subjects.computeIfAbsent(fact, key -> new HashSet<>());
        for (var subject : foundUnder) {
            if (known.add(subject)) {
                changes.links.add(new Link(
                        new InStream(stream, fact), subject, because.recorded().logIndex()));
            }
        }
    }

    private Set<FactId> family(FactId fact, Set<FactId> members) {
        if (members.add(fact)) {
            facts.toldAfter(fact).forEach(later -> family(later, members));
        }
        return members;
    }

    static Set<String> keys(Statement statement) {
        var keys = new HashSet<String>();
        statement.subjects().forEach(subject -> keys.add(subject.key()));
        return keys;
    }

    /** What an event is about, of the events before it; empty for what is stated for the first time. */
    static List<FactId> targets(Event event) {
        return switch (event) {
            case Correction correction -> List.of(correction.corrected(), correction.replaces());
            case Contest contest -> List.of(contest.contested());
            case Retraction retraction -> {
                var targets = new ArrayList<FactId>(retraction.dependents());
                targets.addFirst(retraction.retracted());
                yield targets;
            }
            default -> List.of();
        };
    }

    @SuppressWarnings("unchecked")
    private Set<Subject> touched(View<S> view, Event event) {
        var touched = new LinkedHashSet<Subject>();
        for (var root : roots(event, new LinkedHashSet<>())) {
            touched.addAll(view.touched((S) root));
            for (var later : facts.toldAfter(root.fact())) {
                if (facts.event(later).orElseThrow() instanceof Correction correction) {
                    touched.addAll(view.touched((S) correction.statement()));
                }
            }
        }
        return touched;
    }

    /** The first statements of the facts an event bears on, through whatever it contests, corrects or retracts. */
    private Set<Statement> roots(Event event, Set<Statement> roots) {
        var targets = targets(event);
        if (targets.isEmpty() && event instanceof Statement statement) {
            roots.add(statement);
        }
        for (var target : targets) {
            facts.event(target).ifPresent(about -> roots(about, roots));
        }
        return roots;
    }

    /** The rows of one chain: those that were believed before the batch, and those of the batch. */
    private static final class Rows {
        private final String table;
        private final List<String> key;
        private final Changes changes;
        private final Map<List<?>, Changes.Version> open = new LinkedHashMap<>();

        Rows(String table, List<String> key, List<Row> written, Changes changes) {
            this.table = table;
            this.key = key;
            this.changes = changes;
            written.forEach(row -> open.put(row.values(key), Changes.Version.written(row)));
        }

        void become(List<Row> rows, Instant at) {
            var next = new LinkedHashMap<List<?>, Row>();
            for (var row : rows) {
                if (next.put(row.values(key), row) != null) {
                    throw new IllegalStateException("two rows of " + table + " would be " + row.values(key));
                }
            }
            open.entrySet().removeIf(entry -> {
                var version = entry.getValue();
                if (version.row().equals(next.get(entry.getKey()))) {
                    return false;
                }
                changes.close(table, key, version, at);
                return true;
            });
            next.forEach((id, row) -> open.computeIfAbsent(id, missing -> changes.open(table, key, row, at)));
        }
    }
}
