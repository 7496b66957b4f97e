package org.rollcall.meeting.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.contracts.Correctable;
import org.rollcall.contracts.DocumentEvent.DocumentFactCorrected;
import org.rollcall.contracts.DocumentEvent.DocumentFactRetracted;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.EditionPublished;
import org.rollcall.contracts.Event.Retraction;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Touched;
import org.rollcall.contracts.Warning;
import org.rollcall.meeting.domain.Decision.Rejected;
import org.rollcall.meeting.domain.DocumentCommand.CorrectDocument;
import org.rollcall.meeting.domain.DocumentCommand.DocumentChanges;
import org.rollcall.meeting.domain.DocumentCommand.RetractDocument;

/** The rules of corrections and retractions of what was said of a document. */
final class DocumentRevisionDecider {

    private static final Set<String> ITSELF = Set.of("id", "forum");

    private DocumentRevisionDecider() {}

    static Decision correct(CorrectDocument command, Document document) {
        var facts = document.facts();
        var id = command.corrected();
        if (facts.next() == 0) {
            return new Rejected(new Rejection.UnknownDocument(command.document()));
        }
        if (!facts.contains(id)) {
            return new Rejected(new Rejection.UnknownFact(id));
        }
        if (facts.event(id).filter(Retraction.class::isInstance).isPresent()) {
            return new Rejected(new Rejection.NotCorrectable(Problem.of(
                    ProblemType.NOT_CORRECTABLE,
                    "'" + id + "' is a retraction; retract it to restore what it retracted.")));
        }
        return facts.fact(id)
                .flatMap(facts::says)
                .map(said -> correct(command, said, document))
                .orElseGet(() -> new Rejected(new Rejection.AlreadyRetracted(id)));
    }

    private static Decision correct(CorrectDocument command, DocumentStatement said, Document document) {
        var changes = command.changes();
        var adoption = changes.adoptedBy();
        var better = with(said, changes, why(command, said, List.of()));
        var doubts = adoption.map(by -> DocumentRule.doubts(by, better.when())).orElse(List.of());
        return correctable(said)
                .forbids(changes.given())
                .<Rejection>map(Rejection.NotCorrectable::new)
                .or(() -> Freshness.forbidden(command.expected(), said.fact(), document))
                .or(() -> DocumentRule.forbidden(better, command.today()))
                .or(() -> adoption.flatMap(by -> DocumentRule.adoptionForbidden(by, said.forum())))
                .or(() -> unchanged(said, changes))
                .<Decision>map(Rejected::new)
                .orElseGet(() -> Decision.accepted(new DocumentFactCorrected(
                        command.fact(),
                        said.document(),
                        said.forum(),
                        said.fact(),
                        document.facts().version(said.fact()).orElseThrow(),
                        canonical(with(said, changes, why(command, said, doubts))))));
    }

    private static Correctable correctable(DocumentStatement said) {
        return switch (said) {
            case DocumentPublished e ->
                new Correctable(
                        "A publication",
                        Set.of("title", "kind", "languages", "editions", "meeting", "published"),
                        ITSELF);
            case EditionPublished e ->
                new Correctable(
                        "An edition", Set.of("language", "address", "published"), Set.of("id", "forum", "file"));
        };
    }

    private static Optional<Rejection> unchanged(DocumentStatement said, DocumentChanges changes) {
        var isSame = canonical(with(said, changes, said.provenance())).equals(said)
                && changes.decided().map(said.provenance().decided()::equals).orElse(true)
                && !changes.evidence();
        return Rejection.unless(!isSame, () -> new Rejection.NothingChanges(List.of(said.fact())));
    }

    private static Provenance why(CorrectDocument command, DocumentStatement said, List<Warning> doubts) {
        var why = command.provenance();
        return new Provenance(
                why.evidence(),
                command.changes().decided().orElse(said.provenance().decided()),
                why.recordedBy(),
                doubts);
    }

    private static DocumentStatement canonical(DocumentStatement said) {
        return switch (said) {
            case DocumentPublished e -> DocumentDecider.canonical(e);
            case EditionPublished e -> DocumentDecider.canonical(e);
        };
    }

    private static DocumentStatement with(DocumentStatement said, DocumentChanges changes, Provenance why) {
        return switch (said) {
            case DocumentPublished e ->
                new DocumentPublished(
                        e.fact(),
                        e.document(),
                        e.forum(),
                        changes.title().map(String::strip).orElse(e.title()),
                        changes.kind().orElse(e.kind()),
                        changes.editions().orElse(e.editions()),
                        changes.adoptedBy().map(DocumentDecider::adoption).orElse(e.adoption()),
                        changes.published().orElse(e.published()),
                        why);
            case EditionPublished e ->
                new EditionPublished(
                        e.fact(),
                        e.document(),
                        e.forum(),
                        new Edition(
                                changes.language().orElse(e.edition().language()),
                                changes.address().orElse(e.edition().address()),
                                e.edition().file()),
                        changes.published().orElse(e.published()),
                        why);
        };
    }

    static Decision retract(RetractDocument command, Document document) {
        var facts = document.facts();
        var id = command.retracted();
        var target = facts.event(id);
        if (facts.next() == 0) {
            return new Rejected(new Rejection.UnknownDocument(command.document()));
        }
        if (target.isEmpty()) {
            return new Rejected(new Rejection.UnknownFact(id));
        }
        if (!facts.stands(id)) {
            return new Rejected(new Rejection.AlreadyRetracted(id));
        }
        var stale = Touched.root(id, facts).stream()
                .findFirst()
                .flatMap(root -> Freshness.forbidden(command.expected(), root, document));
        if (stale.isPresent()) {
            return new Rejected(stale.get());
        }
        return target.get() instanceof Retraction
                ? restored(command, document)
                : retracted(command, dependents(id, document), document);
    }

    /** A second publication may have come since. */
    private static Decision restored(RetractDocument command, Document document) {
        var restoring = retraction(command, List.of(), document);
        var published = document.with(restoring)
                .facts()
                .all()
                .filter(DocumentPublished.class::isInstance)
                .map(DocumentStatement::fact)
                .toList();
        var leftAlone = published.isEmpty() ? editions(document.with(restoring)) : List.<FactId>of();
        return published.size() > 1 || !leftAlone.isEmpty()
                ? new Rejected(new Rejection.ContradictsRecord(published.isEmpty() ? leftAlone : published))
                : Decision.accepted(restoring);
    }

    private static Decision retracted(RetractDocument command, List<FactId> dependents, Document document) {
        return dependents.isEmpty() || command.cascade()
                ? Decision.accepted(retraction(command, dependents, document))
                : new Rejected(new Rejection.HasDependents(command.retracted(), dependents));
    }

    /** Without a work there are no editions of it. */
    private static List<FactId> dependents(FactId id, Document document) {
        return document.facts()
                        .event(id)
                        .filter(DocumentPublished.class::isInstance)
                        .isPresent()
                ? editions(document)
                : List.of();
    }

    private static List<FactId> editions(Document document) {
        return document.facts()
                .all()
                .filter(EditionPublished.class::isInstance)
                .map(DocumentStatement::fact)
                .toList();
    }

    private static DocumentFactRetracted retraction(
            RetractDocument command, List<FactId> dependents, Document document) {
        return new DocumentFactRetracted(
                command.fact(),
                command.document(),
                document.forum(),
                command.retracted(),
                dependents,
                command.provenance());
    }
}
