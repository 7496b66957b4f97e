package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.Hours;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingPlanned;
import org.rollcall.contracts.MeetingEvent.MeetingRescheduled;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.AnnouncementCommand.FixDays;
import org.rollcall.meeting.domain.AnnouncementCommand.Outcome;
import org.rollcall.meeting.domain.AnnouncementCommand.PlanMeeting;
import org.rollcall.meeting.domain.AnnouncementCommand.ScheduleMeeting;
import org.rollcall.meeting.domain.Decision.Rejected;

/** How a meeting comes on record, and how one that had no days gets them. */
final class AnnouncementDecider {

    private static final Set<String> OF_DAYS = Set.of("first", "last", "hours");

    private AnnouncementDecider() {}

    static Decision decide(AnnouncementCommand command, Meeting meeting) {
        return switch (command) {
            case PlanMeeting plan -> plan(plan, meeting);
            case ScheduleMeeting schedule -> schedule(schedule, meeting);
            case FixDays fix ->
                meeting.onRecord()
                        .map(known -> fix(fix, known, meeting))
                        .orElseGet(() -> new Rejected(new Rejection.UnknownMeeting(fix.meeting())));
        };
    }

    private static Decision plan(PlanMeeting command, Meeting meeting) {
        var said = command.said();
        if (!said.hours().equals(Hours.UNSTATED)) {
            return new Rejected(new Rejection.InvalidField(
                    "hours", "A meeting whose days are not fixed has no hours; leave them out, or schedule it."));
        }
        return daysForbidden(said).<Decision>map(Rejected::new).orElseGet(() -> {
            var planned = new MeetingPlanned(
                    command.fact(),
                    command.meeting(),
                    command.forum(),
                    said.title().strip(),
                    said.kind(),
                    new Days(said.first(), said.last()),
                    said.venue(),
                    said.meetingMode(),
                    said.series(),
                    said.bodies(),
                    said.hosts(),
                    command.provenance());
            return Recording.of(
                    planned, meeting, command.looked(), command.expected(), Doubts.pastBy(planned, command.looked()));
        });
    }

    private static Decision schedule(ScheduleMeeting command, Meeting meeting) {
        if (meeting.onRecord().isPresent()) {
            return new Rejected(new Rejection.MeetingAlreadyScheduled(command.meeting()));
        }
        return daysForbidden(command.said()).<Decision>map(Rejected::new).orElseGet(() -> {
            var scheduled = scheduled(command);
            return switch (command.outcome()) {
                case Outcome.Awaited awaited -> {
                    var more = modeAssumed(command.said());
                    more.addAll(Doubts.pastBy(scheduled, command.looked()));
                    yield Recording.of(scheduled, meeting, command.looked(), command.expected(), more);
                }
                case Outcome.Held held -> {
                    var first = Recording.of(
                            scheduled, meeting, command.looked(), command.expected(), modeAssumed(command.said()));
                    yield first.and(() -> Recording.of(
                            new MeetingHeld(
                                    held.fact(),
                                    command.meeting(),
                                    command.forum(),
                                    scheduled.days(),
                                    command.provenance()),
                            meeting.with(scheduled),
                            command.looked(),
                            Expected.ANY));
                }
            };
        });
    }

    private static MeetingScheduled scheduled(ScheduleMeeting command) {
        var said = command.said();
        return new MeetingScheduled(
                command.fact(),
                command.meeting(),
                command.forum(),
                said.title().strip(),
                said.kind(),
                new Days(said.first(), said.last()),
                said.hours(),
                said.venue(),
                said.meetingMode(),
                said.series(),
                said.bodies(),
                said.hosts(),
                command.provenance());
    }

    private static Optional<Rejection> daysForbidden(Announced said) {
        return Fields.text("title", said.title(), Fields.MOST_CHARACTERS_OF_A_TITLE)
                .or(() -> MeetingDays.forbidden(said.first(), said.last()));
    }

    private static List<Warning> modeAssumed(Announced said) {
        var doubts = new ArrayList<Warning>();
        if (said.isModeAssumed()) {
            doubts.add(WarningType.MODE_ASSUMED.of(
                    "Neither mode nor venue is stated; it is recorded as a meeting in person."));
        }
        return doubts;
    }

    private static Decision fix(FixDays command, MeetingOnRecord known, Meeting meeting) {
        var when = command.said().when();
        var forbidden = fixForbidden(command, known)
                .or(() -> MeetingDays.forbidden(when.firstOf(known.days()), when.lastOf(known.days())));
        if (forbidden.isPresent()) {
            return new Rejected(forbidden.get());
        }
        var said = said(command, known);
        return Recording.of(said, meeting, command.looked(), command.expected(), Doubts.pastBy(said, command.looked()));
    }

    private static Optional<Rejection> fixForbidden(FixDays command, MeetingOnRecord known) {
        return switch (known.state()) {
            case PLANNED ->
                Rejection.unless(
                        command.said().when().first().isPresent()
                                || !known.days().equals(Days.UNKNOWN),
                        AnnouncementDecider::needsDays);
            case POSTPONED ->
                new TreeSet<>(command.said().given())
                        .stream()
                                .filter(member -> !OF_DAYS.contains(member))
                                .findFirst()
                                .<Rejection>map(
                                        member -> new Rejection.InvalidField(
                                                member,
                                                "A postponed meeting gets its days here; what else changes is said for itself."))
                                .or(() -> Rejection.unless(
                                        command.said().when().first().isPresent(), AnnouncementDecider::needsDays));
            default -> Optional.of(Recording.state(known));
        };
    }

    private static Rejection needsDays() {
        return new Rejection.InvalidField("first", "Say when it takes place.");
    }

    private static MeetingStatement said(FixDays command, MeetingOnRecord known) {
        var changes = command.said();
        if (known.state() == MeetingOnRecord.State.POSTPONED) {
            return new MeetingRescheduled(
                    command.fact(),
                    known.id(),
                    known.forum(),
                    changes.when().days(known.days()),
                    changes.when().hours().orElse(Hours.UNSTATED),
                    command.provenance());
        }
        var asPlanned = new MeetingScheduled(
                command.fact(),
                known.id(),
                known.forum(),
                known.title(),
                known.kind(),
                known.days(),
                Hours.UNSTATED,
                known.venue(),
                mode(changes, known),
                known.series(),
                known.bodies(),
                known.hosts(),
                command.provenance());
        return MeetingStatements.with(asPlanned, changes, command.provenance());
    }

    /** Where a venue is said and no mode, the mode is what goes with the venue. */
    private static MeetingMode mode(MeetingChanges changes, MeetingOnRecord known) {
        return changes.where()
                .venue()
                .map(venue -> switch (venue) {
                    case Venue.Virtual virtual -> MeetingMode.VIRTUAL;
                    case Venue.Place place ->
                        known.mode() == MeetingMode.VIRTUAL ? MeetingMode.IN_PERSON : known.mode();
                    case Venue.Unstated unstated -> known.mode();
                })
                .orElse(known.mode());
    }
}
