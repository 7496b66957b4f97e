package org.rollcall.writeside.store;

/** Somebody else wrote to the same stream, or under the same unique key, meanwhile: nothing of the command was recorded. */
public final class ConcurrentWrite extends Exception {

    private static final long serialVersionUID = 1L;

    ConcurrentWrite(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
