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
import java.util.stream.Collectors;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.ForumEvent.ForumStatement;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.Subject;
import org.rollcall.projection.views.FactTable.Chain;
import org.rollcall.projection.views.FactTable.InStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts, and the rows of every view as what the facts make of them. A batch costs a few statements, whatever is in
 * it; the rows it leaves do not depend on how events were put into batches.
 */
@Component
final class FactProjection implements Projection {

    /** After every moment of the record. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final List<View<PartyStatement>> ofParties;
    private final List<View<ForumStatement>> ofForums;
    private final List<View<MeetingStatement>> ofMeetings;
    private final List<View<DocumentStatement>> ofDocuments;

    FactProjection(
            ObjectProvider<View<PartyStatement>> ofParties,
            ObjectProvider<View<ForumStatement>> ofForums,
            ObjectProvider<View<MeetingStatement>> ofMeetings,
            ObjectProvider<View<DocumentStatement>> ofDocuments) {
        this.ofParties = ofParties.stream().toList();
        this.ofForums = ofForums.stream().toList();
        this.ofMeetings = ofMeetings.stream().toList();
        this.ofDocuments = ofDocuments.stream().toList();
    }

    @Override
    public void apply(List<Told> batch, JdbcClient sql) {
        var table = new FactTable(sql);
        var targets = new HashSet<InStream>();
        for (var told : batch) {
            StreamFold.targets(told.event())
                    .forEach(target -> targets.add(new InStream(told.recorded().stream(), target)));
        }
        var subjects = targets.isEmpty() ? Map.<InStream, Set<String>>of() : table.subjects(targets);

        var changes = new Changes();
        var folds = new LinkedHashMap<String, StreamFold<?>>();
        for (var told : batch) {
            folds.computeIfAbsent(told.recorded().stream(), stream -> fold(stream, told.event(), changes));
        }
        subjects.forEach((fact, foundUnder) -> fold(folds, fact.stream()).knows(fact.fact(), foundUnder));
        for (var told : table.read(chains(batch, subjects), END)) {
            fold(folds, told.recorded().stream()).knows(told);
        }
        for (var told : batch) {
            fold(folds, told.recorded().stream()).fold(told);
        }

        table.append(batch);
        table.link(changes.links);
        var writer = new RowWriter(sql);
        changes.tables.forEach(writer::write);
    }

    private StreamFold<?> fold(String stream, Event event, Changes changes) {
        return switch (event) {
            case PartyEvent e -> new StreamFold<>(stream, ofParties, changes);
            case ForumEvent e -> new StreamFold<>(stream, ofForums, changes);
            case MeetingEvent.OfMeeting e -> new StreamFold<>(stream, ofMeetings, changes);
            case DocumentEvent e -> new StreamFold<>(stream, ofDocuments, changes);
        };
    }

    private static StreamFold<?> fold(Map<String, StreamFold<?>> folds, String stream) {
        var fold = folds.get(stream);
        if (fold == null) {
            throw new IllegalStateException("nothing was to be read of " + stream);
        }
        return fold;
    }

    /**
     * What must be read before the batch can be folded: of what is stated, the subjects that some view asks for; of what
     * revises something, all under which that is found.
     */
    private Set<Chain> chains(List<Told> batch, Map<InStream, Set<String>> subjects) {
        var found = new HashMap<InStream, Set<String>>();
        subjects.forEach((fact, foundUnder) -> found.put(fact, new HashSet<>(foundUnder)));
        var chains = new LinkedHashSet<Chain>();
        for (var told : batch) {
            var stream = told.recorded().stream();
            var targets = new ArrayList<InStream>();
            StreamFold.targets(told.event()).forEach(target -> targets.add(new InStream(stream, target)));
            var own = new HashSet<String>();
            targets.forEach(target -> own.addAll(found.getOrDefault(target, Set.of())));
            if (told.event() instanceof Correction correction) {
                own.addAll(StreamFold.keys(correction.statement()));
                targets.forEach(target ->
                        found.computeIfAbsent(target, fact -> new HashSet<>()).addAll(own));
            }
            own.forEach(subject -> chains.add(new Chain(stream, subject)));
            if (targets.isEmpty() && told.event() instanceof Statement statement) {
                touched(statement).forEach(subject -> chains.add(new Chain(stream, subject)));
                own.addAll(StreamFold.keys(statement));
            }
            found.computeIfAbsent(new InStream(stream, told.event().fact()), fact -> new HashSet<>())
                    .addAll(own);
        }
        return chains;
    }

    private Set<String> touched(Statement statement) {
        return switch (statement) {
            case PartyStatement s -> touched(s, ofParties);
            case ForumStatement s -> touched(s, ofForums);
            case MeetingStatement s -> touched(s, ofMeetings);
            case DocumentStatement s -> touched(s, ofDocuments);
        };
    }

    private static <S extends Statement> Set<String> touched(S statement, List<View<S>> views) {
        return views.stream()
                .flatMap(view -> view.touched(statement).stream())
                .map(Subject::key)
                .collect(Collectors.toSet());
    }
}
