package org.rollcall.projection.pages;

import java.util.List;

/**
 * All that {@code roll.html} shows.
 *
 * @param knownAsked what the field holds: empty for now
 * @param notices what was asked and could not be answered as asked
 */
record RollPage(
        String forum,
        String name,
        Dated on,
        Dated known,
        String knownAsked,
        List<String> notices,
        List<CountWords> counts,
        List<Group> groups) {

    /** Those of one standing and kind. */
    record Group(String title, String count, List<Row> rows) {}

    record Row(
            String name,
            String code,
            String certainty,
            String mark,
            String status,
            Dated from,
            Dated until,
            String basis,
            List<Proof> proofs,
            String lastStated,
            List<String> pending) {}
}
