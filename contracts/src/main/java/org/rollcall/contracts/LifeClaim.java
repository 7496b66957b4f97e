package org.rollcall.contracts;

/**
 * One authority's claim of one period of a party's life.
 *
 * @param authority who claims it, as the register names it ({@code gleditsch-ward})
 * @param until the first day the party no longer lives, {@link DateBound#NEVER} while it does
 * @param followed whether the record follows this claim; exactly one is followed in each period of life
 * @param source where the claim can be read; empty where the authority says it all
 */
public record LifeClaim(String authority, DateBound from, DateBound until, boolean followed, String source) {

    public Period period() {
        return new Period(from, until);
    }
}
