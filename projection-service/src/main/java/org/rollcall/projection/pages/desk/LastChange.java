package org.rollcall.projection.pages.desk;

import org.rollcall.projection.pages.words.Dated;

/**
 * What somebody recorded last, and can take back.
 *
 * @param version of the fact it belongs to, as it was shown
 * @param key for this one form: sending it twice takes back once
 */
public record LastChange(String id, String sentence, Dated recorded, long version, String key) {}
