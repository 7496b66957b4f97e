package org.rollcall.projection.pages;

/** A meeting in a list. */
record MeetingLine(String id, String title, Dated days, String venue, String status, String mark) {}
