package org.rollcall.projection.meetings;

import java.util.List;
import java.util.OptionalInt;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.SeriesId;

/**
 * The meetings that count in a series, oldest first, and what does not add up of their numbers. A finding is no error: the record
 * may be incomplete, or its source wrong.
 */
public record Series(SeriesId series, List<Numbered> meetings, List<Finding> findings) {

    /** @param ordinal its number, where that is known */
    public record Numbered(
            MeetingId meeting,
            String title,
            DateBound first,
            DateBound last,
            MeetingOnRecord.State status,
            OptionalInt ordinal) {}

    /**
     * @param from the first number it is about, {@code until} the last, both inclusive
     * @param meetings it is about: those before and behind a gap, those with one number, those in the wrong order
     */
    public record Finding(Kind kind, int from, int until, List<MeetingId> meetings) {}

    public enum Kind {
        /** No meeting on record has one of these numbers, though a lower and a higher one are there. */
        GAP,
        /** Meetings that were not cancelled have one number. */
        REPEAT,
        /** A meeting has a lower number than one that certainly was before it. */
        OUT_OF_ORDER
    }
}
