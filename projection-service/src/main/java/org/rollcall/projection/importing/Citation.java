package org.rollcall.projection.importing;

import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;

/**
 * How lines of one page are cited.
 *
 * @param asOf the day the page speaks for
 */
record Citation(String document, DateBound asOf) {

    private static final int LONGEST_QUOTE = 500;

    Evidence.Stated of(Line line) {
        return of(line, asOf);
    }

    /** For a line that speaks of another time than the page as a whole. */
    Evidence.Stated of(Line line, DateBound asOf) {
        var text = line.text();
        var quote = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
        return new Evidence.Stated(document, line.number(), quote, asOf);
    }
}
