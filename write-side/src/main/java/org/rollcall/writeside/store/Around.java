package org.rollcall.writeside.store;

import java.util.Optional;
import org.rollcall.writeside.Outcome;

/**
 * What goes into the transaction of a command beside its events.
 *
 * @param <A> what the command is answered with
 */
public interface Around<A> {

    /** The answer without running the command, if there is one already. First in the transaction. */
    Optional<A> instead();

    /** Hears what was decided, before anything is appended; what it throws undoes the command. */
    default void decided(Outcome outcome) {}

    /** The answer to a command that was run. Last in the transaction, when its events are appended. */
    A answer(Outcome outcome);
}
