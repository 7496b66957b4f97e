package org.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.meeting.domain.Given.DECLARATION;
import static org.rollcall.meeting.domain.Given.FACT;
import static org.rollcall.meeting.domain.Given.FORUM;
import static org.rollcall.meeting.domain.Given.PROVENANCE;
import static org.rollcall.meeting.domain.Given.accepted;
import static org.rollcall.meeting.domain.Given.cancelled;
import static org.rollcall.meeting.domain.Given.day;
import static org.rollcall.meeting.domain.Given.firstEvent;
import static org.rollcall.meeting.domain.Given.known;
import static org.rollcall.meeting.domain.Given.publish;
import static org.rollcall.meeting.domain.Given.publishIn;
import static org.rollcall.meeting.domain.Given.rejected;
import static org.rollcall.meeting.domain.Given.warnings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.CorruptStream;
import org.rollcall.contracts.DocumentEvent.Adoption;
import org.rollcall.contracts.DocumentEvent.DocumentPublished;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.MeetingOnRecord.State;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;

class PublishingADocumentTest {

    private static final KnownMeeting ISTANBUL = known("istanbul-2013", "2013-04-19", "2013-04-19");

    @Test
    void a_document_is_published_by_the_meeting_that_adopted_it() {
        var command = publish("Declaration", "2013-04-19", new AdoptedBy.Meeting(ISTANBUL), "en", "ru");

        assertThat(accepted(decide(command)).events())
                .containsExactly(new DocumentPublished(
                        FACT,
                        DECLARATION,
                        FORUM,
                        "Declaration",
                        DocumentKind.DECLARATION,
                        List.of(Edition.in("en"), Edition.in("ru")),
                        new Adoption.ByMeeting(new MeetingId("istanbul-2013")),
                        day("2013-04-19"),
                        PROVENANCE));
    }

    @Test
    void a_document_may_stand_alone() {
        var published = (DocumentPublished) firstEvent(decide(publishIn("en")));

        assertThat(published.adoption()).isEqualTo(new Adoption.StandingAlone());
    }

    @Test
    void a_document_is_published_once() {
        var published = Document.evolve(Document.UNKNOWN, firstEvent(decide(publishIn("en"))));

        assertThat(rejected(DocumentDecider.decide(another(publishIn("ru")), published))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.DOCUMENT_ALREADY_PUBLISHED);
        assertThatThrownBy(() -> Document.evolve(published, firstEvent(decide(another(publishIn("en"))))))
                .isInstanceOf(CorruptStream.class);
    }

    @Test
    void a_title_has_1_to_300_characters() {
        assertRefused(publish(" ", "2013", new AdoptedBy.Nobody()), "title");
        assertRefused(publish("x".repeat(301), "2013", new AdoptedBy.Nobody()), "title");
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "pt-br, pt-BR", "uz-cyrl, uz-Cyrl", "prs, prs"})
    void a_language_is_a_bcp_47_code_in_its_usual_letters(String tag, String recorded) {
        assertThat(((DocumentPublished) firstEvent(decide(publishIn(tag)))).editions())
                .containsExactly(Edition.in(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en_GB", "qq", "english", "zz-ZZ", "x-private", "e n"})
    void what_is_no_language_is_refused(String tag) {
        assertRefused(publishIn("en", tag), "editions[1].language");
    }

    @ParameterizedTest
    @CsvSource({"English, en", "Русский, ru", "eng, en"})
    void a_name_of_a_language_suggests_its_code(String name, String code) {
        assertThat(rejected(decide(publishIn(name))).problem().suggestions()).containsExactly(code);
    }

    @Test
    void a_language_is_named_once() {
        assertRefused(publishIn("en", "EN"), "editions[1].language");
    }

    @Test
    void a_document_of_which_no_language_is_stated_is_a_document() {
        assertThat(accepted(decide(publishIn())).events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-03", "2021", ".."})
    void what_is_to_come_is_not_published(String published) {
        assertRefused(publish("Declaration", published, new AdoptedBy.Nobody()), "published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-02", "2020", "XXXX"})
    void what_may_be_past_may_be_published(String published) {
        assertThat(accepted(decide(publish("Declaration", published, new AdoptedBy.Nobody())))
                        .events())
                .hasSize(1);
    }

    @Test
    void a_meeting_of_another_forum_does_not_adopt() {
        var foreign = new KnownMeeting(
                ISTANBUL.id(), new ForumId("prague-process"), ISTANBUL.title(), ISTANBUL.days(), State.HELD);

        assertRefused(publish("Declaration", "2013", new AdoptedBy.Meeting(foreign)), "meeting");
    }

    @Test
    void a_cancelled_meeting_does_not_adopt() {
        var problem = rejected(decide(publish("Declaration", "2013", new AdoptedBy.Meeting(cancelled(ISTANBUL)))))
                .problem();

        assertThat(problem.type()).isEqualTo(ProblemType.MEETING_CANCELLED);
        assertThat(problem.field()).isEqualTo("meeting");
    }

    @ParameterizedTest
    @CsvSource({"2013-04-18, true", "2012, true", "2013-04-19, false", "2013, false", "XXXX, false"})
    void what_was_published_before_its_meeting_is_doubtful(String published, boolean doubtful) {
        var decision = decide(publish("Declaration", published, new AdoptedBy.Meeting(ISTANBUL)));

        assertThat(warnings(decision).contains("published-before-adoption")).isEqualTo(doubtful);
    }

    /** The same again, as another request has it. */
    private static PublishDocument another(PublishDocument c) {
        return new PublishDocument(
                c.document(),
                new FactId("another"),
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

    private static Decision decide(PublishDocument command) {
        return DocumentDecider.decide(command, Document.UNKNOWN);
    }

    private static void assertRefused(PublishDocument command, String field) {
        var problem = rejected(decide(command)).problem();
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.detail()).endsWith(".");
    }
}
