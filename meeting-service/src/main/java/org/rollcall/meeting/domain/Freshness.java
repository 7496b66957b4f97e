package org.rollcall.meeting.domain;

import java.util.Optional;
import java.util.stream.LongStream;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.MeetingEvent.AgendaSet;
import org.rollcall.contracts.MeetingEvent.AttendanceRecorded;
import org.rollcall.contracts.MeetingEvent.DecisionTaken;
import org.rollcall.contracts.MeetingEvent.MeetingChaired;
import org.rollcall.contracts.MeetingEvent.MeetingHosted;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;

/**
 * Whether a command was decided on what the record says. Each topic of a meeting is compared for itself: whoever saw the last
 * event of it, or any later one of the meeting, has seen all there is, so a list of those who came makes no rescheduling stale.
 */
final class Freshness {

    /** What may be said of a meeting beside one another. */
    private enum Topic {
        COURSE,
        HOST,
        CHAIR,
        ATTENDANCE,
        AGENDA,
        DECISIONS
    }

    private Freshness() {}

    static Optional<Rejection> forbidden(Expected expected, MeetingStatement said, Meeting meeting) {
        var facts = meeting.facts();
        if (meeting.onRecord().isEmpty()) {
            return Rejection.unless(
                    expected.allows(Rejection.StaleVersion.NOTHING),
                    () -> new Rejection.StaleVersion(Rejection.StaleVersion.NOTHING));
        }
        var touched = facts.factsOf(said.meeting()).stream()
                .filter(fact -> facts.event(fact)
                        .filter(event -> event instanceof MeetingStatement of && topic(of) == topic(said))
                        .isPresent())
                .mapToLong(facts::touched)
                .max()
                .orElse(0);
        return since(touched, expected, facts);
    }

    /** Of a revision: whoever saw the last event that touched the fact. */
    static Optional<Rejection> forbidden(Expected expected, FactId fact, Meeting meeting) {
        return since(meeting.facts().touched(fact), expected, meeting.facts());
    }

    /** Of an edition: whoever saw any version of the document that is not older than the last edition. */
    static Optional<Rejection> forbidden(Expected expected, Document document) {
        var touched = document.onRecord()
                .map(known -> document.facts().touched(known.id()))
                .orElse(0L);
        return since(touched, expected, document.facts());
    }

    static Optional<Rejection> forbidden(Expected expected, FactId fact, Document document) {
        return since(document.facts().touched(fact), expected, document.facts());
    }

    private static Optional<Rejection> since(long touched, Expected expected, Facts<?> facts) {
        var last = facts.next() - 1;
        return Rejection.unless(
                LongStream.rangeClosed(touched, last).anyMatch(expected::allows),
                () -> new Rejection.StaleVersion(last));
    }

    private static Topic topic(MeetingStatement said) {
        return switch (said) {
            case MeetingHosted e -> Topic.HOST;
            case MeetingChaired e -> Topic.CHAIR;
            case AttendanceRecorded e -> Topic.ATTENDANCE;
            case AgendaSet e -> Topic.AGENDA;
            case DecisionTaken e -> Topic.DECISIONS;
            default -> Topic.COURSE;
        };
    }
}
