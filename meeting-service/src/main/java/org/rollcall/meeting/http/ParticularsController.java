package org.rollcall.meeting.http;

import java.util.List;
import org.rollcall.meeting.domain.ParticularsCommand.ChairMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.HostMeeting;
import org.rollcall.meeting.domain.ParticularsCommand.SetAgenda;
import org.rollcall.meeting.domain.ParticularsCommand.TakeDecision;
import org.rollcall.meeting.http.Named.Meant;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who receives and who chairs a meeting, what it deals with and what it decided. */
@RestController
@RequestMapping("/api/meetings/{meeting}")
class ParticularsController {

    private final MeetingDesk desk;

    ParticularsController(MeetingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/host")
    ResponseEntity<Receipt> host(
            @PathVariable String meeting, @RequestBody MeetingBody.Hosting body, Submission submission) {
        return desk.submit(meeting, body, submission, slip -> {
            var hosts = desk.hosts(slip, body.hosts(), null).orElseGet(Meant::nobody);
            return new HostMeeting(
                    slip.meeting(), slip.fact(), hosts.those(), slip.expected(), hosts.on(slip.provenance()));
        });
    }

    @PostMapping("/chair")
    ResponseEntity<Receipt> chair(
            @PathVariable String meeting, @RequestBody MeetingBody.Chairing body, Submission submission) {
        return desk.submit(meeting, body, submission, slip -> {
            var chairs = desk.chairs(slip, body.chairs()).orElseGet(Meant::nobody);
            return new ChairMeeting(
                    slip.meeting(), slip.fact(), chairs.those(), slip.expected(), chairs.on(slip.provenance()));
        });
    }

    @PostMapping("/agenda")
    ResponseEntity<Receipt> setAgenda(
            @PathVariable String meeting, @RequestBody MeetingBody.Agenda body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new SetAgenda(
                        slip.meeting(), slip.fact(), Asked.items(body.items()), slip.expected(), slip.provenance()));
    }

    @PostMapping("/decisions")
    ResponseEntity<Receipt> decide(
            @PathVariable String meeting, @RequestBody MeetingBody.Taking body, Submission submission) {
        return desk.submit(
                meeting,
                body,
                submission,
                slip -> new TakeDecision(
                        slip.meeting(),
                        slip.fact(),
                        body.kind(),
                        body.text(),
                        Asked.text(body.agendaItem()),
                        desk.facts(slip, body.facts()).orElse(List.of()),
                        desk.documents(slip, body.documents()).orElse(List.of()),
                        slip.looked(),
                        slip.expected(),
                        slip.provenance()));
    }
}
