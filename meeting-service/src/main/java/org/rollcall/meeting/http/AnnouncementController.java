package org.rollcall.meeting.http;

import java.time.Clock;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.Announced;
import org.rollcall.meeting.domain.Announced.Mode;
import org.rollcall.meeting.domain.AnnouncementCommand.FixDays;
import org.rollcall.meeting.domain.AnnouncementCommand.Outcome;
import org.rollcall.meeting.domain.AnnouncementCommand.PlanMeeting;
import org.rollcall.meeting.domain.AnnouncementCommand.ScheduleMeeting;
import org.rollcall.meeting.domain.Looked;
import org.rollcall.meeting.domain.MeetingCommand;
import org.rollcall.meeting.postgres.KnownForum;
import org.rollcall.meeting.postgres.MeetingDirectory;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts meetings on record, and gives those their days that had none. */
@RestController
@RequestMapping("/api/meetings")
class AnnouncementController {

    private final MeetingDesk desk;
    private final Forums forums;
    private final MeetingDirectory meetings;
    private final Clock clock;

    AnnouncementController(MeetingDesk desk, Forums forums, MeetingDirectory meetings, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.meetings = meetings;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Receipt> announce(@RequestBody MeetingBody.Announcing body, Submission submission) {
        var isPlan = Boolean.TRUE.equals(body.plan());
        if (isPlan && Boolean.TRUE.equals(body.held())) {
            throw invalid("held", "What was held is no longer planned; leave out one of both.");
        }
        if (!isPlan && body.first() == null) {
            throw invalid("first", "Say when it takes place, or that it is a plan (\"plan\": true).");
        }
        return desk.submit(submission, () -> isPlan ? plan(body, submission) : schedule(body, submission));
    }

    private MeetingCommand plan(MeetingBody.Announcing body, Submission submission) {
        var forum = forums.forumWith(body.forum(), Fields.list("bodies", body.bodies()));
        return new PlanMeeting(
                idOf(body),
                Asked.newFact(),
                forum.id(),
                announced(body, forum),
                looked(body, forum),
                Asked.expected(submission),
                submission.provenance(body.evidence(), body.decided(), body.reason()));
    }

    private MeetingCommand schedule(MeetingBody.Announcing body, Submission submission) {
        var forum = forums.forumWith(body.forum(), Fields.list("bodies", body.bodies()));
        return new ScheduleMeeting(
                idOf(body),
                Asked.newFact(),
                forum.id(),
                announced(body, forum),
                Boolean.TRUE.equals(body.held()) ? new Outcome.Held(Asked.newFact()) : new Outcome.Awaited(),
                looked(body, forum),
                Asked.expected(submission),
                submission.provenance(body.evidence(), body.decided(), body.reason()));
    }

    private Looked looked(MeetingBody.Announcing body, KnownForum forum) {
        return new Looked(
                meetings.inSameSeries(forum.id(), Fields.list("series", body.series())),
                Asked.today(clock, forum.timeZone()));
    }

    private static Announced announced(MeetingBody.Announcing body, KnownForum forum) {
        var first = body.first() == null ? DateBound.UNKNOWN : body.first();
        return new Announced(
                body.title(),
                body.kind(),
                first,
                body.last() == null ? first : body.last(),
                Asked.hours(body.hours(), forum.timeZone()),
                body.venue() == null ? new Venue.Unstated() : body.venue(),
                body.mode() == null ? new Mode.FromVenue() : new Mode.Stated(body.mode()),
                Fields.list("series", body.series()),
                Fields.list("bodies", body.bodies()),
                Fields.list("hosts", body.hosts()));
    }

    private MeetingId idOf(MeetingBody.Announcing body) {
        var id = body.id();
        if (id != null) {
            return id;
        }
        var first = body.first();
        var day = first == null || first.equals(DateBound.UNKNOWN) ? "" : first.toString();
        return new MeetingId(Asked.id(
                body.title() + " " + day,
                made -> meetings.find(new MeetingId(made)).isPresent()));
    }

    @PostMapping("/{meeting}/scheduling")
    ResponseEntity<Receipt> schedule(
            @PathVariable String meeting, @RequestBody MeetingBody.Scheduling body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new FixDays(
                        slip.meeting(),
                        slip.fact(),
                        ChangedMembers.of(body, slip),
                        desk.looked(slip, Optional.ofNullable(body.series()), Optional.ofNullable(body.bodies())),
                        slip.expected(),
                        slip.provenance()));
    }

    private static Refused invalid(String field, String detail) {
        return new Refused(Problem.at(field, ProblemType.INVALID_FIELD, detail));
    }
}
