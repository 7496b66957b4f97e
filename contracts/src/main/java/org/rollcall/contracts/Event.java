package org.rollcall.contracts;

import java.util.List;
import java.util.Set;

/**
 * What a service records. Each event has the stable id of the fact it is, and a {@link Provenance} for why it is believed;
 * when it was recorded is on the {@link RecordedEvent}. Most state something of the world ({@link Statement}); the others
 * revise what was stated: a {@link Correction} or a {@link Retraction}. What a stream's events add up to is read with
 * {@link Facts}.
 */
public sealed interface Event permits MembershipEvent, MeetingEvent, Event.Statement {

    FactId fact();

    Provenance provenance();

    /** Something said of the world, which can be corrected, retracted and contested. */
    sealed interface Statement extends Event
            permits PartyEvent.PartyStatement,
                    ForumEvent.ForumStatement,
                    MeetingEvent.MeetingStatement,
                    DocumentEvent.DocumentStatement {

        /** The day it speaks of: when what it says begins, ends or happens. */
        DateBound when();

        /** What it speaks of, so that all that was said of one thing can be found; see {@link Facts#of}. */
        Set<Subject> subjects();
    }

    /** A second claim beside a fact; it does not replace it, unless it is followed. */
    interface Contest {
        FactId contested();

        /** {@code on} is {@link DateBound#UNKNOWN} where the claim is not about the fact's date. */
        DateClaim claim();
    }

    /** Another version of a fact from now on: what was stated is believed no longer, and stays answerable. */
    interface Correction {

        /** The fact; its id is stable over all its versions. */
        FactId corrected();

        /** The version this one takes the place of: the fact itself, or the correction that stood until now. */
        FactId replaces();

        /** All that the fact says now, under the fact's own id, with the evidence of the correction. */
        Statement statement();
    }

    /**
     * What was recorded counts no longer. Of a correction: its predecessor stands again. Of a retraction: what it had
     * retracted does.
     */
    interface Retraction {
        FactId retracted();

        /** What depended on it and is retracted with it. */
        List<FactId> dependents();
    }
}
