package org.rollcall.projection.pages.words;

/**
 * A date as a page shows it.
 *
 * @param words for a person; empty where there is nothing to say
 * @param edtf the same as the record writes it, and as the date field and the API read it
 */
public record Dated(String words, String edtf) {}
