package org.rollcall.projection.importing;

import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;

/** How much of anything a page may list. What is read here and there is compared with all the rest of its kind. */
final class Limit {

    /** More than any forum has. */
    static final int MOST_ITEMS = 3_000;

    private Limit() {}

    /** Each that is not known is compared with all names of the register. */
    static final int MOST_CHAIRS = 300;

    /** @throws Refused with {@code UNREADABLE_PAGE} */
    static void check(int items, String what) {
        if (items > MOST_ITEMS) {
            throw exceeded(MOST_ITEMS, what);
        }
    }

    static Refused exceeded(int most, String what) {
        return new Refused(ProblemType.UNREADABLE_PAGE, "The page lists more than " + most + " " + what + ".");
    }
}
