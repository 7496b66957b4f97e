package org.rollcall.meeting.domain;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;

/** Where a meeting may take place, and what is doubtful about it. */
final class VenueRule {

    private VenueRule() {}

    static Optional<Rejection> forbidden(Venue venue) {
        return switch (venue) {
            case Venue.Place place ->
                Fields.text("venue.city", place.city(), Fields.MOST_CHARACTERS_OF_A_NAME)
                        .or(() -> Fields.text("venue.country", place.country(), Fields.MOST_CHARACTERS_OF_A_NAME));
            case Venue.Virtual virtual -> Optional.empty();
            case Venue.Unstated unstated -> Optional.empty();
        };
    }

    static List<Warning> doubts(MeetingMode mode, Venue venue) {
        if (mode == MeetingMode.VIRTUAL && venue instanceof Venue.Place) {
            return List.of(WarningType.MODE_CONTRADICTS_VENUE.of(
                    "A virtual meeting has no city; if some met there, it was hybrid."));
        }
        return mode == MeetingMode.IN_PERSON && venue instanceof Venue.Virtual
                ? List.of(WarningType.MODE_CONTRADICTS_VENUE.of(
                        "Those who meet in person meet somewhere, but the venue says it was virtual."))
                : List.of();
    }
}
