package org.rollcall.offenders.pages.cellar;

/** Known by another room. */
public record Cellar() {}
