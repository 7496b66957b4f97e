package org.rollcall.meeting.http;

import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;
import org.rollcall.meeting.domain.RevisionCommand.RetractFact;
import org.rollcall.meeting.domain.Roll;
import org.rollcall.meeting.http.MeetingDesk.Slip;
import org.rollcall.meeting.http.Named.Meant;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revises the facts of a meeting. */
@RestController
@RequestMapping("/api/meetings/{meeting}/facts/{fact}")
class MeetingFactController {

    private final MeetingDesk desk;
    private final Forums forums;

    MeetingFactController(MeetingDesk desk, Forums forums) {
        this.desk = desk;
        this.forums = forums;
    }

    @PostMapping("/correction")
    ResponseEntity<Receipt> correct(
            @PathVariable String meeting,
            @PathVariable String fact,
            @RequestBody FactBody.Correction body,
            Submission submission) {
        return desk.revise(meeting, body, submission, slip -> {
            var hosts = desk.hosts(slip, body.hosts(), body.first());
            var chairs = desk.chairs(slip, body.chairs());
            desk.facts(slip, body.facts());
            desk.documents(slip, body.documents());
            var provenance = desk.bodies(slip, body.bodies(), body.first())
                    .on(chairs.orElseGet(Meant::nobody)
                            .on(hosts.orElseGet(Meant::nobody).on(slip.provenance())));
            return new CorrectFact(
                    slip.meeting(),
                    slip.fact(),
                    id(fact),
                    ChangedMembers.of(body, slip, hosts.map(Meant::those), chairs.map(Meant::those)),
                    roll(slip),
                    Asked.newFact(),
                    desk.looked(slip, Optional.ofNullable(body.series())),
                    slip.expected(),
                    provenance);
        });
    }

    private Roll roll(Slip slip) {
        return desk.known(slip.meeting())
                .map(known -> forums.roll(known.forum(), null))
                .orElse(Roll.NOTHING);
    }

    @PostMapping("/retraction")
    ResponseEntity<Receipt> retract(
            @PathVariable String meeting,
            @PathVariable String fact,
            @RequestBody FactBody.Retraction body,
            Submission submission) {
        return desk.revise(
                meeting,
                body,
                submission,
                slip -> new RetractFact(
                        slip.meeting(),
                        slip.fact(),
                        id(fact),
                        Boolean.TRUE.equals(body.cascade()),
                        slip.expected(),
                        slip.provenance()));
    }

    private static FactId id(String fact) {
        return Fields.parse("factId", fact, FactId::new);
    }
}
