package org.rollcall.projection.pages.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.AgendaItem;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.Chair;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.SeriesEntry;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.PartyId;
import org.rollcall.projection.meetings.MeetingView;

/** The fields of a form, filled in with what is on record. Pure. */
final class Filled {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Function<PartyId, String> name;

    private Filled(Function<PartyId, String> name) {
        this.name = name;
    }

    /** @param name what a party is called */
    static Map<String, List<String>> with(MeetingStatement said, Function<PartyId, String> name) {
        var filled = new Filled(name);
        switch (said) {
            case Announcement e -> filled.announced(e);
            case MeetingEvent.MeetingPostponed e -> filled.put("because", e.reason());
            case MeetingEvent.MeetingCancelled e -> filled.put("because", e.reason());
            case MeetingEvent.MeetingRescheduled e -> filled.days(e.days()).hours(e.hours());
            case MeetingEvent.MeetingHeld e -> filled.days(e.days());
            case MeetingEvent.MeetingRelocated e -> filled.venue(e.venue());
            case MeetingEvent.MeetingModeChanged e -> filled.mode(e.mode()).venue(e.venue());
            case MeetingEvent.MeetingHosted e -> filled.hosts(e.hosts());
            case MeetingEvent.MeetingChaired e -> filled.chairs(e.chairs());
            case MeetingEvent.AttendanceRecorded e ->
                filled.put("presence", e.presence().name())
                        .put("attendsAs", e.attendsAs().name())
                        .put(
                                "delegates",
                                e.delegates().isPresent()
                                        ? String.valueOf(e.delegates().getAsInt())
                                        : "");
            case MeetingEvent.AgendaSet e -> filled.agenda(e.items());
            case MeetingEvent.DecisionTaken e ->
                filled.put("kind", e.kind().name()).put("text", e.text()).put("agendaItem", e.agendaItem());
        }
        return filled.values;
    }

    /** With what a meeting is now. */
    static Map<String, List<String>> with(MeetingView meeting, Function<PartyId, String> name) {
        return new Filled(name)
                .days(new Days(meeting.first(), meeting.last()))
                .hours(meeting.hours())
                .venue(meeting.venue())
                .mode(meeting.mode())
                .hosts(meeting.hosts())
                .chairs(meeting.chairs())
                .agenda(meeting.agenda())
                .values;
    }

    private void announced(Announcement said) {
        put("title", said.title()).put("kind", said.kind().name()).days(said.days());
        venue(said.venue()).mode(said.mode()).series(said.series()).hosts(said.hosts());
        values.put("bodies", said.bodies().stream().map(Object::toString).toList());
        if (said instanceof MeetingEvent.MeetingScheduled scheduled) {
            hours(scheduled.hours());
        }
    }

    private Filled put(String field, String value) {
        values.put(field, List.of(value));
        return this;
    }

    /** One day is said once; none is not said. */
    private Filled days(Days days) {
        put("first", days.first().equals(DateBound.UNKNOWN) ? "" : days.first().toString());
        return put("last", days.last().equals(days.first()) ? "" : days.last().toString());
    }

    private Filled hours(Hours hours) {
        return switch (hours) {
            case Hours.Unstated unstated -> put("hours.begin", "").put("hours.end", "");
            case Hours.Between between ->
                put("hours.begin", between.begin().toString())
                        .put("hours.end", between.end().toString());
        };
    }

    private Filled venue(Venue venue) {
        put("venue.city", "").put("venue.country", "");
        values.put("venue.virtual", List.of());
        switch (venue) {
            case Venue.Place place -> put("venue.city", place.city()).put("venue.country", place.country());
            case Venue.Virtual virtual -> put("venue.virtual", "true");
            case Venue.Unstated unstated -> {}
        }
        return this;
    }

    private Filled mode(MeetingMode mode) {
        return put("mode", mode.name());
    }

    private Filled series(List<SeriesEntry> series) {
        values.put(
                "series", series.stream().map(entry -> entry.series().value()).toList());
        values.put(
                "series.number",
                series.stream()
                        .map(entry -> entry.ordinal().isPresent()
                                ? String.valueOf(entry.ordinal().getAsInt())
                                : "")
                        .toList());
        return this;
    }

    private Filled hosts(List<PartyId> hosts) {
        return put("hosts", hosts.stream().map(name).collect(Collectors.joining("\n")));
    }

    private Filled chairs(List<Chair> chairs) {
        put(
                "chairs",
                chairs.stream()
                        .filter(Chair.ByParty.class::isInstance)
                        .map(chair -> name.apply(((Chair.ByParty) chair).party()))
                        .collect(Collectors.joining("\n")));
        return put(
                "chairs.office",
                chairs.stream()
                        .filter(Chair.ByOffice.class::isInstance)
                        .map(chair -> ((Chair.ByOffice) chair).office().name())
                        .findFirst()
                        .orElse(""));
    }

    private Filled agenda(List<AgendaItem> items) {
        return put("items", items.stream().map(Filled::line).collect(Collectors.joining("\n")));
    }

    private static String line(AgendaItem item) {
        return item.number() + ". " + item.title() + (item.text().isEmpty() ? "" : " | " + item.text());
    }
}
