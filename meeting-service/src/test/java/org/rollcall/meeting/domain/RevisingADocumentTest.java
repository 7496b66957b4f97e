package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.meeting.domain.Asks.fact;
import static org.rollcall.meeting.domain.Given.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentEvent.StoredFile;
import org.rollcall.contracts.DocumentOnRecord;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.DocumentCommand.AddEdition;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.CorrectDocument;
import org.rollcall.meeting.domain.DocumentCommand.DocumentChanges;
import org.rollcall.meeting.domain.DocumentCommand.RetractDocument;

class RevisingADocumentTest {

    private static final DocumentCommand PUBLISHED = publishIn("en");
    private static final StoredFile FILE = new StoredFile("a".repeat(64), 12, "application/pdf");
    private static final String ADDRESS = "https://example.org/declaration.pdf";

    @Test
    void one_work_is_there_in_several_languages_at_addresses_and_as_files() {
        var document = onRecord(
                PUBLISHED,
                add("ru", new Edition("ru", ADDRESS, Optional.empty())),
                add("file", new Edition("EN", "", Optional.of(FILE))));

        assertThat(document.languages()).containsExactly("en", "ru");
        assertThat(document.editions())
                .containsExactly(
                        new Edition("en", "", Optional.of(FILE)), new Edition("ru", ADDRESS, Optional.empty()));
    }

    @Test
    void what_it_is_there_in_already_is_nothing_new() {
        assertRefused(ProblemType.NOTHING_CHANGES, "", add("again", Edition.in("EN")), PUBLISHED);
    }

