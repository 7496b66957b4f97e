package org.rollcall.projection.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.history.Account;

/**
 * An event that justifies a line of the roll, or rules it out.
 *
 * @param party whose line or life it bears on: the party that was asked for, or one that its line came from
 * @param account the event itself
 */
public record Reason(
        Effect effect, PartyId party, @JsonUnwrapped Account account) {

    /** What an event does to the line. */
    public enum Effect {
        /** It begins the line, or its place before it passed on. */
        PUTS_ON_ROLL,
        /** It ends the line, on a later day or on one that may be later. */
        ENDS,
        SUSPENDS,
        REINSTATES,
        /** It says when the party lives: the line reaches no further. */
        LIMITS,
        /** Parties came out of another that lived on, whose place may pass to them. */
        GIVES_RISE,
        /** An authority says otherwise than the event it contests. */
        CONTESTS,
        /** It takes another of these events back. */
        RETRACTS,
        /** Because of it the line does not reach the day: it is over, has not begun, or the party does not live. */
        RULES_OUT,
        /** Another version, or a better knowledge of the same line, took its place. */
        REPLACED,
        /** It was taken back, or what it is about was. */
        RETRACTED
    }
}
