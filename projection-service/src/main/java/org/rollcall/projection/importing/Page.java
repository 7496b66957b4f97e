package org.rollcall.projection.importing;

import java.util.List;

/**
 * The text of a page as lines.
 *
 * @param sha256 of the bytes it came in, in hex
 * @param hidden the numbers of the lines from which characters were taken that cannot be seen
 * @param cut the numbers of the lines that are longer than is read
 */
record Page(String sha256, List<Line> lines, List<Integer> hidden, List<Integer> cut) {

    /** What evidence cites as the document. */
    String document() {
        return "sha256:" + sha256;
    }
}
