package org.rollcall.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.EditionPublished;

/**
 * A document as its facts say it.
 *
 * @param publication the fact that says its title, kind and adoption
 * @param editions in the order they were first said; of one language there are several only where there are several files
 */
public record DocumentOnRecord(
        DocumentId id,
        ForumId forum,
        FactId publication,
        String title,
        DocumentKind kind,
        List<Edition> editions,
        Adoption adoption,
        DateBound published) {

    public DocumentOnRecord {
        editions = List.copyOf(editions);
    }

    /** What it is there in, each once; without those of which nobody says it. */
    public List<String> languages() {
        return editions.stream()
                .map(Edition::language)
                .filter(language -> !language.equals(Edition.UNDETERMINED))
                .distinct()
                .toList();
    }

    /** What the facts of its stream say; empty if nothing that stands publishes it. */
    public static Optional<DocumentOnRecord> of(Facts<DocumentStatement> facts) {
        return facts.all()
                .filter(DocumentPublished.class::isInstance)
                .map(DocumentPublished.class::cast)
                .findFirst()
                .map(published -> new DocumentOnRecord(
                        published.document(),
                        published.forum(),
                        published.fact(),
                        published.title(),
                        published.kind(),
                        editions(published, facts),
                        published.adoption(),
                        published.published()));
    }

    private static List<Edition> editions(DocumentPublished published, Facts<DocumentStatement> facts) {
        var editions = new ArrayList<>(published.editions());
        facts.all()
                .filter(EditionPublished.class::isInstance)
                .map(EditionPublished.class::cast)
                .forEach(later -> add(later.edition(), editions));
        return editions;
    }

    /** Another address or the file of an edition that is there belongs to it; another file is another edition. */
    private static void add(Edition edition, List<Edition> editions) {
        for (int i = 0; i < editions.size(); i++) {
            var known = editions.get(i);
            var sameFile = known.file().isEmpty()
                    || edition.file().isEmpty()
                    || known.file().equals(edition.file());
            if (known.language().equals(edition.language()) && sameFile) {
                var address = edition.address().isEmpty() ? known.address() : edition.address();
                editions.set(
                        i,
                        new Edition(edition.language(), address, edition.file().or(known::file)));
                return;
            }
        }
        editions.add(edition);
    }
}
