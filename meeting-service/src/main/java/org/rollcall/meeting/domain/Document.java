package org.rollcall.meeting.domain;

import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.MeetingEvent;
import org.rollcall.contracts.MeetingEvent.DocumentPublished;
import org.rollcall.contracts.MeetingEvent.MeetingCancelled;
import org.rollcall.contracts.MeetingEvent.MeetingHeld;
import org.rollcall.contracts.MeetingEvent.MeetingScheduled;

/** What the rules need to know of a document. */
public sealed interface Document {

    Document UNKNOWN = new Unknown();

    record Unknown() implements Document {}

    record Published(DocumentId id) implements Document {}

    static Document evolve(Document document, MeetingEvent event) {
        return switch (event) {
            case DocumentPublished published ->
                switch (document) {
                    case Unknown unknown -> new Published(published.document());
                    case Published before -> throw new CorruptStream(event, "the document is on record already");
                };
            case MeetingScheduled scheduled -> throw meetings(event);
            case MeetingHeld held -> throw meetings(event);
            case MeetingCancelled cancelled -> throw meetings(event);
        };
    }

    private static CorruptStream meetings(MeetingEvent event) {
        return new CorruptStream(event, "a meeting has a stream of its own");
    }
}
