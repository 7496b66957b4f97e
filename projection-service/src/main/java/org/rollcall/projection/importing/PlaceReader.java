package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;

/** Reads where a meeting was from the parts between the commas of its line. */
final class PlaceReader {

    private static final Set<String> VIRTUAL = Set.of(
            "virtual",
            "virtual event",
            "virtual meeting",
            "online",
            "online event",
            "online meeting",
            "videoconference",
            "en ligne",
            "reunion virtuelle",
            "virtuel",
            "virtuelle");
    private static final Set<String> HYBRID = Set.of("hybrid", "hybrid event", "hybrid meeting", "hybride");

    /** A place may be a hotel, a town, an island and a country; more parts than that are a title. */
    private static final int MOST_PARTS = 4;

    /** States that are one city, or have the name of the city that is meant. */
    private static final Set<String> CITY_STATES = Set.of(
            "singapore",
            "singapour",
            "monaco",
            "principality of monaco",
            "principaute de monaco",
            "luxembourg",
            "san marino",
            "saint marin",
            "vatican city",
            "djibouti",
            "hong kong",
            "macao",
            "macau");

    private final Predicate<String> isCountry;

    PlaceReader(Predicate<String> isCountry) {
        this.isCountry = isCountry;
    }

    /**
     * @param rest the parts that say something else: the title
     * @param doubt what is unsure about the place; empty where nothing is
     */
    record Place(Venue venue, MeetingMode mode, List<String> rest, String doubt) {

        boolean isStated() {
            return !(venue instanceof Venue.Unstated) || mode != MeetingMode.IN_PERSON;
        }

        Place with(List<String> other) {
            return new Place(venue, mode, other, doubt);
        }
    }

    /** The place the parts begin with; else the one they end with; else, unsurely, the first two of several. */
    Place anywhere(List<String> parts) {
        var leading = leading(parts);
        if (leading.isPresent()) {
            return leading.get();
        }
        var trailing = trailing(parts);
        if (trailing.isPresent()) {
            return trailing.get();
        }
        if (parts.size() > 2 && isTown(parts.get(0)) && isTown(parts.get(1))) {
            return place(parts.get(0), parts.get(1), from(parts, 2), "'" + parts.get(1) + "' is no party on record");
        }
        return unstated(parts);
    }

    /** The place the parts begin with. */
    Optional<Place> leading(List<String> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var first = Fold.words(parts.getFirst());
        if (VIRTUAL.contains(first)) {
            return Optional.of(new Place(new Venue.Virtual(), MeetingMode.VIRTUAL, from(parts, 1), ""));
        }
        if (HYBRID.contains(first)) {
            return Optional.of(hybrid(leading(from(parts, 1)).orElseGet(() -> unstated(from(parts, 1)))));
        }
        for (int at = 1; at < Math.min(parts.size(), MOST_PARTS); at++) {
            if (isCountry(parts.get(at)) && parts.subList(0, at).stream().allMatch(this::isTown)) {
                return Optional.of(
                        place(String.join(", ", parts.subList(0, at)), parts.get(at), from(parts, at + 1), ""));
            }
        }
        if (isCityState(parts.getFirst())) {
            return Optional.of(place(parts.getFirst(), parts.getFirst(), from(parts, 1), ""));
        }
        return inBrackets(parts.getFirst()).map(place -> place.with(from(parts, 1)));
    }

    /** The place the parts end with, for a line that names the meeting first. */
    Optional<Place> trailing(List<String> parts) {
        int size = parts.size();
        if (size == 0) {
            return Optional.empty();
        }
        var last = parts.getLast();
        if (size > 1 && VIRTUAL.contains(Fold.words(last))) {
            return Optional.of(new Place(new Venue.Virtual(), MeetingMode.VIRTUAL, parts.subList(0, size - 1), ""));
        }
        if (size > 1 && HYBRID.contains(Fold.words(last))) {
            var before = parts.subList(0, size - 1);
            return Optional.of(hybrid(trailing(before).orElseGet(() -> unstated(before))));
        }
        if (size == 2 && isCityState(last)) {
            // what stands before it is the meeting's name, however short
            return Optional.of(place(last, last, parts.subList(0, 1), ""));
        }
        if (size > 1 && isCountry(last) && isTown(parts.get(size - 2))) {
            return Optional.of(place(parts.get(size - 2), last, parts.subList(0, size - 2), ""));
        }
        return size > 1 ? inBrackets(last).map(place -> place.with(parts.subList(0, size - 1))) : Optional.empty();
    }

