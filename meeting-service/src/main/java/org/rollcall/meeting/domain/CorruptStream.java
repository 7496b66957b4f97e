package org.rollcall.meeting.domain;

import org.rollcall.contracts.MeetingEvent;

/** An event stands where it cannot have happened: the store was written to by something else than these rules. */
public final class CorruptStream extends RuntimeException {

    CorruptStream(MeetingEvent event, String why) {
        super("fact " + event.fact() + " (" + event.getClass().getSimpleName() + ") cannot stand here: " + why);
    }
}
