package org.rollcall.projection.importing;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

/** Reads where a meeting was from the parts between the commas of its line. */
final class PlaceReader {

    private static final Set<String> VIRTUAL =
            Set.of("virtual", "virtual event", "virtual meeting", "online", "online event", "online meeting");
    private static final Set<String> HYBRID = Set.of("hybrid", "hybrid event", "hybrid meeting");

    private final Predicate<String> isCountry;

    PlaceReader(Predicate<String> isCountry) {
        this.isCountry = isCountry;
    }

    /**
     * @param rest the parts that say something else: the title
     * @param doubt what is unsure about the place; empty where nothing is
     */
    record Place(Venue venue, MeetingMode mode, List<String> rest, String doubt) {}

    /** The place the parts begin with. */
    Place leading(List<String> parts) {
        if (parts.isEmpty()) {
            return unstated(parts);
        }
        var first = Fold.words(parts.getFirst());
        if (VIRTUAL.contains(first)) {
            return new Place(new Venue.Virtual(), MeetingMode.VIRTUAL, from(parts, 1), "");
        }
        if (HYBRID.contains(first)) {
            var place = leading(from(parts, 1));
            return new Place(place.venue(), MeetingMode.HYBRID, place.rest(), place.doubt());
        }
        if (parts.size() > 1 && isCountry.test(parts.get(1))) {
            return new Place(place(parts.get(0), parts.get(1)), MeetingMode.IN_PERSON, from(parts, 2), "");
        }
        if (parts.size() > 2 && isShort(parts.get(0)) && isShort(parts.get(1))) {
            return new Place(
                    place(parts.get(0), parts.get(1)),
                    MeetingMode.IN_PERSON,
                    from(parts, 2),
                    "'" + parts.get(1) + "' is no party on record");
        }
        return unstated(parts);
    }

    /** The place the parts end with, for a line that names the meeting first. */
    Place trailing(List<String> parts) {
        int size = parts.size();
        if (size > 1 && VIRTUAL.contains(Fold.words(parts.getLast()))) {
            return new Place(new Venue.Virtual(), MeetingMode.VIRTUAL, parts.subList(0, size - 1), "");
        }
        if (size > 2 && isCountry.test(parts.getLast())) {
            return new Place(
                    place(parts.get(size - 2), parts.getLast()), MeetingMode.IN_PERSON, parts.subList(0, size - 2), "");
        }
        return unstated(parts);
    }

    private static boolean isShort(String part) {
        return part.length() <= 40 && part.split(" ").length <= 4;
    }

    private static Venue place(String city, String country) {
        return new Venue.Place(city, country);
    }

    private static Place unstated(List<String> parts) {
        return new Place(new Venue.Unstated(), MeetingMode.IN_PERSON, parts, "No place was read");
    }

    private static List<String> from(List<String> parts, int first) {
        return parts.subList(first, parts.size());
    }
}
