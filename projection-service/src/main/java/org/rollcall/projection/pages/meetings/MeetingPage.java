package org.rollcall.projection.pages.meetings;

import java.util.List;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.projection.pages.words.Dated;
import org.rollcall.projection.pages.words.DocumentLine;
import org.rollcall.projection.pages.words.Proof;

/**
 * All that {@code meeting.html} shows.
 *
 * @param hours when on its days; empty where nobody says
 * @param series how it counts, in words, each with the id of the series
 * @param fact what says its title, kind, series and bodies
 */
record MeetingPage(
        String id,
        String title,
        Dated days,
        String hours,
        String venue,
        String mode,
        String kind,
        List<Named> series,
        List<String> bodies,
        List<Named> hosts,
        List<Named> chairs,
        List<Before> earlier,
        String status,
        String mark,
        String reason,
        List<AgendaItem> agenda,
        List<Decision> decisions,
        List<DocumentLine> documents,
        List<Proof> proofs,
        List<String> warnings,
        String fact) {

    /** @param id empty for what has no page of its own */
    record Named(String id, String name) {}

    /** When and where it was to take place before, and why that is so no longer. */
    record Before(Dated days, String venue, String reason) {}

    /** @param item the number of the item of the agenda it was decided under; may be empty */
    record Decision(String kind, String text, String item, List<Proof> proofs, String fact) {}
}
