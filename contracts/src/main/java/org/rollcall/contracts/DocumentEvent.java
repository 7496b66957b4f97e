package org.rollcall.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.annotation.JsonTypeIdResolver;

/** What happened to a document; written to the stream of that document. */
public sealed interface DocumentEvent extends MeetingEvent {

    DocumentId document();

    /** Something said of a document. What its statements add up to is {@link DocumentOnRecord}. */
    sealed interface DocumentStatement extends DocumentEvent, Statement {
        @Override
        default Set<Subject> subjects() {
            return Set.of(document());
        }
    }

    /** Revises what was said of a document. */
    sealed interface DocumentRevision extends DocumentEvent {}

    /** A work is published: adopted by a meeting, or standing alone. */
    record DocumentPublished(
            FactId fact,
            DocumentId document,
            ForumId forum,
            String title,
            DocumentKind kind,
            List<Edition> editions,
            Adoption adoption,
            DateBound published,
            Provenance provenance)
            implements DocumentStatement {
        public DocumentPublished {
            editions = List.copyOf(editions);
        }

        @Override
        public DateBound when() {
            return published;
        }
    }

    /** The work is there in a language, or a file of it is; beside what there was in other languages. */
    record EditionPublished(
            FactId fact,
            DocumentId document,
            ForumId forum,
            Edition edition,
            DateBound published,
            Provenance provenance)
            implements DocumentStatement {
        @Override
        public DateBound when() {
            return published;
        }
    }

    /** A fact of this document has another version. */
    record DocumentFactCorrected(
            FactId fact,
            DocumentId document,
            ForumId forum,
            FactId corrected,
            FactId replaces,

            @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type") @JsonTypeIdResolver(WireNameResolver.class)
            DocumentStatement statement)
            implements DocumentRevision, Correction {
        @Override
        public Provenance provenance() {
            return statement.provenance();
        }
    }

    /** A fact of this document, or a revision of one, counts no longer. */
    record DocumentFactRetracted(
            FactId fact,
            DocumentId document,
            ForumId forum,
            FactId retracted,
            List<FactId> dependents,
            Provenance provenance)
            implements DocumentRevision, Retraction {
        public DocumentFactRetracted {
            dependents = List.copyOf(dependents);
        }
    }

    /**
     * The work in one language.
     *
     * @param language as a BCP 47 tag; {@code und} where nobody says
     * @param address where it can be read; empty where nobody says
     * @param file the content that was given to the system; empty where it was not
     */
    record Edition(String language, String address, Optional<StoredFile> file) {

        /** What no tag names (BCP 47). */
        public static final String UNDETERMINED = "und";

        /** It exists in that language; nobody says where. */
        public static Edition in(String language) {
            return new Edition(language, "", Optional.empty());
        }
    }

    /**
     * A content that is kept.
     *
     * @param sha256 its digest in 64 lower-case hexadecimal digits
     * @param size in bytes, from 1
     * @param mediaType {@code application/pdf}
     */
    record StoredFile(String sha256, long size, String mediaType) {}

    /** Who adopted a document. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Adoption.ByMeeting.class, name = "BY_MEETING"),
        @JsonSubTypes.Type(value = Adoption.StandingAlone.class, name = "STANDING_ALONE")
    })
    sealed interface Adoption {
        record ByMeeting(MeetingId meeting) implements Adoption {}

        record StandingAlone() implements Adoption {}
    }
}
