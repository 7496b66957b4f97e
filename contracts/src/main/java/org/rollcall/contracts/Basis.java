package org.rollcall.contracts;

/** How a participation began; {@code LISTED} where a source only shows that it had, {@code CHANGE_OF_STANDING} where the party stood otherwise until then. */
public enum Basis {
    FOUNDING,
    ADMISSION,
    SUCCESSION,
    LISTED,
    CHANGE_OF_STANDING
}
