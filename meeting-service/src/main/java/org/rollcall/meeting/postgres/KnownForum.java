package org.rollcall.meeting.postgres;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupOnRecord;

/**
 * A forum, as far as it is known here.
 *
 * @param beginning the first day it may have existed
 * @param timeZone what its "today" is counted in
 */
public record KnownForum(ForumId id, String name, LocalDate beginning, ZoneId timeZone, List<GroupOnRecord> groups) {
    public KnownForum {
        groups = List.copyOf(groups);
    }
}
