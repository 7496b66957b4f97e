package org.rollcall.contracts;

/** How a participation began; {@code LISTED} where a source only shows that it had. */
public enum Basis {
    FOUNDING,
    ADMISSION,
    SUCCESSION,
    LISTED
}
