package org.rollcall.meeting.http;

import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.meeting.domain.RevisionCommand.CorrectFact;
import org.rollcall.meeting.domain.RevisionCommand.RetractFact;
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

    MeetingFactController(MeetingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/correction")
    ResponseEntity<Receipt> correct(
            @PathVariable String meeting,
            @PathVariable String fact,
            @RequestBody FactBody.Correction body,
            Submission submission) {
        return desk.revise(
                meeting,
                body,
                submission,
                slip -> new CorrectFact(
                        slip.meeting(),
                        slip.fact(),
                        id(fact),
                        ChangedMembers.of(body, slip),
                        Asked.newFact(),
                        desk.looked(slip, Optional.ofNullable(body.series()), Optional.ofNullable(body.bodies())),
                        slip.expected(),
                        slip.provenance()));
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
