package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingModeChanged;
import org.rollcall.contracts.MeetingEvent.MeetingPostponed;
import org.rollcall.contracts.MeetingEvent.MeetingRelocated;
import org.rollcall.contracts.MeetingEvent.MeetingRescheduled;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.meeting.domain.CourseCommand.CancelMeeting;
import org.rollcall.meeting.domain.CourseCommand.ChangeMode;
import org.rollcall.meeting.domain.CourseCommand.HeldOn;
import org.rollcall.meeting.domain.CourseCommand.HoldMeeting;
import org.rollcall.meeting.domain.CourseCommand.PostponeMeeting;
import org.rollcall.meeting.domain.CourseCommand.RelocateMeeting;
import org.rollcall.meeting.domain.CourseCommand.RescheduleMeeting;
import org.rollcall.meeting.domain.Decision.Rejected;

/** When, where and whether a meeting that is on record takes place. */
final class CourseDecider {

    private static final Looked NOTHING = Looked.nowhere(LocalDate.MAX);

    private CourseDecider() {}

    static Decision decide(CourseCommand command, Meeting meeting) {
        return meeting.onRecord()
                .map(known -> decide(command, known, meeting))
                .orElseGet(() -> new Rejected(new Rejection.UnknownMeeting(command.meeting())));
    }

    private static Decision decide(CourseCommand command, MeetingOnRecord known, Meeting meeting) {
        return switch (command) {
            case PostponeMeeting c ->
                Recording.of(
                        new MeetingPostponed(
                                c.fact(), known.id(), known.forum(), c.reason().strip(), c.provenance()),
                        meeting,
                        NOTHING,
                        c.expected());
            case RescheduleMeeting c -> reschedule(c, known, meeting);
            case RelocateMeeting c ->
                Recording.of(
                        new MeetingRelocated(c.fact(), known.id(), known.forum(), c.venue(), c.provenance()),
                        meeting,
                        NOTHING,
                        c.expected());
            case ChangeMode c ->
                Recording.of(
                        new MeetingModeChanged(
                                c.fact(), known.id(), known.forum(), c.mode(), venue(c, known), c.provenance()),
                        meeting,
                        NOTHING,
                        c.expected());
            case HoldMeeting c -> hold(c, known, meeting);
            case CancelMeeting c ->
                Recording.of(
                        new MeetingCancelled(
                                c.fact(), known.id(), known.forum(), c.reason().strip(), c.provenance()),
                        meeting,
                        NOTHING,
                        c.expected());
        };
    }

    private static Decision reschedule(RescheduleMeeting c, MeetingOnRecord known, Meeting meeting) {
        return MeetingDays.forbidden(c.first(), c.last())
                .<Decision>map(Rejected::new)
                .orElseGet(() -> {
                    var said = new MeetingRescheduled(
                            c.fact(),
                            known.id(),
                            known.forum(),
                            new Days(c.first(), c.last()),
                            c.hours(),
                            c.provenance());
                    return Recording.of(said, meeting, c.looked(), c.expected(), Doubts.pastBy(said, c.looked()));
                });
    }

    /** A meeting that turns virtual leaves its place; one that was virtual has none until somebody says one. */
    private static Venue venue(ChangeMode command, MeetingOnRecord known) {
        return command.venue().orElseGet(() -> switch (command.mode()) {
            case MeetingMode.VIRTUAL -> new Venue.Virtual();
            case MeetingMode.IN_PERSON, MeetingMode.HYBRID ->
                known.venue() instanceof Venue.Virtual ? new Venue.Unstated() : known.venue();
        });
    }

    private static Decision hold(HoldMeeting c, MeetingOnRecord known, Meeting meeting) {
        Function<Days, Decision> held = days -> Recording.of(
                new MeetingHeld(c.fact(), known.id(), known.forum(), days, c.provenance()),
                meeting,
                c.looked(),
                c.expected());
        return switch (c.on()) {
            case HeldOn.AsScheduled asScheduled ->
                undated(known).<Decision>map(Rejected::new).orElseGet(() -> held.apply(known.days()));
            case HeldOn.Days days ->
                MeetingDays.forbidden(days.first(), days.last())
                        .<Decision>map(Rejected::new)
                        .orElseGet(() -> held.apply(new Days(days.first(), days.last())));
        };
    }

    /** What has no days of its own is held on days that are said. */
    private static Optional<Rejection> undated(MeetingOnRecord known) {
        return known.state() == State.PLANNED || known.state() == State.POSTPONED
                ? Optional.of(new Rejection.InvalidField(
                        "first",
                        "It is " + known.state().name().toLowerCase(Locale.ROOT)
                                + " and has no days; say when it was held."))
                : Optional.empty();
    }
}
