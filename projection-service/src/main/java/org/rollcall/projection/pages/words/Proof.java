package org.rollcall.projection.pages.words;

import java.util.List;

/**
 * A piece of evidence as a page shows it.
 *
 * @param brief its kind, and where in the source: "Stated, line 84"
 * @param details sentences; may be empty
 * @param quote the source's own words; may be empty
 * @param link where it can be read; empty where it has no web address
 */
public record Proof(String brief, List<String> details, String quote, String link) {}
