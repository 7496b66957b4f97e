package org.rollcall.membership.domain;

import org.rollcall.contracts.DateBound;

/** How refusals and warnings write what they speak of. */
final class Spelt {

    private Spelt() {}

    /** {@code from 1993 until 2010}; the end only where there is one. */
    static String period(DateBound from, DateBound until) {
        return "from " + from + (until.equals(DateBound.NEVER) ? "" : " until " + until);
    }
}