    /** "Istanbul (Turkey)". */
    private Optional<Place> inBrackets(String part) {
        var town = MeetingWords.title(List.of(Brackets.without(part)));
        return Brackets.in(part, '(', ')').stream()
                .filter(this::isCountry)
                .filter(country -> isTown(town))
                .map(country -> place(town, country, List.of(), ""))
                .findFirst();
    }

    /** The same with what the other parts say of how it took place: "…, Budapest, Hungary, hybrid, …". */
    static Place noted(Place place) {
        var hybrid = place.rest().stream()
                .filter(part -> HYBRID.contains(Fold.words(part)))
                .findFirst();
        if (hybrid.isPresent()) {
            return hybrid(place.with(without(place.rest(), hybrid.get())));
        }
        var virtual = place.isStated()
                ? Optional.<String>empty()
                : place.rest().stream()
                        .filter(part -> VIRTUAL.contains(Fold.words(part)))
                        .findFirst();
        return virtual.map(part -> new Place(new Venue.Virtual(), MeetingMode.VIRTUAL, without(place.rest(), part), ""))
                .orElse(place);
    }

    private static List<String> without(List<String> parts, String one) {
        return parts.stream().filter(part -> !part.equals(one)).toList();
    }

    /** What a finding says of the place that is proposed. */
    static String proposed(Venue venue) {
        return switch (venue) {
            case Venue.Place place -> "Proposed as " + place.city() + ", " + place.country() + ": look at it.";
            case Venue.Virtual virtual -> "Proposed as held online: look at it.";
            case Venue.Unstated unstated -> "Proposed without a place: look at it.";
        };
    }

    /** How a meeting took place by a note in its title: "4th Consultations (hybrid)". */
    static Optional<MeetingMode> modeIn(String title) {
        var notes = Brackets.in(title, '(', ')').stream().map(Fold::words).toList();
        if (notes.stream().anyMatch(HYBRID::contains)) {
            return Optional.of(MeetingMode.HYBRID);
        }
        return notes.stream().anyMatch(VIRTUAL::contains) ? Optional.of(MeetingMode.VIRTUAL) : Optional.empty();
    }

    private boolean isCountry(String part) {
        return isCountry.test(MeetingWords.title(List.of(part)));
    }

    private boolean isTown(String part) {
        return isShort(part)
                && part.chars().noneMatch(Character::isDigit)
                && !part.isBlank()
                && (!isCountry(part) || isCityState(part))
                && !MeetingNature.isTitle(part);
    }

    private boolean isCityState(String part) {
        return CITY_STATES.contains(Fold.words(part)) && isCountry(part);
    }

    private static boolean isShort(String part) {
        return part.length() <= 40 && part.split(" ").length <= 4;
    }

    private static Place place(String city, String country, List<String> rest, String doubt) {
        var venue = new Venue.Place(MeetingWords.title(List.of(city)), MeetingWords.title(List.of(country)));
        return new Place(venue, MeetingMode.IN_PERSON, rest, doubt);
    }

    private static Place hybrid(Place place) {
        return new Place(place.venue(), MeetingMode.HYBRID, place.rest(), place.doubt());
    }

    static Place unstated(List<String> parts) {
        return new Place(new Venue.Unstated(), MeetingMode.IN_PERSON, parts, "No place was read");
    }

    private static List<String> from(List<String> parts, int first) {
        return parts.subList(first, parts.size());
    }
}
