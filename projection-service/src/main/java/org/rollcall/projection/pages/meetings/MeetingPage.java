package org.rollcall.projection.pages.meetings;

import java.util.List;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.DocumentLine;
import org.rollcall.projection.pages.words.Proof;

/** All that {@code meeting.html} shows. */
record MeetingPage(
        String id,
        String forum,
        String forumName,
        String title,
        Dated days,
        String venue,
        String mode,
        String kind,
        List<String> series,
        List<String> bodies,
        List<String> hosts,
        List<String> chairs,
        List<Before> earlier,
        String status,
        String mark,
        String reason,
        List<AgendaItem> agenda,
        List<Decision> decisions,
        List<DocumentLine> documents,
        List<Proof> proofs) {

    /** When and where it was to take place before, and why that is so no longer. */
    record Before(Dated days, String venue, String reason) {}

    record Decision(String kind, String text, List<Proof> proofs) {}

    /** The meetings of one year; the latest first. */
    record Year(String key, String title, List<MeetingLine> meetings) {}
}
