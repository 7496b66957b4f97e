package org.rollcall.contracts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.contracts.Event.Contest;
import org.rollcall.contracts.Event.Correction;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.Event.Statement;

/** Which facts read otherwise after an event. */
public final class Touched {

    private Touched() {}

    /** @param before the facts without the event */
    public static Set<FactId> by(Event event, Facts<?> before) {
        return switch (event) {
            case Correction correction -> Set.of(correction.corrected());
            case Contest contest -> Set.of(contest.contested());
            case Retraction retraction -> byAll(retraction, before);
            case Statement statement -> Set.of(statement.fact());
            default -> Set.of();
        };
    }

    private static Set<FactId> byAll(Retraction retraction, Facts<?> before) {
        var all = new LinkedHashSet<FactId>();
        Stream.concat(Stream.of(retraction.retracted()), retraction.dependents().stream())
                .flatMap(id -> before.event(id).stream())
                .forEach(event -> all.addAll(by(event, before)));
        return all;
    }

    /** The fact that a revision is about in the end: of a contest what it contests, of a retraction what it retracted. */
    public static List<FactId> root(FactId id, Facts<?> facts) {
        return facts.event(id).map(event -> List.copyOf(by(event, facts))).orElse(List.of());
    }
}
