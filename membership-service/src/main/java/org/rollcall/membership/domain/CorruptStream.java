package org.rollcall.membership.domain;

import org.rollcall.contracts.MembershipEvent;

/** An event stands where it cannot have happened: the store was written to by something else than these rules. */
public final class CorruptStream extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptStream(MembershipEvent event, String why) {
        super("fact " + event.fact() + " (" + event.getClass().getSimpleName() + ") cannot stand here: " + why);
    }
}
