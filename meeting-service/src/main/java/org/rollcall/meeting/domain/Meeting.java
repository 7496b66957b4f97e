package org.rollcall.meeting.domain;

import java.util.Optional;
import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.MeetingFactCorrected;
import org.rollcall.contracts.MeetingEvent.MeetingFactRetracted;
import org.rollcall.contracts.MeetingEvent.MeetingStatement;
import org.rollcall.contracts.MeetingEvent.OfMeeting;
import org.rollcall.contracts.MeetingOnRecord;
import org.rollcall.contracts.MeetingOnRecord.State;

/**
 * What the rules need to know of a meeting: the facts of its stream.
 *
 * @param first the forum of the first event; empty before it
 * @param state empty before it is put on record, and after all that put it there was retracted
 */
public record Meeting(Facts<MeetingStatement> facts, Optional<ForumId> first, Optional<State> state) {

    public static final Meeting UNKNOWN = new Meeting(Facts.none(), Optional.empty(), Optional.empty());

    /** Empty before it is put on record, and after all that put it there was retracted. */
    public Optional<MeetingOnRecord> onRecord() {
        return MeetingOnRecord.of(facts);
    }

    /** Whose meeting it is or was: of whatever was recorded first. */
    ForumId forum() {
        return first.orElseThrow();
    }

    Meeting with(OfMeeting event) {
        var after = facts.with(event);
        var next = switch (event) {
            case MeetingStatement said -> Course.after(state, said).or(() -> state);
            case MeetingFactCorrected correction -> state;
            case MeetingFactRetracted retraction -> Course.state(after);
        };
        return new Meeting(after, first.or(() -> Optional.of(event.forum())), next);
    }

    public static Meeting evolve(Meeting meeting, MeetingEvent event) {
        return switch (event) {
            case DocumentEvent ofDocument -> throw new CorruptStream(event, "a document has a stream of its own");
            case OfMeeting ofMeeting -> evolve(meeting, ofMeeting);
        };
    }

    private static Meeting evolve(Meeting meeting, OfMeeting event) {
        var facts = meeting.facts;
        var possible = switch (event) {
            case MeetingStatement said -> Course.after(meeting.state, said).isPresent();
            case MeetingFactCorrected correction -> facts.contains(correction.replaces());
            case MeetingFactRetracted retraction -> facts.contains(retraction.retracted());
        };
        if (!possible || facts.contains(event.fact())) {
            throw new CorruptStream(
                    event, "it is there already, or cannot be said in this state, or what it rests on is not there");
        }
        return meeting.with(event);
    }
}
