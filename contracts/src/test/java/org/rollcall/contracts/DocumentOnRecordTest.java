package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.DocumentFactRetracted;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.DocumentStatement;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.EditionPublished;
import org.rollcall.contracts.DocumentEvent.StoredFile;

class DocumentOnRecordTest {

    private static final DocumentId DOCUMENT = new DocumentId("declaration");
    private static final StoredFile PDF = new StoredFile("a".repeat(64), 7, "application/pdf");
    private static final StoredFile ODT = new StoredFile("b".repeat(64), 8, "application/vnd.oasis.opendocument.text");

    @Test
    void a_document_is_on_record_once_it_is_published() {
        assertThat(DocumentOnRecord.of(Facts.none())).isEmpty();

        var document = document(published(Edition.in("en"), Edition.in(Edition.UNDETERMINED)));
        assertThat(document.publication()).isEqualTo(new FactId("published"));
        assertThat(document.languages()).containsExactly("en");
    }

    @Test
    void another_language_is_another_edition() {
        assertThat(document(published(Edition.in("en")), edition("e", in("ru", "", PDF)))
                        .editions())
                .containsExactly(Edition.in("en"), in("ru", "", PDF));
    }

    @Test
    void a_file_of_an_edition_belongs_to_it_and_keeps_its_address() {
        var address = "https://example.org/declaration";

        assertThat(document(published(new Edition("en", address, Optional.empty())), edition("e", in("en", "", PDF)))
                        .editions())
                .containsExactly(in("en", address, PDF));
    }

    @Test
    void a_later_address_takes_the_place_of_the_earlier_and_keeps_the_file() {
        assertThat(document(
                                published(in("en", "https://example.org/old", PDF)),
                                edition("e", new Edition("en", "https://example.org/new", Optional.empty())))
                        .editions())
                .containsExactly(in("en", "https://example.org/new", PDF));
    }

    @Test
    void another_file_of_the_same_language_stands_beside_the_first() {
        assertThat(document(published(in("en", "", PDF)), edition("e", in("en", "", ODT)))
                        .editions())
                .containsExactly(in("en", "", PDF), in("en", "", ODT));
    }

    @Test
    void an_edition_that_is_retracted_is_none() {
        var retracted = new DocumentFactRetracted(
                new FactId("r"), DOCUMENT, Said.FORUM, new FactId("e"), List.of(), Said.SOMEHOW);

        assertThat(document(published(Edition.in("en")), edition("e", in("ru", "", PDF)), retracted)
                        .languages())
                .containsExactly("en");
    }

    private static Edition in(String language, String address, StoredFile file) {
        return new Edition(language, address, Optional.of(file));
    }

    private static DocumentPublished published(Edition... editions) {
        return new DocumentPublished(
                new FactId("published"),
                DOCUMENT,
                Said.FORUM,
                "Declaration",
                DocumentKind.DECLARATION,
                List.of(editions),
                new Adoption.StandingAlone(),
                DateBound.parse("2013"),
                Said.SOMEHOW);
    }

    private static EditionPublished edition(String fact, Edition edition) {
        return new EditionPublished(
                new FactId(fact), DOCUMENT, Said.FORUM, edition, DateBound.parse("2013"), Said.SOMEHOW);
    }

    private static DocumentOnRecord document(DocumentEvent... events) {
        var facts = Facts.<DocumentStatement>none();
        for (var event : events) {
            facts = facts.with(event);
        }
        return DocumentOnRecord.of(facts).orElseThrow();
    }
}
