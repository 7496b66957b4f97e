package org.rollcall.meeting.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.MeetingEvent.Venue;
import org.rollcall.contracts.MeetingId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.axon.MeetingRequest;
import org.rollcall.meeting.domain.MeetingCommand;
import org.rollcall.meeting.domain.MeetingCommand.CancelMeeting;
import org.rollcall.meeting.domain.MeetingCommand.HeldOn;
import org.rollcall.meeting.domain.MeetingCommand.HoldMeeting;
import org.rollcall.meeting.domain.MeetingCommand.Mode;
import org.rollcall.meeting.domain.MeetingCommand.Outcome;
import org.rollcall.meeting.domain.MeetingCommand.ScheduleMeeting;
import org.rollcall.meeting.postgres.ForumDirectory;
import org.rollcall.meeting.postgres.KnownForum;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schedules, holds and cancels meetings. */
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    private final CommandDesk desk;
    private final Forums forums;
    private final ForumDirectory knownForums;
    private final MeetingDirectory meetings;
    private final Clock clock;

    MeetingController(
            CommandDesk desk, Forums forums, ForumDirectory knownForums, MeetingDirectory meetings, Clock clock) {
        this.desk = desk;
        this.forums = forums;
        this.knownForums = knownForums;
        this.meetings = meetings;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Receipt> schedule(@RequestBody MeetingBody.Scheduling body, Submission submission) {
        return submit(submission, () -> {
            var forum = forums.forumWith(body.forum(), Asked.list(body.bodies()));
            var series = Asked.list(body.series());
            return new ScheduleMeeting(
                    idOf(body),
                    Asked.newFact(),
                    forum.id(),
                    body.title(),
                    body.kind(),
                    body.first(),
                    body.last() == null ? body.first() : body.last(),
                    body.venue() == null ? new Venue.Unstated() : body.venue(),
                    body.mode() == null ? new Mode.FromVenue() : new Mode.Stated(body.mode()),
                    series,
                    Asked.list(body.bodies()),
                    Boolean.TRUE.equals(body.held()) ? new Outcome.Held(Asked.newFact()) : new Outcome.Awaited(),
                    meetings.inSameSeries(forum.id(), series),
                    Asked.today(clock, forum.timeZone()),
                    Asked.expected(submission),
                    submission.provenance(body.evidence(), body.decided(), body.reason()));
        });
    }

    private MeetingId idOf(MeetingBody.Scheduling body) {
        var id = body.id();
        if (id != null) {
            return id;
        }
        var day = body.first().equals(DateBound.UNKNOWN) ? "" : body.first().toString();
        return new MeetingId(Asked.id(
                body.title() + " " + day,
                made -> meetings.find(new MeetingId(made)).isPresent()));
    }

    @PostMapping("/{meeting}/holding")
    ResponseEntity<Receipt> hold(
            @PathVariable String meeting, @RequestBody MeetingBody.Holding body, Submission submission) {
        var id = Fields.parse("meeting", meeting, MeetingId::new);
        return submit(
                submission,
                () -> new HoldMeeting(
                        id,
                        Asked.newFact(),
                        heldOn(body.first(), body.last()),
                        today(id),
                        Asked.expected(submission),
                        submission.provenance(body.evidence(), body.decided(), body.reason())));
    }

    private static HeldOn heldOn(@Nullable DateBound first, @Nullable DateBound last) {
        if (first != null) {
            return new HeldOn.Days(first, last == null ? first : last);
        }
        if (last != null) {
            throw new Refused(Problem.at(
                    "first", ProblemType.INVALID_FIELD, "'first' is needed beside 'last'; or leave out both."));
        }
        return new HeldOn.AsScheduled();
    }

    /** In the time zone of the meeting's forum; a meeting that is not on record is refused whatever day it is. */
    private LocalDate today(MeetingId meeting) {
        var zone = meetings.find(meeting)
                .flatMap(known -> knownForums.find(known.forum()))
                .map(KnownForum::timeZone)
                .orElse(ZoneOffset.UTC);
        return Asked.today(clock, zone);
    }

    @PostMapping("/{meeting}/cancellation")
    ResponseEntity<Receipt> cancel(
            @PathVariable String meeting, @RequestBody MeetingBody.Cancellation body, Submission submission) {
        var id = Fields.parse("meeting", meeting, MeetingId::new);
        return submit(
                submission,
                () -> new CancelMeeting(
                        id,
                        Asked.newFact(),
                        body.reason(),
                        Asked.expected(submission),
                        submission.provenance(body.evidence(), body.decided(), body.reason())));
    }

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<MeetingCommand> command) {
        return desk.submit(submission, () -> MeetingRequest.of(command.get()));
    }
}
