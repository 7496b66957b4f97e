package org.rollcall.contracts;

/** What sort of work a document is. */
public enum DocumentKind {
    DECLARATION,
    COMMITMENTS,
    RECOMMENDATIONS,
    CONCLUSIONS,
    AGENDA,
    PARTICIPANTS,
    MINUTES,
    PUBLICATION,
    OTHER
}
