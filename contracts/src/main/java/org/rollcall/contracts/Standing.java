package org.rollcall.contracts;

/** What a party stands on a roll as. {@code MEMBER} excludes the others; {@code OBSERVER} and {@code GUEST} may stand together. */
public enum Standing {
    MEMBER,
    OBSERVER,
    GUEST,
    APPLICANT
}
