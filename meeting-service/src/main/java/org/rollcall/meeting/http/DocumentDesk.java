package org.rollcall.meeting.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DocumentEvent.Edition;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.meeting.axon.DocumentRequest;
import org.rollcall.meeting.domain.DocumentCommand;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.Languages;
import org.rollcall.meeting.postgres.DocumentDirectory;
import org.rollcall.meeting.postgres.KnownForum;
import org.rollcall.meeting.postgres.MeetingDirectory;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where the commands about documents are handed in, with what is looked up for them. */
@Component
class DocumentDesk {

    private final CommandDesk desk;
    private final Forums forums;
    private final MeetingDirectory meetings;
    private final DocumentDirectory documents;
    private final Clock clock;

    DocumentDesk(CommandDesk desk, Forums forums, MeetingDirectory meetings, DocumentDirectory documents, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.meetings = meetings;
        this.documents = documents;
        this.clock = clock;
    }

    /** What every command about a document that is there has; the day in UTC where it is not on record. */
    record Slip(DocumentId document, FactId fact, LocalDate today, Expected expected, Provenance provenance) {}

    ResponseEntity<Receipt> submit(Submission submission, Supplier<DocumentCommand> command) {
        return desk.submit(submission, () -> DocumentRequest.of(command.get()));
    }

    /** @param why how it is known */
    ResponseEntity<Receipt> submit(
            String document, Supplier<Provenance> why, Submission submission, Function<Slip, DocumentCommand> command) {
        var id = Fields.parse("document", document, DocumentId::new);
        return submit(
                submission,
                () -> command.apply(new Slip(id, Asked.newFact(), today(id), Asked.expected(submission), why.get())));
    }

    private LocalDate today(DocumentId document) {
        return today(documents
                .forumOf(document)
                .flatMap(forums::find)
                .map(KnownForum::timeZone)
                .orElse(ZoneOffset.UTC));
    }

    LocalDate today(ZoneId zone) {
        return Asked.today(clock, zone);
    }

    AdoptedBy adoptedBy(ForumId forum, MeetingId meeting) {
        return meetings.find(meeting)
                .<AdoptedBy>map(AdoptedBy.Meeting::new)
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.UNKNOWN_MEETING,
                        "No meeting is on record as '" + meeting + "'.",
                        "meeting",
                        Probable.ids(meeting.value(), meetings.idsOf(forum)))));
    }

    /** In one of the two ways in which a request names them. */
    static List<Edition> editions(@Nullable List<String> languages, @Nullable List<MeetingBody.InLanguage> editions) {
        if (languages != null && editions != null) {
            throw new Refused(Problem.at(
                    "editions",
                    ProblemType.INVALID_FIELD,
                    "Say 'languages', or 'editions' with an address each; not both."));
        }
        if (editions != null) {
            return Fields.list("editions", editions).stream()
                    .map(said -> edition(said.language(), said.address()))
                    .toList();
        }
        var tags = Fields.list("languages", languages);
        Languages.forbidden("languages", tags).ifPresent(forbidden -> {
            throw new Refused(forbidden.problem());
        });
        return tags.stream().map(Edition::in).toList();
    }

    static Edition edition(String language, @Nullable String address) {
        return new Edition(language.strip(), Asked.text(address), Optional.empty());
    }
}
