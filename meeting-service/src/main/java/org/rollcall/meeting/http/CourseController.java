package org.rollcall.meeting.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.meeting.domain.CourseCommand.CancelMeeting;
import org.rollcall.meeting.domain.CourseCommand.ChangeMode;
import org.rollcall.meeting.domain.CourseCommand.HeldOn;
import org.rollcall.meeting.domain.CourseCommand.HoldMeeting;
import org.rollcall.meeting.domain.CourseCommand.PostponeMeeting;
import org.rollcall.meeting.domain.CourseCommand.RelocateMeeting;
import org.rollcall.meeting.domain.CourseCommand.RescheduleMeeting;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says when, where and whether a meeting takes place. */
@RestController
@RequestMapping("/api/meetings/{meeting}")
class CourseController {

    private final MeetingDesk desk;

    CourseController(MeetingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/postponement")
    ResponseEntity<Receipt> postpone(
            @PathVariable String meeting, @RequestBody MeetingBody.Because body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new PostponeMeeting(
                        slip.meeting(), slip.fact(), body.reason(), slip.expected(), slip.provenance()));
    }

    @PostMapping("/rescheduling")
    ResponseEntity<Receipt> reschedule(
            @PathVariable String meeting, @RequestBody MeetingBody.Rescheduling body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new RescheduleMeeting(
                        slip.meeting(),
                        slip.fact(),
                        body.first(),
                        body.last() == null ? body.first() : body.last(),
                        slip.hours(body.hours()),
                        slip.looked(),
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/relocation")
    ResponseEntity<Receipt> relocate(
            @PathVariable String meeting, @RequestBody MeetingBody.Relocation body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new RelocateMeeting(
                        slip.meeting(), slip.fact(), body.venue(), slip.expected(), slip.provenance()));
    }

    @PostMapping("/mode")
    ResponseEntity<Receipt> changeMode(
            @PathVariable String meeting, @RequestBody MeetingBody.ModeChange body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new ChangeMode(
                        slip.meeting(),
                        slip.fact(),
                        body.mode(),
                        Optional.ofNullable(body.venue()),
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/holding")
    ResponseEntity<Receipt> hold(
            @PathVariable String meeting, @RequestBody MeetingBody.Holding body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new HoldMeeting(
                        slip.meeting(),
                        slip.fact(),
                        heldOn(body.first(), body.last()),
                        slip.looked(),
                        slip.expected(),
                        slip.provenance()));
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

    @PostMapping("/cancellation")
    ResponseEntity<Receipt> cancel(
            @PathVariable String meeting, @RequestBody MeetingBody.Because body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new CancelMeeting(
                        slip.meeting(), slip.fact(), body.reason(), slip.expected(), slip.provenance()));
    }
}
