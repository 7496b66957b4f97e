package org.rollcall.projection.pages.why;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code why.html} shows.
 *
 * @param party its id; empty where none is asked for, or the one that was is not known
 * @param typed what was asked for as it was typed
 * @param fact the id of the fact that is asked for; empty where a party is
 * @param answer in a sentence; empty where nothing was asked
 * @param mark of the answer, for the sheet
 * @param lines of the roll on that day
 * @param absent where there are none, why
 * @param reasons in the order they were recorded
 * @param meant what was probably meant, where it is not known
 * @param next the address of what follows; empty at the end
 */
record WhyPage(
        String forum,
        String forumName,
        String party,
        String partyName,
        String typed,
        String fact,
        String answer,
        String mark,
        List<Line> lines,
        List<String> absent,
        List<Reason> reasons,
        List<Meant> meant,
        String next) {

    record Line(String standing, String mark, String certainty, Dated from, Dated until, String fact) {}

    record Meant(String words, String address) {}

    /**
     * An event, and what it does to the answer.
     *
     * @param effect in words; empty where a fact is asked for
     * @param whose the party it bears on where that is another; empty where it is the one that was asked for
     * @param became what took its place or took it back; empty while it stands
     * @param event its address in the log; empty where it is not there
     */
    record Reason(
            String effect,
            String effectMark,
            String whose,
            String sentence,
            Dated recorded,
            Dated effective,
            String by,
            String became,
            String becameMark,
            List<Proof> proofs,
            String event) {}
}
