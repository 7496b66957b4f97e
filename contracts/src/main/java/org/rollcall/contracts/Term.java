package org.rollcall.contracts;

/** How long an office is held; {@code UNSTATED} where no source says. */
public enum Term {
    PERMANENT,
    ROTATING,
    FIXED,
    UNSTATED
}
