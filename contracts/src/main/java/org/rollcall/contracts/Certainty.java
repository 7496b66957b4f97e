package org.rollcall.contracts;

/** How sure the record is of something on one day. */
public enum Certainty {
    CERTAIN,
    POSSIBLE,
    ABSENT;

    /** The less sure of the two. */
    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
