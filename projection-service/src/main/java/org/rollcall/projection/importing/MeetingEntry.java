package org.rollcall.projection.importing;

import java.util.List;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

/**
 * A meeting as a page lists it.
 *
 * @param listings what the line says of documents, in its own words
 * @param lines one, or several where it was spread over them
 */
record MeetingEntry(
        WrittenDate date, Venue venue, MeetingMode mode, String title, List<Listing> listings, List<Line> lines) {

    Line line() {
        return lines.getFirst();
    }
}
