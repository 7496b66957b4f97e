package org.rollcall.projection.roll;

/** How many there are: certain ones, and possible ones beside them. */
public record Count(int certain, int possible) {

    static final Count NONE = new Count(0, 0);
}
