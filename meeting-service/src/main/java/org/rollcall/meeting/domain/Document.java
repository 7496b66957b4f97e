package org.rollcall.meeting.domain;

import java.util.Optional;
import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.DocumentEvent;
import org.rollcall.contracts.DocumentEvent.DocumentFactCorrected;
import org.rollcall.contracts.DocumentEvent.DocumentFactRetracted;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentEvent.EditionPublished;
import org.rollcall.contracts.DocumentOnRecord;
import org.rollcall.contracts.Facts;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingEvent;

/**
 * What the rules need to know of a document: the facts of its stream.
 *
 * @param first the forum of the first event; empty before it
 */
public record Document(Facts<DocumentStatement> facts, Optional<ForumId> first) {

    public static final Document UNKNOWN = new Document(Facts.none(), Optional.empty());

    /** Empty before it is published, and after that was retracted. */
    public Optional<DocumentOnRecord> onRecord() {
        return DocumentOnRecord.of(facts);
    }

    /** Whose document it is or was: of whatever was recorded first. */
    ForumId forum() {
        return first.orElseThrow();
    }

    Document with(DocumentEvent event) {
        return new Document(facts.with(event), first.or(() -> Optional.of(event.forum())));
    }

    public static Document evolve(Document document, MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.OfMeeting ofMeeting ->
                throw new CorruptStream(event, "a meeting has a stream of its own");
            case DocumentEvent ofDocument -> evolve(document, ofDocument);
        };
    }

    private static Document evolve(Document document, DocumentEvent event) {
        var facts = document.facts;
        var possible = switch (event) {
            case DocumentPublished published -> document.onRecord().isEmpty();
            case EditionPublished edition -> document.onRecord().isPresent();
            case DocumentFactCorrected correction -> facts.contains(correction.replaces());
            case DocumentFactRetracted retraction -> facts.contains(retraction.retracted());
        };
        if (!possible || facts.contains(event.fact())) {
            throw new CorruptStream(event, "it is there already, or what it rests on is not");
        }
        return document.with(event);
    }
}
