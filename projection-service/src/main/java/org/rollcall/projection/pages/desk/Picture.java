package org.rollcall.projection.pages.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.projection.forum.Offices;
import org.rollcall.projection.forum.WorkingGroups;
import org.rollcall.projection.pages.words.CountWords;
import org.rollcall.projection.pages.words.Counts;
import org.rollcall.projection.pages.words.Words;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.springframework.stereotype.Component;

/** A forum on a day: who stands on its roll, holds its offices and sits in its groups, in words that can be compared. */
record Picture(Map<Place, Seen> places, List<CountWords> counts) {

    /** What tells one line from the others. */
    private record Place(String kind, String of, String party) {}

    private record Seen(String name, String place, String state) {

        /** Several lines of one place are told one after another. */
        Seen and(Seen other) {
            return new Seen(name, place, state + "; " + other.state);
        }
    }

    List<Consequence.Difference> differences(Picture after) {
        var all = new LinkedHashSet<>(places.keySet());
        all.addAll(after.places.keySet());
        return all.stream()
                .flatMap(place ->
                        difference(Optional.ofNullable(places.get(place)), Optional.ofNullable(after.places.get(place)))
                                .stream())
                .toList();
    }

    private static Optional<Consequence.Difference> difference(Optional<Seen> was, Optional<Seen> is) {
        if (was.equals(is)) {
            return Optional.empty();
        }
        var shown = is.or(() -> was).orElseThrow();
        var name = was.map(Seen::name)
                .filter(before -> !before.equals(shown.name()))
                .map(before -> before + " → " + shown.name())
                .orElse(shown.name());
        return Optional.of(new Consequence.Difference(
                name,
                shown.place(),
                was.map(Seen::state).orElse(""),
                is.map(Seen::state).orElse("")));
    }

    /** Takes them. */
    @Component
    static class Camera {

        private final RollQuestion roll;
        private final Offices offices;
        private final WorkingGroups groups;
        private final Words words;

        Camera(RollQuestion roll, Offices offices, WorkingGroups groups, Words words) {
            this.roll = roll;
            this.offices = offices;
            this.groups = groups;
            this.words = words;
        }

        Picture of(ForumId forum, LocalDate day, Instant known) {
            var places = new LinkedHashMap<Place, Seen>();
            var entries = roll.entries(forum, day, known);
            for (var entry : entries) {
                places.merge(
                        new Place("roll", entry.standing().name(), entry.party().value()),
                        new Seen(entry.name(), words.say("option.Standing." + entry.standing()), state(entry)),
                        Seen::and);
            }
            for (var office : offices.on(forum, day, known)) {
                places.merge(
                        new Place(
                                "office", office.office().name(), office.party().value()),
                        new Seen(
                                office.name(),
                                words.say(office.office()),
                                state(office.certainty(), office.from(), office.until())),
                        Seen::and);
            }
            for (var group : groups.on(forum, day, known)) {
                places.merge(
                        new Place("group", group.group().value(), ""),
                        new Seen(
                                group.name(),
                                words.say("desk.place.group"),
                                state(group.certainty(), group.from(), group.until())),
                        Seen::and);
                for (var seat : group.seats()) {
                    places.merge(
                            new Place(
                                    "seat",
                                    group.group() + " " + seat.role(),
                                    seat.party().value()),
                            new Seen(
                                    seat.name(),
                                    words.say("desk.place.seat." + seat.role(), group.name()),
                                    state(seat.certainty(), seat.from(), seat.until())),
                            Seen::and);
                }
            }
            return new Picture(places, Counts.of(RollQuestion.counts(entries), words));
        }

        private String state(Roll.Entry entry) {
            var state = state(entry.certainty(), entry.from(), entry.until());
            return switch (entry.status()) {
                case ACTIVE -> state;
                case SUSPENDED, POSSIBLY_SUSPENDED -> state + ", " + words.say("status." + entry.status());
            };
        }

        private String state(Certainty certainty, DateBound from, DateBound until) {
            var parts = new ArrayList<String>();
            parts.add(words.say(certainty));
            if (!from.equals(DateBound.UNKNOWN)) {
                parts.add(words.say("desk.state.from", words.date(from).words()));
            }
            if (!until.equals(DateBound.NEVER)) {
                parts.add(words.say("desk.state.until", words.date(until).words()));
            }
            return String.join(", ", parts);
        }
    }
}
