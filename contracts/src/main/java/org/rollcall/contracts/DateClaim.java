package org.rollcall.contracts;

/** One authority's date for something on whose date authorities differ. */
public record DateClaim(String authority, DateBound on, boolean followed, String source) {}
