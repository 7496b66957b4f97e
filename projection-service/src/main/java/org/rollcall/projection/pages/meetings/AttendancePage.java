package org.rollcall.projection.pages.meetings;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code attendance.html} shows: who came to a meeting, and who stood on the roll of its day and of whom nobody says
 * whether they came.
 *
 * @param on the day of the names and of the roll
 * @param summary how many came, in words
 * @param signatures whether there is room to sign
 */
record AttendancePage(
        String meeting,
        String title,
        String forum,
        Dated days,
        String venue,
        Dated on,
        Dated known,
        String position,
        String summary,
        boolean signatures,
        List<Group> groups) {

    record Group(String title, List<Row> lines) {}

    /**
     * @param party its id
     * @param presence empty where nobody says, likewise {@code delegates}
     * @param warnings what is to be noticed of it
     * @param fact what says it; empty where nobody does
     */
    record Row(
            String party,
            String name,
            String standing,
            String presence,
            String delegates,
            List<String> warnings,
            List<Proof> proofs,
            String fact) {}
}
