package org.rollcall.projection.pages.home;

import java.util.List;
import org.rollcall.projection.pages.words.CountWords;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.DocumentLine;
import org.rollcall.projection.pages.words.Proof;

/** All that {@code forum.html} shows. */
record ForumPage(
        String id,
        String name,
        String type,
        Dated established,
        String regions,
        List<CountWords> counts,
        List<String> labels,
        List<Needs.Kind> needs,
        List<OfficeLine> offices,
        List<GroupLine> groups,
        List<Meeting> next,
        List<Meeting> latest,
        long meetingCount,
        List<DocumentLine> documents,
        List<ClaimLine> claims,
        String objectives,
        String focus,
        List<ContactLine> contact) {

    /** A forum in the list of all. */
    record ForumLine(String id, String name, String type, List<CountWords> counts) {}

    /** What a forum's card says beside its counts. */
    record Card(List<OfficeLine> offices, List<Meeting> next, List<Meeting> latest, List<Needs.Kind> needs) {}

    record Meeting(String id, String title, Dated days, String venue, String status, String mark) {}

    record OfficeLine(String office, String party, String term, Dated since) {}

    record GroupLine(String name, String aliases) {}

    record ClaimLine(String what, String claimed, String listed, Dated on, List<Proof> proofs) {}

    /** @param link where it leads; empty where it only is read */
    record ContactLine(String label, String text, String link) {}
}
