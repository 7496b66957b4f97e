package org.rollcall.contracts;

/** What sort of meeting it is; the series it counts in are another matter. */
public enum MeetingKind {
    MINISTERIAL_CONFERENCE,
    SENIOR_OFFICIALS_MEETING,
    WORKING_GROUP_MEETING,
    THEMATIC_MEETING,
    GROUP_DISCUSSION,
    CONSULTATION,
    DRAFTING_GROUP,
    WEBINAR,
    OTHER
}
