package org.rollcall.projection.pages;

/**
 * A date as a page shows it.
 *
 * @param words for a person; empty where there is nothing to say
 * @param edtf the same as the record writes it, and as the date field and the API read it
 */
record Dated(String words, String edtf) {}
