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

    /** The line its date is on: behind that of a title alone, before that of a year. */
    Line dated() {
        return lines.reversed().stream()
                .filter(line -> Tokens.of(line.text()).size() > 1)
                .findFirst()
                .orElseGet(lines::getLast);
    }
}
