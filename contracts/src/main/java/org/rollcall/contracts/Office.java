package org.rollcall.contracts;

/** What a party is appointed to in a forum. */
public enum Office {
    CHAIR,
    CO_CHAIR,
    SECRETARIAT
}
