package org.rollcall.contracts;

/** How a participation ended. */
public enum Cause {
    WITHDRAWAL,
    EXPULSION,
    CHANGE_OF_STANDING,
    SUCCESSION
}
