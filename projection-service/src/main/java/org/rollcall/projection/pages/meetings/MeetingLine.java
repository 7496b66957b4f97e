package org.rollcall.projection.pages.meetings;

import org.rollcall.projection.pages.words.Dated;

/** A meeting in a list. */
record MeetingLine(String id, String title, Dated days, String venue, String status, String mark) {}
