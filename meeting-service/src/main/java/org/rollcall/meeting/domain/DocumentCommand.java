package org.rollcall.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import org.rollcall.contracts.DateBound;
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
     * @param languages as BCP 47 tags; none where no source says
     * @param today the day the command was sent, in the forum's time zone
     */
    record PublishDocument(
            DocumentId document,
            FactId fact,
            ForumId forum,
            String title,
            DocumentKind kind,
            List<String> languages,
            AdoptedBy adoptedBy,
            DateBound published,
            LocalDate today,
            Expected expected,
            Provenance provenance)
            implements DocumentCommand {
        public PublishDocument {
            languages = List.copyOf(languages);
        }
    }

    sealed interface AdoptedBy {
        record Meeting(KnownMeeting meeting) implements AdoptedBy {}

        record Nobody() implements AdoptedBy {}
    }
}
