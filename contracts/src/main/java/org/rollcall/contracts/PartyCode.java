package org.rollcall.contracts;

/**
 * A code of a party for a time. Alpha-2 codes are used again for others ({@code CS} was), so none of them is a key.
 *
 * @param value upper-case; digits for {@code NUMERIC}
 * @param until the first day it was withdrawn, {@link DateBound#NEVER} while it is in use
 */
public record PartyCode(Scheme scheme, String value, DateBound from, DateBound until) {

    /** ISO 3166-1's three, and the four letters of ISO 3166-3 a withdrawn one is remembered by. */
    public enum Scheme {
        ALPHA_2,
        ALPHA_3,
        NUMERIC,
        WITHDRAWN
    }
}
