package org.rollcall.meeting.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.meeting.domain.Announced;
import org.rollcall.meeting.domain.Announced.Mode;
import org.rollcall.meeting.domain.AnnouncementCommand.FixDays;
import org.rollcall.meeting.domain.AnnouncementCommand.Outcome;
import org.rollcall.meeting.domain.AnnouncementCommand.PlanMeeting;
import org.rollcall.meeting.domain.AnnouncementCommand.ScheduleMeeting;
import org.rollcall.meeting.domain.Looked;
import org.rollcall.meeting.domain.MeetingCommand;
import org.rollcall.meeting.http.Named.Meant;
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
    private final Named named;
    private final MeetingDirectory meetings;
    private final Clock clock;

    AnnouncementController(MeetingDesk desk, Forums forums, Named named, MeetingDirectory meetings, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.named = named;
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
        var hosts = hosts(body, forum);
        return new PlanMeeting(
                idOf(body),
                Asked.newFact(),
                forum.id(),
                announced(body, forum, hosts.those()),
                looked(body, forum),
                Asked.expected(submission),
                provenance(body, forum, hosts, submission));
    }

    private MeetingCommand schedule(MeetingBody.Announcing body, Submission submission) {
        var forum = forums.forumWith(body.forum(), Fields.list("bodies", body.bodies()));
        var hosts = hosts(body, forum);
        return new ScheduleMeeting(
                idOf(body),
                Asked.newFact(),
                forum.id(),
                announced(body, forum, hosts.those()),
                Boolean.TRUE.equals(body.held()) ? new Outcome.Held(Asked.newFact()) : new Outcome.Awaited(),
                looked(body, forum),
                Asked.expected(submission),
                provenance(body, forum, hosts, submission));
    }

    private Looked looked(MeetingBody.Announcing body, KnownForum forum) {
        return new Looked(
                forum.beginning(),
                meetings.inSameSeries(forum.id(), Fields.list("series", body.series())),
                Asked.today(clock, forum.timeZone()));
    }

    private Meant<PartyId> hosts(MeetingBody.Announcing body, KnownForum forum) {
        return named.hosts(forum.id(), Fields.list("hosts", body.hosts()), first(body));
    }

    private Provenance provenance(
            MeetingBody.Announcing body, KnownForum forum, Meant<PartyId> hosts, Submission submission) {
        var bodies = new Meant<>(
                List.<PartyId>of(), forums.doubts(forum, Fields.list("bodies", body.bodies()), first(body)));
        return hosts.on(bodies.on(submission.provenance(body.evidence(), body.decided(), body.reason())));
    }

    private static DateBound first(MeetingBody.Announcing body) {
        return body.first() == null ? DateBound.UNKNOWN : body.first();
    }

    private static Announced announced(MeetingBody.Announcing body, KnownForum forum, List<PartyId> hosts) {
        var first = first(body);
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
                hosts);
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
        return desk.submit(meeting, body, submission, slip -> {
            var hosts = desk.hosts(slip, body.hosts(), body.first());
            return new FixDays(
                    slip.meeting(),
                    slip.fact(),
                    ChangedMembers.of(body, slip, hosts.map(Meant::those)),
                    desk.looked(slip, Optional.ofNullable(body.series())),
                    slip.expected(),
                    desk.bodies(slip, body.bodies(), body.first())
                            .on(hosts.orElseGet(Meant::nobody).on(slip.provenance())));
        });
    }

    private static Refused invalid(String field, String detail) {
        return new Refused(Problem.at(field, ProblemType.INVALID_FIELD, detail));
    }
}
