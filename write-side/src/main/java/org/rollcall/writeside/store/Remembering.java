package org.rollcall.writeside.store;

/**
 * An aggregate whose whole state is one immutable value. That value is remembered between its commands, the aggregate itself
 * never: a command that fails halfway leaves its traces in an object nobody sees again.
 *
 * @param <S> the value; nothing that was reached from it may change later
 */
public interface Remembering<S> {

    /** What the events of the stream have come to. */
    S state();

    /** Goes on where {@link #state()} was taken, instead of with the first event. */
    void resume(String stream, S state);
}
