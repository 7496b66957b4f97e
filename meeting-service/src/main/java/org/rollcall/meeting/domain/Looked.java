package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What was looked up for a command.
 *
 * @param inSameSeries the meetings of the forum that count in one of the series; the meeting itself may be among them
 * @param today the day the command was sent, in the forum's time zone
 */
public record Looked(List<KnownMeeting> inSameSeries, LocalDate today) {
    public Looked {
        inSameSeries = List.copyOf(inSameSeries);
    }
}
