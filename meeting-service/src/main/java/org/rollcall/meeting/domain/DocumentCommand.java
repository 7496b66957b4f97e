package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Provenance;

/** What can be asked of a document. {@code fact} is the id the new fact will have. */
public sealed interface DocumentCommand {

    DocumentId document();

    FactId fact();

    Expected expected();

    Provenance provenance();

    /**
     * @param editions none where no source says in which languages it is
     * @param today the day the command was sent, in the forum's time zone
     */
    record PublishDocument(
            DocumentId document,
            FactId fact,
            ForumId forum,
            String title,
            DocumentKind kind,
            List<Edition> editions,
            AdoptedBy adoptedBy,
            DateBound published,
            LocalDate today,
            Expected expected,
            Provenance provenance)
            implements DocumentCommand {
        public PublishDocument {
            editions = List.copyOf(editions);
        }
    }

    /** The work is there in a language, at an address, or as a file. */
    record AddEdition(
            DocumentId document,
            FactId fact,
            Edition edition,
            DateBound published,
            LocalDate today,
            Expected expected,
            Provenance provenance)
            implements DocumentCommand {}

    /** @param corrected the fact, by its own id or that of one of its versions */
    record CorrectDocument(
            DocumentId document,
            FactId fact,
            FactId corrected,
            DocumentChanges changes,
            LocalDate today,
            Expected expected,
            Provenance provenance)
            implements DocumentCommand {}

    /** @param cascade whether what rests on it goes with it */
    record RetractDocument(
            DocumentId document,
            FactId fact,
            FactId retracted,
            boolean cascade,
            Expected expected,
            Provenance provenance)
            implements DocumentCommand {}

    /**
     * The members of a fact that change, as the request that records such a fact names them; empty are those that stay.
     *
     * @param given the names of all that were given, those among them that nothing can change
     * @param decided when the changed fact was decided
     * @param evidence whether evidence was given
     */
    record DocumentChanges(
            Set<String> given,
            Optional<String> title,
            Optional<DocumentKind> kind,
            Optional<List<Edition>> editions,
            Optional<AdoptedBy> adoptedBy,
            Optional<String> language,
            Optional<String> address,
            Optional<DateBound> published,
            Optional<DateBound> decided,
            boolean evidence) {
        public DocumentChanges {
            given = Set.copyOf(given);
        }
    }

    sealed interface AdoptedBy {
        record Meeting(KnownMeeting meeting) implements AdoptedBy {}

        record Nobody() implements AdoptedBy {}
    }
}
