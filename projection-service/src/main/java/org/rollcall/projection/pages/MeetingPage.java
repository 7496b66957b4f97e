package org.rollcall.projection.pages;

import java.util.List;

/** All that {@code meeting.html} shows. */
record MeetingPage(
        String forum,
        String forumName,
        String title,
        Dated days,
        String venue,
        String mode,
        String kind,
        List<String> series,
        List<String> bodies,
        String status,
        String mark,
        String reason,
        List<DocumentLine> documents,
        List<Proof> proofs) {

    /** The meetings of one year; the latest first. */
    record Year(String key, String title, List<MeetingLine> meetings) {}
}
