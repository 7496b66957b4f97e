package org.rollcall.meeting.http;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DocumentId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.axon.DocumentRequest;
import org.rollcall.meeting.domain.DocumentCommand.AdoptedBy;
import org.rollcall.meeting.domain.DocumentCommand.PublishDocument;
import org.rollcall.meeting.postgres.MeetingDirectory;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishes documents. */
@RestController
class DocumentController {

    private final CommandDesk desk;
    private final Forums forums;
    private final MeetingDirectory meetings;
    private final Clock clock;

    DocumentController(CommandDesk desk, Forums forums, MeetingDirectory meetings, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.meetings = meetings;
        this.clock = clock;
    }

    @PostMapping("/api/forums/{forum}/documents")
    ResponseEntity<Receipt> publish(
            @PathVariable String forum, @RequestBody MeetingBody.Publication body, Submission submission) {
        var id = Fields.parse("forum", forum, ForumId::new);
        return desk.submit(submission, () -> {
            var known = forums.forum(id);
            return DocumentRequest.of(new PublishDocument(
                    idOf(body),
                    Asked.newFact(),
                    known.id(),
                    body.title(),
                    body.kind(),
                    Fields.list("languages", body.languages()),
                    adoptedBy(known.id(), body.meeting()),
                    body.published(),
                    Asked.today(clock, known.timeZone()),
                    Asked.expected(submission),
                    submission.provenance(body.evidence(), body.decided(), body.reason())));
        });
    }

    /** One work has one title: without an id, a second of the same title is refused as on record already. */
    private static DocumentId idOf(MeetingBody.Publication body) {
        var id = body.id();
        return id == null ? new DocumentId(Asked.id(body.title(), taken -> false)) : id;
    }

    private AdoptedBy adoptedBy(ForumId forum, @Nullable MeetingId meeting) {
        if (meeting == null) {
            return new AdoptedBy.Nobody();
        }
        return meetings.find(meeting)
                .<AdoptedBy>map(AdoptedBy.Meeting::new)
                .orElseThrow(() -> new Refused(new Problem(
                        ProblemType.UNKNOWN_MEETING,
                        "No meeting is on record as '" + meeting + "'.",
                        "meeting",
                        Probable.ids(meeting.value(), meetings.idsOf(forum)))));
    }
}
