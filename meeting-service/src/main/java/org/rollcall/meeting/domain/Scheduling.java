package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.MeetingCommand.Mode;
import org.rollcall.meeting.domain.MeetingCommand.Outcome;
import org.rollcall.meeting.domain.MeetingCommand.ScheduleMeeting;

/** What has to be so for a meeting to be put on record, and what is doubtful about it. */
final class Scheduling {

    private Scheduling() {}

    static Decision decide(ScheduleMeeting command) {
        var forbidden = Fields.text("title", command.title(), Fields.MOST_CHARACTERS_OF_A_TITLE)
                .or(() -> MeetingDays.forbidden(command.first(), command.last()))
                .or(() -> venueForbidden(command.venue()))
                .or(() -> seriesForbidden(command))
                .or(() -> bodiesForbidden(command));
        if (forbidden.isPresent()) {
            return new Rejected(forbidden.get());
        }
        var days = new Days(command.first(), command.last());
        return switch (command.outcome()) {
            case Outcome.Awaited awaited -> {
                var warnings = doubts(command, days);
                if (days.last().certainlyBy(command.today().minusDays(1))) {
                    warnings.add(WarningType.IN_THE_PAST.of(
                            "Its days are past; record that it was held, if it took place."));
                }
                yield new Accepted(List.of(scheduled(command, days, warnings)), warnings);
            }
            case Outcome.Held held -> {
                var inFuture = MeetingDays.inFuture(days, command.today());
                if (inFuture.isPresent()) {
                    yield new Rejected(inFuture.get());
                }
                var warnings = doubts(command, days);
                yield new Accepted(
                        List.of(
                                scheduled(command, days, warnings),
                                new MeetingHeld(
                                        held.fact(), command.meeting(), command.forum(), days, command.provenance())),
                        warnings);
            }
        };
    }

    private static MeetingScheduled scheduled(ScheduleMeeting command, Days days, List<Warning> warnings) {
        return new MeetingScheduled(
                command.fact(),
                command.meeting(),
                command.forum(),
                command.title().strip(),
                command.kind(),
                days,
                Hours.UNSTATED,
                command.venue(),
                mode(command),
                command.series(),
                command.bodies(),
                List.of(),
                command.provenance().with(warnings));
    }

    private static MeetingMode mode(ScheduleMeeting command) {
        return switch (command.mode()) {
            case Mode.Stated stated -> stated.mode();
            case Mode.FromVenue fromVenue ->
                switch (command.venue()) {
                    case Venue.Virtual virtual -> MeetingMode.VIRTUAL;
                    case Venue.Place place -> MeetingMode.IN_PERSON;
                    case Venue.Unstated unstated -> MeetingMode.IN_PERSON;
                };
        };
    }

    private static List<Warning> doubts(ScheduleMeeting command, Days days) {
        var warnings = new ArrayList<Warning>(command.provenance().warnings());
        if (contradicts(mode(command), command.venue())) {
            warnings.add(WarningType.MODE_CONTRADICTS_VENUE.of(
                    mode(command) == MeetingMode.VIRTUAL
                            ? "A virtual meeting has no city; if some met there, it was hybrid."
                            : "Those who meet in person meet somewhere, but the venue says it was virtual."));
        }
        if (command.mode() instanceof Mode.FromVenue && command.venue() instanceof Venue.Unstated) {
            warnings.add(WarningType.MODE_ASSUMED.of(
                    "Neither mode nor venue is stated; it is recorded as a meeting in person."));
        }
        command.inSameSeries().stream()
                .filter(other -> !other.cancelled() && !other.id().equals(command.meeting()))
                .filter(other -> MeetingDays.mayShareADay(other.days(), days))
                .map(other -> WarningType.SAME_DAYS_IN_SERIES.of("'" + other.title() + "' (" + other.id()
                        + ") of the same series is on record on " + MeetingDays.words(other.days()) + "."))
                .forEach(warnings::add);
        return warnings;
    }

    private static boolean contradicts(MeetingMode mode, Venue venue) {
        return mode == MeetingMode.VIRTUAL && venue instanceof Venue.Place
                || mode == MeetingMode.IN_PERSON && venue instanceof Venue.Virtual;
    }

    private static Optional<Rejection> venueForbidden(Venue venue) {
        return switch (venue) {
            case Venue.Place place ->
                Fields.text("venue.city", place.city(), Fields.MOST_CHARACTERS_OF_A_NAME)
                        .or(() -> Fields.text("venue.country", place.country(), Fields.MOST_CHARACTERS_OF_A_NAME));
            case Venue.Virtual virtual -> Optional.empty();
            case Venue.Unstated unstated -> Optional.empty();
        };
    }

    private static Optional<Rejection> seriesForbidden(ScheduleMeeting command) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < command.series().size(); i++) {
            var entry = command.series().get(i);
            if (!seen.add(entry.series())) {
                return Optional.of(new Rejection.InvalidField(
                        "series[" + i + "].series",
                        "A meeting counts in a series once; '" + entry.series() + "' is there before."));
            }
            if (entry.ordinal().isPresent() && entry.ordinal().getAsInt() < 1) {
                return Optional.of(new Rejection.InvalidField(
                        "series[" + i + "].ordinal",
                        "Meetings are counted from 1; leave the number out if it is not known."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> bodiesForbidden(ScheduleMeeting command) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < command.bodies().size(); i++) {
            if (!seen.add(command.bodies().get(i))) {
                return Optional.of(new Rejection.InvalidField(
                        "bodies[" + i + "]", "'" + command.bodies().get(i) + "' is named twice."));
            }
        }
        return Optional.empty();
    }
}
