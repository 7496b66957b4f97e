package org.rollcall.projection.pages.meetings;

import java.util.List;
import org.rollcall.projection.pages.words.Dated;

/**
 * The roll of a meeting's day, to tick who came.
 *
 * @param on the day
 * @param others fields for those who came and do not stand there
 */
record RollCall(Dated on, List<Group> groups, List<String> others) {

    static final String PRESENT = "present";

    /** Everybody who could be ticked: who is not ticked is known by it. */
    static final String ASKED = "roll";

    /** What is said of those who are not ticked. */
    static final String MISSING = "missing";

    record Group(String title, List<Tick> ticks) {}

    /** @param note what is to be known before one ticks; may be empty */
    record Tick(String party, String name, boolean ticked, String note) {}
}
