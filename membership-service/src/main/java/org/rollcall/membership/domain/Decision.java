package org.rollcall.membership.domain;

import java.util.List;
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
}
