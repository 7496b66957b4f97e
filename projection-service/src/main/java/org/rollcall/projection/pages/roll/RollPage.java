package org.rollcall.projection.pages.roll;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.pages.words.CountWords;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code roll.html} and {@code sheet.html} show of a roll.
 *
 * @param notices what was asked and could not be answered as asked
 */
record RollPage(
        String forum,
        String name,
        Dated on,
        Dated known,
        String position,
        List<String> notices,
        List<CountWords> counts,
        List<Group> groups) {

    /** Those of one standing and kind. */
    record Group(Standing standing, String title, String count, List<Row> rows) {}

    record Row(
            String party,
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

    /** A form of the same for others to read. */
    record Link(String href, String text) {}

    /** With more to be noticed, said first. */
    RollPage with(List<String> more) {
        var all = new ArrayList<>(more);
        all.addAll(notices);
        return new RollPage(forum, name, on, known, position, all, counts, groups);
    }

    /** The lines that were asked for, in the order asked for. */
    RollPage only(Selection selection) {
        return new RollPage(forum, name, on, known, position, notices, counts, selection.of(groups));
    }

    int lines() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
