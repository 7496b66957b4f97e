package org.rollcall.meeting.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.GroupOnRecord;
import org.rollcall.contracts.Life.Cover;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/** A working group meets while it exists: never outside what anybody claims of that, and doubtfully where it may not have. */
public final class BodyRule {

    private BodyRule() {}

    /** @param on the day the meeting begins */
    public static Optional<Problem> forbidden(String field, GroupOnRecord group, DateBound on) {
        return group.anyPeriod().cover(on) == Cover.OUTSIDE
                ? Optional.of(Problem.at(
                        field,
                        ProblemType.OUTSIDE_GROUP,
                        group.name() + " did not exist on " + on + ": " + says(group) + "."))
                : Optional.empty();
    }

    /** Where nobody says when one of both began, that is no doubt about the other. */
    public static List<Warning> doubts(GroupOnRecord group, DateBound on) {
        var isKnown = !on.equals(DateBound.UNKNOWN) && !group.from().followed().equals(DateBound.UNKNOWN);
        return isKnown && group.period().cover(on) != Cover.INSIDE
                ? List.of(WarningType.PARTLY_OUTSIDE_GROUP.of(
                        group.name() + " may not have existed on " + on + ": " + says(group) + "."))
                : List.of();
    }

    private static String says(GroupOnRecord group) {
        var until = group.until().followed();
        return "it is there from " + group.from().followed() + (until.equals(DateBound.NEVER) ? "" : " until " + until);
    }
}
