package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What was looked up for a command.
 *
 * @param forumBegins the first day the forum may have existed
 * @param inSameSeries the meetings of the forum that count in one of the series; the meeting itself may be among them
 * @param today the day the command was sent, in the forum's time zone
 */
public record Looked(LocalDate forumBegins, List<KnownMeeting> inSameSeries, LocalDate today) {
    public Looked {
        inSameSeries = List.copyOf(inSameSeries);
    }

    /** For a statement that no other meeting and no beginning of the forum can make doubtful. */
    static Looked nowhere(LocalDate today) {
        return new Looked(LocalDate.MIN, List.of(), today);
    }
}
