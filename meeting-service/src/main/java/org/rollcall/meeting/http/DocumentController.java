package org.rollcall.meeting.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.DocumentCommand.AddEdition;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.CorrectDocument;
import org.rollcall.meeting.domain.DocumentCommand.DocumentChanges;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;
import org.rollcall.meeting.domain.DocumentCommand.RetractDocument;
import org.rollcall.meeting.postgres.DocumentDirectory;
import org.rollcall.meeting.postgres.MeetingDirectory;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishes documents: works, each in one language or more; and revises what was said of them. */
@RestController
class DocumentController {

    private final DocumentDesk desk;
    private final Forums forums;
    private final MeetingDirectory meetings;
    private final DocumentDirectory documents;

    DocumentController(DocumentDesk desk, Forums forums, MeetingDirectory meetings, DocumentDirectory documents) {
        this.desk = desk;
        this.forums = forums;
        this.meetings = meetings;
        this.documents = documents;
    }

    @PostMapping("/api/forums/{forum}/documents")
    ResponseEntity<Receipt> publish(
            @PathVariable String forum, @RequestBody MeetingBody.Publication body, Submission submission) {
        var id = Fields.parse("forum", forum, ForumId::new);
        return publish(id, body, body.meeting(), submission);
    }

    /** One that the meeting adopted. */
    @PostMapping("/api/meetings/{meeting}/documents")
    ResponseEntity<Receipt> adopt(
            @PathVariable String meeting, @RequestBody MeetingBody.Publication body, Submission submission) {
        var id = Fields.parse("meeting", meeting, MeetingId::new);
        if (body.meeting() != null && !body.meeting().equals(id)) {
            throw new Refused(Problem.at(
                    "meeting",
                    ProblemType.INVALID_FIELD,
                    "The address names the meeting that adopted it; leave it out."));
        }
        var known = meetings.find(id)
                .orElseThrow(() -> new Refused(
                        Problem.of(ProblemType.UNKNOWN_MEETING, "No meeting is on record as '" + id + "'.")));
        return publish(known.forum(), body, id, submission);
    }

    private ResponseEntity<Receipt> publish(
            ForumId forum, MeetingBody.Publication body, @Nullable MeetingId meeting, Submission submission) {
        return desk.submit(submission, () -> {
            var known = forums.forum(forum);
            return new PublishDocument(
                    idOf(body),
                    Asked.newFact(),
                    known.id(),
                    body.title(),
                    body.kind(),
                    DocumentDesk.editions(body.languages(), body.editions()),
                    meeting == null ? new AdoptedBy.Nobody() : desk.adoptedBy(known.id(), meeting),
                    body.published(),
                    desk.today(known.timeZone()),
                    Asked.expected(submission),
                    submission.provenance(body.evidence(), body.decided(), body.reason()));
        });
    }

    /** One work has one title: without an id, a second of the same title is refused as on record already. */
    private static DocumentId idOf(MeetingBody.Publication body) {
        var id = body.id();
        return id == null ? new DocumentId(Asked.id(body.title(), taken -> false)) : id;
    }

    @PostMapping("/api/documents/{document}/editions")
    ResponseEntity<Receipt> addEdition(
            @PathVariable String document, @RequestBody MeetingBody.EditionAdded body, Submission submission) {
        return desk.submit(
                document,
                () -> submission.provenance(body.evidence(), body.decided(), body.reason()),
                submission,
                slip -> new AddEdition(
                        slip.document(),
                        slip.fact(),
                        DocumentDesk.edition(body.language(), body.address()),
                        body.published() == null ? DateBound.UNKNOWN : body.published(),
                        slip.today(),
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/api/documents/{document}/facts/{fact}/correction")
    ResponseEntity<Receipt> correct(
            @PathVariable String document,
            @PathVariable String fact,
            @RequestBody DocumentFactBody body,
            Submission submission) {
        return desk.submit(
                document,
                () -> submission.revision(body.evidence(), body.decided(), body.reason()),
                submission,
                slip -> new CorrectDocument(
                        slip.document(),
                        slip.fact(),
                        Fields.parse("factId", fact, FactId::new),
                        changes(slip.document(), body),
                        slip.today(),
                        slip.expected(),
                        slip.provenance()));
    }

    private DocumentChanges changes(DocumentId document, DocumentFactBody body) {
        return new DocumentChanges(
                body.given(),
                Optional.ofNullable(body.title()),
                Optional.ofNullable(body.kind()),
                body.languages() == null && body.editions() == null
                        ? Optional.empty()
                        : Optional.of(DocumentDesk.editions(body.languages(), body.editions())),
                Optional.ofNullable(body.meeting())
                        .flatMap(meeting -> documents.forumOf(document).map(forum -> desk.adoptedBy(forum, meeting))),
                Optional.ofNullable(body.language()).map(String::strip),
                Optional.ofNullable(body.address()).map(String::strip),
                Optional.ofNullable(body.published()),
                Optional.ofNullable(body.decided()),
                !Fields.list("evidence", body.evidence()).isEmpty());
    }

    @PostMapping("/api/documents/{document}/facts/{fact}/retraction")
    ResponseEntity<Receipt> retract(
            @PathVariable String document,
            @PathVariable String fact,
            @RequestBody FactBody.Retraction body,
            Submission submission) {
        return desk.submit(
                document,
                () -> submission.revision(body.evidence(), body.decided(), body.reason()),
                submission,
                slip -> new RetractDocument(
                        slip.document(),
                        slip.fact(),
                        Fields.parse("factId", fact, FactId::new),
                        Boolean.TRUE.equals(body.cascade()),
                        slip.expected(),
                        slip.provenance()));
    }
}
