package org.rollcall.contracts;

/**
 * One authority's date for something on whose date authorities differ.
 *
 * @param followed whether the record follows this one
 * @param source where the claim can be read; empty where the authority says it all
 * @param why it is followed, or what it holds against the one that is; may be empty
 */
public record DateClaim(String authority, DateBound on, boolean followed, String source, String why) {

    /** Without a reason. */
    public DateClaim(String authority, DateBound on, boolean followed, String source) {
        this(authority, on, followed, source, "");
    }
}