    @Test
    void an_edition_is_one_of_a_document_on_record() {
        assertRefused(ProblemType.UNKNOWN_DOCUMENT, "", add("ru", Edition.in("ru")));
        assertRefused(
                ProblemType.UNKNOWN_DOCUMENT, "", add("ru", Edition.in("ru")), PUBLISHED, retract("gone", FACT, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org/x", "example.org/x", "https://", "https://a b"})
    void an_address_is_one_on_the_web(String address) {
        assertRefused(
                ProblemType.INVALID_FIELD,
                "address",
                add("ru", new Edition("ru", address, Optional.empty())),
                PUBLISHED);
    }

    @Test
    void a_publication_is_corrected_in_what_it_says() {
        var better = new DocumentChanges(
                Set.of("title", "meeting", "editions"),
                Optional.of("Istanbul Declaration "),
                Optional.empty(),
                Optional.of(List.of(Edition.in("EN"), Edition.in("tr"))),
                Optional.of(new AdoptedBy.Meeting(known("istanbul-2013", "2013-04-19", "2013-04-19"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);

        var document = onRecord(PUBLISHED, correct("better", FACT, better));

        assertThat(document.title()).isEqualTo("Istanbul Declaration");
        assertThat(document.languages()).containsExactly("en", "tr");
        assertThat(document.adoption()).isEqualTo(new Adoption.ByMeeting(new MeetingId("istanbul-2013")));
        assertThat(onRecord(PUBLISHED, correct("better", FACT, better), retract("gone", fact("better"), false))
                        .languages())
                .containsExactly("en");
    }

    @Test
    void an_edition_is_corrected_in_its_language_and_its_file_is_not() {
        var given = new DocumentCommand[] {PUBLISHED, add("file", new Edition("ru", "", Optional.of(FILE)))};

        assertThat(onRecord(given[0], given[1], correct("better", fact("file"), language("uz-cyrl")))
                        .languages())
                .containsExactly("en", "uz-Cyrl");
        assertRefused(ProblemType.NOT_CORRECTABLE, "file", correct("x", fact("file"), given("file")), given);
        assertRefused(ProblemType.INVALID_FIELD, "title", correct("x", fact("file"), given("title")), given);
        assertRefused(ProblemType.INVALID_FIELD, "language", correct("x", fact("file"), language("russian")), given);
        assertRefused(ProblemType.NOTHING_CHANGES, "", correct("x", fact("file"), language("RU")), given);
    }

    @Test
    void a_work_is_not_retracted_from_under_its_editions() {
        var edition = add("ru", Edition.in("ru"));

        assertRefused(ProblemType.HAS_DEPENDENTS, "", retract("gone", FACT, false), PUBLISHED, edition);
        assertThat(document(PUBLISHED, edition, retract("gone", FACT, true)).onRecord())
                .isEmpty();
        assertThat(onRecord(PUBLISHED, edition, retract("gone", FACT, true), retract("back", fact("gone"), false))
                        .languages())
                .containsExactly("en", "ru");
    }

    @Test
    void a_work_that_was_retracted_may_be_published_anew_and_does_not_come_back_beside_that() {
        var anew = publishedAgain();
        assertThat(onRecord(PUBLISHED, retract("gone", FACT, false), anew).publication())
                .isEqualTo(anew.fact());
        assertRefused(
                ProblemType.CONTRADICTS_RECORD,
                "",
                retract("back", fact("gone"), false),
                PUBLISHED,
                retract("gone", FACT, false),
                anew);
    }

    @Test
    void what_is_not_there_or_counts_no_longer_is_not_revised() {
        assertRefused(ProblemType.UNKNOWN_DOCUMENT, "", retract("gone", FACT, false));
        assertRefused(ProblemType.UNKNOWN_DOCUMENT, "", correct("x", FACT, language("ru")));
        assertRefused(ProblemType.UNKNOWN_FACT, "factId", retract("gone", fact("nothing"), false), PUBLISHED);
        assertRefused(ProblemType.UNKNOWN_FACT, "factId", correct("x", fact("nothing"), language("ru")), PUBLISHED);
        assertRefused(
                ProblemType.ALREADY_RETRACTED,
                "",
                retract("again", FACT, false),
                PUBLISHED,
                retract("gone", FACT, false));
        assertRefused(
                ProblemType.NOT_CORRECTABLE,
                "",
                correct("x", fact("gone"), language("ru")),
                PUBLISHED,
                retract("gone", FACT, false));
    }

    @Test
    void who_has_not_seen_the_last_edition_adds_none() {
        var stale = new AddEdition(
                DECLARATION, fact("tr"), Edition.in("tr"), DateBound.UNKNOWN, TODAY, Expected.version(0), PROVENANCE);

        assertRefused(ProblemType.STALE_VERSION, "", stale, PUBLISHED, add("ru", Edition.in("ru")));
        assertThat(onRecord(PUBLISHED, stale).languages()).containsExactly("en", "tr");
    }

    private static DocumentCommand publishedAgain() {
        var c = publishIn("en");
        return new DocumentCommand.PublishDocument(
                c.document(),
                fact("anew"),
                c.forum(),
                c.title(),
                c.kind(),
                c.editions(),
                c.adoptedBy(),
                c.published(),
                c.today(),
                c.expected(),
                c.provenance());
    }

    private static AddEdition add(String fact, Edition edition) {
        return new AddEdition(DECLARATION, fact(fact), edition, DateBound.UNKNOWN, TODAY, Expected.ANY, PROVENANCE);
    }

    private static CorrectDocument correct(String fact, FactId corrected, DocumentChanges changes) {
        return new CorrectDocument(DECLARATION, fact(fact), corrected, changes, TODAY, Expected.ANY, PROVENANCE);
    }

    private static RetractDocument retract(String fact, FactId retracted, boolean cascade) {
        return new RetractDocument(DECLARATION, fact(fact), retracted, cascade, Expected.ANY, PROVENANCE);
    }

    private static DocumentChanges language(String language) {
        return changes(Set.of("language"), Optional.of(language));
    }

    private static DocumentChanges given(String member) {
        return changes(Set.of(member), Optional.empty());
    }

    private static DocumentChanges changes(Set<String> given, Optional<String> language) {
        return new DocumentChanges(
                given,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static DocumentOnRecord onRecord(DocumentCommand... given) {
        return document(given).onRecord().orElseThrow();
    }

    private static Document document(DocumentCommand... given) {
        var document = Document.UNKNOWN;
        for (var command : given) {
            for (var event : accepted(DocumentDecider.decide(command, document)).events()) {
                document = Document.evolve(document, event);
            }
        }
        return document;
    }

    private static void assertRefused(
            ProblemType type, String field, DocumentCommand command, DocumentCommand... given) {
        var problem = rejected(DocumentDecider.decide(command, document(given))).problem();
        assertThat(problem.type()).as(problem.detail()).isEqualTo(type);
        assertThat(problem.field()).isEqualTo(field);
    }
}
