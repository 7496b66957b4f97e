package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.Warning;
import org.rollcall.contracts.WarningType;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.MeetingCommand.CancelMeeting;
import org.rollcall.meeting.domain.MeetingCommand.HeldOn;
import org.rollcall.meeting.domain.MeetingCommand.HoldMeeting;
import org.rollcall.meeting.domain.MeetingCommand.ScheduleMeeting;

/** What may happen to a meeting: it is scheduled, and then either held or cancelled, once. */
public final class MeetingDecider {

    private static final int MOST_CHARACTERS_OF_A_REASON = 1000;

    private MeetingDecider() {}

    public static Decision decide(MeetingCommand command, Meeting meeting) {
        return switch (command) {
            case ScheduleMeeting schedule -> schedule(schedule, meeting);
            case HoldMeeting hold -> hold(hold, meeting);
            case CancelMeeting cancel -> cancel(cancel, meeting);
        };
    }

    private static Decision schedule(ScheduleMeeting command, Meeting meeting) {
        return switch (meeting) {
            case Meeting.Unknown unknown ->
                command.expected().allows(Rejection.StaleVersion.NOTHING)
                        ? Scheduling.decide(command)
                        : new Rejected(new Rejection.StaleVersion(Rejection.StaleVersion.NOTHING));
            case Meeting.OnRecord known -> new Rejected(new Rejection.MeetingAlreadyScheduled(known.id()));
        };
    }

    private static Decision hold(HoldMeeting command, Meeting meeting) {
        return switch (meeting) {
            case Meeting.Unknown unknown -> new Rejected(new Rejection.UnknownMeeting(command.meeting()));
            case Meeting.Scheduled scheduled -> holdScheduled(command, scheduled);
            case Meeting.Held held -> new Rejected(new Rejection.MeetingAlreadyHeld(held.id(), held.days()));
            case Meeting.Cancelled cancelled -> new Rejected(new Rejection.MeetingWasCancelled(cancelled.id()));
        };
    }

    private static Decision holdScheduled(HoldMeeting command, Meeting.Scheduled scheduled) {
        if (!command.expected().allows(scheduled.version())) {
            return new Rejected(new Rejection.StaleVersion(scheduled.version()));
        }
        return switch (command.on()) {
            case HeldOn.AsScheduled asScheduled -> holdOn(command, scheduled, scheduled.days());
            case HeldOn.Days days ->
                MeetingDays.forbidden(days.first(), days.last())
                        .<Decision>map(Rejected::new)
                        .orElseGet(() -> holdOn(command, scheduled, new Days(days.first(), days.last())));
        };
    }

    private static Decision holdOn(HoldMeeting command, Meeting.Scheduled scheduled, Days days) {
        var inFuture = MeetingDays.inFuture(days, command.today());
        if (inFuture.isPresent()) {
            return new Rejected(inFuture.get());
        }
        var warnings = new ArrayList<Warning>(command.provenance().warnings());
        if (!MeetingDays.mayShareADay(days, scheduled.days())) {
            warnings.add(WarningType.HELD_ON_OTHER_DAYS.of(
                    "It was scheduled for " + MeetingDays.words(scheduled.days()) + "."));
        }
        var held = new MeetingHeld(
                command.fact(),
                scheduled.id(),
                scheduled.forum(),
                days,
                command.provenance().with(warnings));
        return new Accepted(List.<MeetingEvent>of(held), warnings);
    }

    private static Decision cancel(CancelMeeting command, Meeting meeting) {
        return switch (meeting) {
            case Meeting.Unknown unknown -> new Rejected(new Rejection.UnknownMeeting(command.meeting()));
            case Meeting.Scheduled scheduled -> cancelScheduled(command, scheduled);
            case Meeting.Held held -> new Rejected(new Rejection.MeetingAlreadyHeld(held.id(), held.days()));
            case Meeting.Cancelled cancelled -> new Rejected(new Rejection.MeetingWasCancelled(cancelled.id()));
        };
    }

    private static Decision cancelScheduled(CancelMeeting command, Meeting.Scheduled scheduled) {
        if (!command.expected().allows(scheduled.version())) {
            return new Rejected(new Rejection.StaleVersion(scheduled.version()));
        }
        var forbidden = Fields.text("reason", command.reason(), MOST_CHARACTERS_OF_A_REASON);
        if (forbidden.isPresent()) {
            return new Rejected(forbidden.get());
        }
        var cancelled = new MeetingCancelled(
                command.fact(),
                scheduled.id(),
                scheduled.forum(),
                command.reason().strip(),
                command.provenance());
        return new Accepted(
                List.<MeetingEvent>of(cancelled), command.provenance().warnings());
    }
}
