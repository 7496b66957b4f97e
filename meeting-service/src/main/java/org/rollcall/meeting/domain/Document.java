package org.rollcall.meeting.domain;

import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.MeetingEvent;

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
            case MeetingEvent.OfMeeting meeting -> throw meetings(event);
            case DocumentEvent later -> document;
        };
    }

    private static CorruptStream meetings(MeetingEvent event) {
        return new CorruptStream(event, "a meeting has a stream of its own");
    }
}
