package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;

/** The way every new statement of a meeting takes: what forbids it, if anything does; else it is recorded with its doubts on it. */
final class Recording {

    private Recording() {}

    static Decision of(MeetingStatement said, Meeting meeting, Looked looked, Expected expected) {
        return of(said, meeting, looked, expected, List.of());
    }

    /** @param more what is doubtful about the way it was asked for */
    static Decision of(MeetingStatement said, Meeting meeting, Looked looked, Expected expected, List<Warning> more) {
        var before = meeting.onRecord();
        var after = meeting.with(said);
        var forbidden = wrongState(said, meeting.state(), before)
                .or(() -> Freshness.forbidden(expected, said, meeting))
                .or(() -> StatementRule.forbidden(said, after.onRecord(), looked.today()))
                .or(() -> nothingNew(said, before))
                .or(() -> contradiction(after));
        if (forbidden.isPresent()) {
            return new Rejected(forbidden.get());
        }
        var doubts = new ArrayList<>(said.provenance().warnings());
        doubts.addAll(Doubts.of(said, before, looked));
        doubts.addAll(more);
        return new Accepted(
                List.of(MeetingStatements.with(said, said.provenance().with(doubts))), doubts);
    }

    private static Optional<Rejection> wrongState(
            MeetingStatement said, Optional<State> state, Optional<MeetingOnRecord> before) {
        return Course.after(state, said).isPresent() ? Optional.empty() : Optional.of(refusal(said, before));
    }

    private static Rejection refusal(MeetingStatement said, Optional<MeetingOnRecord> before) {
        if (before.isEmpty()) {
            return new Rejection.UnknownMeeting(said.meeting());
        }
        return said instanceof Announcement
                ? new Rejection.MeetingAlreadyScheduled(said.meeting())
                : state(before.get());
    }

    /** That it is in the state it is in, and what can be done about that. */
    static Rejection state(MeetingOnRecord meeting) {
        return switch (meeting.state()) {
            case State.CANCELLED -> new Rejection.MeetingWasCancelled(meeting.id());
            case State.HELD -> new Rejection.MeetingAlreadyHeld(meeting.id(), meeting.days());
            case State.PLANNED ->
                new Rejection.NotInThisState(
                        meeting.id(), "'" + meeting.id() + "' is planned and has no days yet; schedule it first.");
            case State.POSTPONED ->
                new Rejection.NotInThisState(
                        meeting.id(), "'" + meeting.id() + "' is postponed and has no days; schedule it first.");
            case State.SCHEDULED ->
                new Rejection.NotInThisState(
                        meeting.id(),
                        "'" + meeting.id() + "' is scheduled for " + MeetingDays.words(meeting.days())
                                + "; reschedule it to give it other days.");
        };
    }

    private static Optional<Rejection> nothingNew(MeetingStatement said, Optional<MeetingOnRecord> before) {
        return before.filter(meeting -> StatementRule.isNothingNew(said, meeting))
                .map(meeting -> new Rejection.NothingChanges(List.of()));
    }

    /** An agenda may leave out an item that something was decided under. */
    static Optional<Rejection> contradiction(Meeting after) {
        var broken = Course.broken(after.facts());
        return broken.isEmpty() ? Optional.empty() : Optional.of(new Rejection.ContradictsRecord(List.copyOf(broken)));
    }
}
