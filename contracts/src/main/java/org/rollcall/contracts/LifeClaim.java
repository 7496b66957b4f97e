package org.rollcall.contracts;

/**
 * One authority's claim of one period of a party's life.
 *
 * @param authority who claims it, as the register names it ({@code gleditsch-ward})
 * @param until the first day the party no longer lives, {@link DateBound#NEVER} while it does
 * @param followed whether the record follows this claim; exactly one is followed in each period of life
 * @param source where the claim can be read; empty where the authority says it all
 * @param why it is followed, or what it holds against the one that is; may be empty
 */
public record LifeClaim(
        String authority, DateBound from, DateBound until, boolean followed, String source, String why) {

    /** Without a reason. */
    public LifeClaim(String authority, DateBound from, DateBound until, boolean followed, String source) {
        this(authority, from, until, followed, source, "");
    }

    public Period period() {
        return new Period(from, until);
    }

    /** {@code from 1993 until 2006 by gleditsch-ward (followed)}; the end only where there is one. */
    public String words() {
        var end = until.equals(DateBound.NEVER) ? "" : " until " + until;
        return "from " + from + end + " by " + authority + (followed ? " (followed)" : "");
    }

    LifeClaim withUntil(DateBound end) {
        return new LifeClaim(authority, from, end, followed, source, why);
    }

    LifeClaim notFollowed() {
        return new LifeClaim(authority, from, until, false, source, why);
    }
}
