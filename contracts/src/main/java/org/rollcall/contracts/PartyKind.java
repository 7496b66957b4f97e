package org.rollcall.contracts;

/** What a party is. A {@code MECHANISM} is an inter-state consultation mechanism (ISCM) that stands on the roll of another. */
public enum PartyKind {
    STATE,
    TERRITORY,
    ORGANISATION,
    MECHANISM
}
