package org.rollcall.membership.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MembershipEvent;
import org.rollcall.contracts.Warning;

/** What becomes of a command. */
public sealed interface Decision<E extends MembershipEvent> {

    /** @param events what is recorded; none where the very fact is on record already */
    record Accepted<E extends MembershipEvent>(List<E> events, List<Warning> warnings) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }

        /** What goes with the thing that is retracted. */
        public List<FactId> retracted() {
            return events.stream()
                    .flatMap(event ->
                            event instanceof Retraction retraction ? retraction.dependents().stream() : Stream.empty())
                    .toList();
        }
    }

    record Rejected<E extends MembershipEvent>(Rejection rejection) implements Decision<E> {}

    static <E extends MembershipEvent> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event), event.provenance().warnings());
    }

    static <E extends MembershipEvent> Decision<E> alreadyRecorded() {
        return new Accepted<>(List.of(), List.of());
    }

    static <E extends MembershipEvent> Decision<E> rejected(Rejection rejection) {
        return new Rejected<>(rejection);
    }

    /** Both as one, or the first of them that is refused. */
    default Decision<E> and(Function<List<E>, Decision<E>> next) {
        return switch (this) {
            case Rejected<E> rejected -> rejected;
            case Accepted<E> first ->
                switch (next.apply(first.events)) {
                    case Rejected<E> rejected -> rejected;
                    case Accepted<E> second ->
                        new Accepted<>(both(first.events, second.events), both(first.warnings, second.warnings));
                };
        };
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
