package org.rollcall.writeside.store;

import java.util.List;

/**
 * Is told of every event that was appended, in the transaction of its command: what it writes is committed with the events
 * or not at all, and what it throws refuses the command.
 */
@FunctionalInterface
public interface AppendListener {

    /** @param events what one command appended, in order; never empty, of several streams perhaps */
    void appended(List<Appended> events);
}
