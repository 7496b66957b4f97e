package org.rollcall.membership.domain;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.contracts.ForumEvent;

/** What a command speaks of, or why it is not there. */
sealed interface Sought<T> {

    record Found<T>(T it) implements Sought<T> {}

    record Missing<T>(Rejection why) implements Sought<T> {}

    static <T> Sought<T> of(Optional<T> it, Supplier<Rejection> otherwise) {
        return it.<Sought<T>>map(Found::new).orElseGet(() -> new Missing<>(otherwise.get()));
    }

    default Decision<ForumEvent> decide(Function<T, Decision<ForumEvent>> rule) {
        return switch (this) {
            case Found<T> found -> rule.apply(found.it());
            case Missing<T> missing -> Decision.rejected(missing.why());
        };
    }
}
