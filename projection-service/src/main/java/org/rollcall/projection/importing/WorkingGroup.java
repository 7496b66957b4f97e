package org.rollcall.projection.importing;

import java.util.List;
import org.rollcall.contracts.GroupId;

/** A working group as a page lists it. */
record WorkingGroup(GroupId id, String name, String region, List<String> aliases, Line line) {

    /** Whether the folded words of a title name this group: its region before "working group". */
    boolean isNamedIn(String words) {
        return !region.isEmpty() && (" " + words + " ").contains(" " + Fold.words(region) + " ");
    }
}
