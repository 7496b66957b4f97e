package org.rollcall.projection.pages.meetings;

import static org.rollcall.projection.pages.desk.Field.area;
import static org.rollcall.projection.pages.desk.Field.date;
import static org.rollcall.projection.pages.desk.Field.lines;
import static org.rollcall.projection.pages.desk.Field.number;
import static org.rollcall.projection.pages.desk.Field.numbered;
import static org.rollcall.projection.pages.desk.Field.parties;
import static org.rollcall.projection.pages.desk.Field.text;
import static org.rollcall.projection.pages.desk.Field.ticks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.DecisionKind;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.pages.desk.Field;

/** The fields of what can be said of a meeting. */
final class MeetingFields {

    static final List<Field> DAYS = List.of(date("first"), date("last").hint());
    static final List<Field> HOURS = List.of(text("hours.begin").hint(), text("hours.end"));
    static final List<Field> VENUE = List.of(text("venue.city"), text("venue.country"), Field.tick("venue.virtual"));
    static final Field MODE = told("mode", MeetingMode.values()).open();
    static final Field HOSTS = parties("hosts");
    static final List<Field> CHAIRS = List.of(
            parties("chairs"),
            told("chairs.office", Office.CHAIR, Office.CO_CHAIR).open());
    static final Field AGENDA = lines("items");
    static final List<Field> DECISION = List.of(
            told("kind", DecisionKind.values()),
            area("text").called("text.decision"),
            text("agendaItem").hint());
    static final List<Field> DOCUMENT = List.of(
            text("title").called("title.document"),
            told("kind", DocumentKind.values()),
            lines("languages"),
            date("published"));

    private static final List<Field> WHAT = List.of(text("title"), told("kind", MeetingKind.values()));
    private static final List<Field> COUNTS = List.of(numbered("series").hint(), ticks("bodies"));

    /** What is said of a meeting when it is put on record. */
    static final List<Field> ANNOUNCEMENT = joined(
            WHAT,
            DAYS,
            VENUE,
            COUNTS,
            List.of(HOSTS, MODE),
            HOURS,
            List.of(new Field(
                    "state",
                    Field.Kind.CHOICE,
                    "field.state",
                    List.of(
                            new Field.Option("", "option.state.byDays"),
                            new Field.Option("HELD", "status.HELD"),
                            new Field.Option("SCHEDULED", "status.SCHEDULED"),
                            new Field.Option("PLANNED", "status.PLANNED")),
                    true,
                    false)));

    private MeetingFields() {}

    /** What can be corrected of a fact. */
    static List<Field> of(MeetingStatement said) {
        return switch (said) {
            case MeetingEvent.MeetingPlanned e -> joined(WHAT, DAYS, VENUE, COUNTS, List.of(HOSTS, MODE));
            case MeetingEvent.MeetingScheduled e -> joined(WHAT, DAYS, VENUE, COUNTS, List.of(HOSTS, MODE), HOURS);
            case MeetingEvent.MeetingPostponed e -> List.of(area("because"));
            case MeetingEvent.MeetingCancelled e -> List.of(area("because"));
            case MeetingEvent.MeetingRescheduled e -> joined(DAYS, HOURS);
            case MeetingEvent.MeetingHeld e -> DAYS;
            case MeetingEvent.MeetingRelocated e -> VENUE;
            case MeetingEvent.MeetingModeChanged e -> joined(List.of(MODE), VENUE);
            case MeetingEvent.MeetingHosted e -> List.of(HOSTS);
            case MeetingEvent.MeetingChaired e -> CHAIRS;
            case MeetingEvent.AttendanceRecorded e ->
                List.of(told("presence", Presence.values()), told("attendsAs", Standing.values()), number("delegates"));
            case MeetingEvent.AgendaSet e -> List.of(AGENDA);
            case MeetingEvent.DecisionTaken e -> DECISION;
        };
    }

    /** A choice among constants, called as everywhere on the pages. */
    private static Field told(String name, Enum<?>... constants) {
        return new Field(
                name,
                Field.Kind.CHOICE,
                "field." + name,
                Arrays.stream(constants)
                        .map(constant -> new Field.Option(
                                constant.name(), constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
                        .toList(),
                false,
                false);
    }

    @SafeVarargs
    static List<Field> joined(List<Field>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
