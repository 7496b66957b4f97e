package org.rollcall.contracts;

import java.time.LocalDate;

/**
 * A half-open period {@code [from, until)} whose ends are bounds: {@code until} is the first day of absence, {@link
 * DateBound#NEVER} where it goes on.
 */
public record Period(DateBound from, DateBound until) {

    public static Period since(DateBound from) {
        return new Period(from, DateBound.NEVER);
    }

    /**
     * {@code CERTAIN} where latest(from) ≤ day &lt; earliest(until), else {@code POSSIBLE} where earliest(from) ≤ day
     * &lt; latest(until), else {@code ABSENT}.
     */
    public Certainty on(LocalDate day) {
        if (from.certainlyBy(day) && !until.possiblyBy(day)) {
            return Certainty.CERTAIN;
        }
        if (from.possiblyBy(day) && !until.certainlyBy(day)) {
            return Certainty.POSSIBLE;
        }
        return Certainty.ABSENT;
    }

    /** How far a day, as far as it is known, lies inside: for sure, perhaps, or not at all. */
    public Life.Cover cover(DateBound on) {
        if (on.latest().isBefore(from.earliest()) || !on.earliest().isBefore(until.latest())) {
            return Life.Cover.OUTSIDE;
        }
        var endsLater = until.equals(DateBound.NEVER) || on.latest().isBefore(until.earliest());
        return !on.earliest().isBefore(from.latest()) && endsLater ? Life.Cover.INSIDE : Life.Cover.PARTLY;
    }

    /**
     * Whether they overlap whichever of the possible days are the true ones: what the record itself forbids for one party
     * in one standing.
     */
    public boolean certainlyOverlaps(Period other) {
        if (goesOn() && other.goesOn()) {
            return true;
        }
        return from.latest().isBefore(other.until.earliest())
                && other.from.latest().isBefore(until.earliest());
    }

    /** It begins some day, be that unknown, and has no end: of two such periods some day lies in both. */
    private boolean goesOn() {
        return until.equals(DateBound.NEVER) && !from.equals(DateBound.NEVER);
    }

    /** Whether some day may lie in both. */
    public boolean possiblyOverlaps(Period other) {
        return from.earliest().isBefore(other.until.latest())
                && other.from.earliest().isBefore(until.latest());
    }
}
