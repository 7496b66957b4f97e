package org.rollcall.contracts;

/** How those who meet are present. */
public enum MeetingMode {
    IN_PERSON,
    VIRTUAL,
    HYBRID
}
