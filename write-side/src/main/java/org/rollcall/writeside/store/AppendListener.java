package org.rollcall.writeside.store;

/**
 * Is told of every event that was appended, in order, in the transaction of its command: what it writes is committed with
 * the event or not at all, and what it throws refuses the command.
 */
@FunctionalInterface
public interface AppendListener {

    void appended(String stream, long sequence, Object event);
}
