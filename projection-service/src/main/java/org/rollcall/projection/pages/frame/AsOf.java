package org.rollcall.projection.pages.frame;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;

/**
 * Both dates of what a page shows: on which day, and as known when. The bar above such a page says both, and leads back to
 * today and now.
 *
 * @param today whether the day is today
 * @param now whether nothing earlier was asked for than what is known now
 * @param typed what stands in the field for the moment
 * @param notices what was asked and could not be answered as asked
 */
public record AsOf(Dated on, Dated known, boolean today, boolean now, String typed, List<String> notices) {}
