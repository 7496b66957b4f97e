package org.rollcall.contracts;

/** An event stands where it cannot have happened: the store was written to by something else than these rules. */
public final class CorruptStream extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CorruptStream(Event event, String why) {
        super("fact " + event.fact() + " (" + event.getClass().getSimpleName() + ") cannot stand here: " + why);
    }
}
