package org.rollcall.projection.pages.home;

import java.util.List;
import org.rollcall.projection.pages.DocumentLine;
import org.rollcall.projection.pages.MeetingLine;
import org.rollcall.projection.pages.words.CountWords;
import org.rollcall.projection.pages.words.Dated;
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
        List<PendingLine> pending,
        List<OfficeLine> offices,
        List<GroupLine> groups,
        List<MeetingLine> meetings,
        long meetingCount,
        List<DocumentLine> documents,
        List<ClaimLine> claims,
        String objectives,
        String focus,
        List<ContactLine> contact) {

    /** A forum in the list of all. */
    record ForumLine(String id, String name, String type, List<CountWords> counts) {}

    record PendingLine(String predecessor, String successors, String kind, Dated on) {}

    record OfficeLine(String office, String party, String term, Dated since) {}

    record GroupLine(String name, String aliases) {}

    record ClaimLine(String what, String claimed, String listed, Dated on, List<Proof> proofs) {}

    /** @param link where it leads; empty where it only is read */
    record ContactLine(String label, String text, String link) {}
}
