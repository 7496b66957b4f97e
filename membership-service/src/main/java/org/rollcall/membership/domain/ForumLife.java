package org.rollcall.membership.domain;

import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.WarningType;
import org.rollcall.membership.domain.Forum.Established;

/**
 * Nothing happens in a forum before there is one: what lies wholly before is refused, what may lie before is doubtful. It is as
 * old as the oldest of its founders' places, for a forum may meet before it is founded on paper.
 */
final class ForumLife {

    private ForumLife() {}

    static Verdict begins(String field, DateBound date, Established forum) {
        var beginning = forum.beginning();
        if (date.latest().isBefore(beginning)) {
            return Verdict.refused(new Rejection.BeforeForum(
                    field, date, forum.onRecord().established().followed()));
        }
        return date.earliest().isBefore(beginning)
                ? Verdict.doubtful(List.of(WarningType.PARTLY_BEFORE_FORUM.of(
                        date + " may lie before " + beginning + ", the first day the forum may have existed.")))
                : Verdict.FINE;
    }
}
