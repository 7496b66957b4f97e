package org.rollcall.projection.pages.history;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code history.html} shows.
 *
 * @param of whose history it is: the forum's, or in words that of a party or a fact in it
 * @param next the cursor of what follows; empty at the end
 */
record HistoryPage(String forum, String name, String of, List<Row> rows, String party, String fact, String next) {

    /**
     * An event, on both axes.
     *
     * @param effective when what it says is true; no words where it speaks of no day
     * @param became what took its place or took it back; empty while it stands
     * @param mark how it stands, for the sheet
     */
    record Row(
            String id,
            Dated recorded,
            Dated effective,
            String sentence,
            String became,
            String mark,
            String by,
            List<Proof> proofs) {}
}
