package org.rollcall.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.EditionPublished;
import org.rollcall.contracts.DocumentOnRecord;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.Decision.Accepted;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.DocumentCommand.AddEdition;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.CorrectDocument;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;
import org.rollcall.meeting.domain.DocumentCommand.RetractDocument;

/** What may happen to a document: one work, published once, in as many languages as there are. */
public final class DocumentDecider {

    private DocumentDecider() {}

    public static Decision decide(DocumentCommand command, Document document) {
        if (document.facts().contains(command.fact())) {
            return new Accepted(List.of(), List.of());
        }
        return switch (command) {
            case PublishDocument publish ->
                document.onRecord().isEmpty()
                        ? publish(publish)
                        : new Rejected(new Rejection.DocumentAlreadyPublished(publish.document()));
            case AddEdition add ->
                document.onRecord()
                        .map(known -> add(add, known, document))
                        .orElseGet(() -> new Rejected(new Rejection.UnknownDocument(add.document())));
            case CorrectDocument correct -> DocumentRevisionDecider.correct(correct, document);
            case RetractDocument retract -> DocumentRevisionDecider.retract(retract, document);
        };
    }

    private static Decision publish(PublishDocument command) {
        if (!command.expected().allows(Rejection.StaleVersion.NOTHING)) {
            return new Rejected(new Rejection.StaleVersion(Rejection.StaleVersion.NOTHING));
        }
        var warnings = new ArrayList<Warning>(command.provenance().warnings());
        warnings.addAll(DocumentRule.doubts(command.adoptedBy(), command.published()));
        var published = new DocumentPublished(
                command.fact(),
                command.document(),
                command.forum(),
                command.title().strip(),
                command.kind(),
                command.editions(),
                adoption(command.adoptedBy()),
                command.published(),
                command.provenance().with(warnings));
        return DocumentRule.forbidden(published, command.today())
                .or(() -> DocumentRule.adoptionForbidden(command.adoptedBy(), command.forum()))
                .<Decision>map(Rejected::new)
                .orElseGet(() -> Decision.accepted(canonical(published)));
    }

    static Adoption adoption(AdoptedBy adoptedBy) {
        return switch (adoptedBy) {
            case AdoptedBy.Meeting by -> new Adoption.ByMeeting(by.meeting().id());
            case AdoptedBy.Nobody nobody -> new Adoption.StandingAlone();
        };
    }

    private static Decision add(AddEdition command, DocumentOnRecord known, Document document) {
        var said = new EditionPublished(
                command.fact(),
                command.document(),
                known.forum(),
                command.edition(),
                command.published(),
                command.provenance());
        return Freshness.forbidden(command.expected(), document)
                .or(() -> DocumentRule.forbidden(said, command.today()))
                .or(() -> nothingNew(said, known, document))
                .<Decision>map(Rejected::new)
                .orElseGet(() -> Decision.accepted(canonical(said)));
    }

    /** It changes nothing of what the work is there in. */
    private static Optional<Rejection> nothingNew(EditionPublished said, DocumentOnRecord known, Document document) {
        return document.with(canonical(said))
                .onRecord()
                .filter(after -> after.editions().equals(known.editions()))
                .map(after -> new Rejection.NothingChanges(List.of(known.publication())));
    }

    static DocumentPublished canonical(DocumentPublished said) {
        return new DocumentPublished(
                said.fact(),
                said.document(),
                said.forum(),
                said.title(),
                said.kind(),
                said.editions().stream().map(DocumentDecider::canonical).toList(),
                said.adoption(),
                said.published(),
                said.provenance());
    }

    static EditionPublished canonical(EditionPublished said) {
        return new EditionPublished(
                said.fact(),
                said.document(),
                said.forum(),
                canonical(said.edition()),
                said.published(),
                said.provenance());
    }

    private static Edition canonical(Edition edition) {
        return new Edition(Languages.canonical(edition.language()), edition.address(), edition.file());
    }
}
