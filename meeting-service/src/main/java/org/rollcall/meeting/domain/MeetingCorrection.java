package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingEvent.Announcement;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.MeetingFactCorrected;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingRescheduled;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.Provenance;
import org.rollcall.meeting.domain.AttendanceRule.Seat;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.RecordAttendance.Written;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;

/** A fact with the changes that a command makes of it. */
record MeetingCorrection(CorrectFact command, MeetingStatement said, Meeting meeting) {

    Decision decide() {
        return forbidden().<Decision>map(Rejected::new).orElseGet(() -> {
            var better = MeetingStatements.with(said, command.changes(), why());
            if (better instanceof AttendanceRecorded attendance) {
                return attendance(attendance);
            }
            return decide(better);
        });
    }

    private Decision decide(MeetingStatement better) {
        var after = meeting.with(correction(better));
        return StatementRule.forbidden(
                        better, after.onRecord(), command.looked().today())
                .or(() -> Recording.contradiction(after))
                .<Decision>map(Rejected::new)
                .orElseGet(() -> Decision.accepted(correction(doubtful(better))).and(() -> holding(better)));
    }

    /** The roll is asked again where the standing is corrected; else what it said then still counts. */
    private Decision attendance(AttendanceRecorded better) {
        var claimed = command.changes().delegation().attendsAs();
        if (claimed.isEmpty()) {
            return decide(MeetingStatements.with(
                    better, better.provenance().with(said.provenance().warnings())));
        }
        var on = meeting.onRecord().map(known -> known.days().first()).orElse(better.on());
        var roll = command.roll();
        return switch (AttendanceRule.seat(better.party(), claimed, Written.ALONE, on, roll)) {
            case Seat.Denied denied -> new Rejected(denied.why());
            case Seat.Given seat ->
                decide(new AttendanceRecorded(
                        better.fact(),
                        better.meeting(),
                        better.forum(),
                        better.party(),
                        better.presence(),
                        seat.attendsAs(),
                        better.delegates(),
                        on,
                        roll.position(),
                        better.provenance().with(seat.doubts())));
        };
    }

    private Optional<Rejection> forbidden() {
        return CorrectableFacts.of(said)
                .forbids(command.changes().given())
                .<Rejection>map(Rejection.NotCorrectable::new)
                .or(() -> Freshness.forbidden(command.expected(), said.fact(), meeting))
                .or(this::kindForbidden)
                .or(() -> days(said)
                        .flatMap(days -> MeetingDays.forbidden(
                                command.changes().when().firstOf(days),
                                command.changes().when().lastOf(days))))
                .or(() -> Rejection.unless(!isUnchanged(), () -> new Rejection.NothingChanges(List.of(said.fact()))));
    }

    /** The word {@code kind} means one thing for a meeting and another for a decision. */
    private Optional<Rejection> kindForbidden() {
        var changes = command.changes();
        var known = said instanceof DecisionTaken
                ? changes.taken().kind().isPresent()
                : changes.of().kind().isPresent();
        return Rejection.unless(
                known || !changes.given().contains("kind"),
                () -> new Rejection.InvalidField(
                        "kind", "That is no kind of " + (said instanceof DecisionTaken ? "decision." : "meeting.")));
    }

    private boolean isUnchanged() {
        return MeetingStatements.with(said, command.changes(), said.provenance())
                        .equals(said)
                && command.changes()
                        .decided()
                        .map(said.provenance().decided()::equals)
                        .orElse(true)
                && !command.changes().evidence();
    }

    private Provenance why() {
        var why = command.provenance();
        return new Provenance(
                why.evidence(),
                command.changes().decided().orElse(said.provenance().decided()),
                why.recordedBy(),
                why.warnings());
    }

    private MeetingStatement doubtful(MeetingStatement better) {
        var rest = MeetingOnRecord.of(meeting.facts()
                .all()
                .filter(other -> !other.fact().equals(said.fact()))
                .toList());
        var doubts = new ArrayList<>(better.provenance().warnings());
        doubts.addAll(Doubts.of(better, rest, command.looked()));
        return MeetingStatements.with(better, better.provenance().with(doubts));
    }

    private MeetingFactCorrected correction(MeetingStatement better) {
        return correction(command.fact(), better);
    }

    private MeetingFactCorrected correction(FactId id, MeetingStatement better) {
        var version = meeting.facts().version(better.fact()).orElseThrow();
        return new MeetingFactCorrected(id, better.meeting(), better.forum(), better.fact(), version, better);
    }

    /** What was held as scheduled was held on the corrected days. */
    private Decision holding(MeetingStatement better) {
        var before = days(said);
        var now = days(better);
        if (said instanceof MeetingHeld || before.equals(now)) {
            return new Decision.Accepted(List.of(), List.of());
        }
        return meeting.facts()
                .all()
                .filter(other -> other instanceof MeetingHeld held
                        && Optional.of(held.days()).equals(before))
                .findFirst()
                .map(held -> new MeetingHeld(held.fact(), held.meeting(), held.forum(), now.orElseThrow(), why()))
                .map(held -> MeetingDays.inFuture(held.days(), command.looked().today())
                        .<Decision>map(Rejected::new)
                        .orElseGet(() -> Decision.accepted(correction(command.ofHolding(), held))))
                .orElseGet(() -> new Decision.Accepted(List.of(), List.of()));
    }

    private static Optional<Days> days(MeetingStatement said) {
        return switch (said) {
            case Announcement e -> Optional.of(e.days());
            case MeetingRescheduled e -> Optional.of(e.days());
            case MeetingHeld e -> Optional.of(e.days());
            default -> Optional.empty();
        };
    }
}
