package org.rollcall.meeting.domain;

import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;
import org.rollcall.contracts.MeetingId;

/** What the rules need to know of a meeting. {@code version} is the sequence of its last event. */
public sealed interface Meeting {

    Meeting UNKNOWN = new Unknown();

    record Unknown() implements Meeting {}

    sealed interface OnRecord extends Meeting {
        MeetingId id();
    }

    record Scheduled(MeetingId id, ForumId forum, Days days, long version) implements OnRecord {}

    record Held(MeetingId id, Days days, long version) implements OnRecord {}

    record Cancelled(MeetingId id, long version) implements OnRecord {}

    static Meeting evolve(Meeting meeting, MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled scheduled ->
                switch (meeting) {
                    case Unknown unknown -> new Scheduled(scheduled.meeting(), scheduled.forum(), scheduled.days(), 0);
                    case OnRecord before -> throw new CorruptStream(event, "the meeting is on record already");
                };
            case MeetingHeld held -> {
                var before = scheduled(meeting, event);
                yield new Held(before.id(), held.days(), before.version() + 1);
            }
            case MeetingCancelled cancelled -> {
                var before = scheduled(meeting, event);
                yield new Cancelled(before.id(), before.version() + 1);
            }
            case MeetingEvent.OfMeeting later -> meeting;
            case DocumentEvent ofDocument -> throw new CorruptStream(event, "a document has a stream of its own");
        };
    }

    private static Scheduled scheduled(Meeting meeting, MeetingEvent event) {
        return switch (meeting) {
            case Scheduled scheduled -> scheduled;
            case Unknown unknown -> throw new CorruptStream(event, "the meeting was never scheduled");
            case Held held -> throw new CorruptStream(event, "the meeting was held");
            case Cancelled cancelled -> throw new CorruptStream(event, "the meeting was cancelled");
        };
    }
}
