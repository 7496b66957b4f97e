package org.rollcall.membership.http;

import org.rollcall.contracts.FactId;
import org.rollcall.membership.domain.ProgrammeCommand.AdoptProgrammeItem;
import org.rollcall.membership.domain.ProgrammeCommand.EndProgrammeItem;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records what a forum set out to do. */
@RestController
@RequestMapping("/api/forums/{forum}/programme")
class ProgrammeController {

    private final ForumDesk desk;

    ProgrammeController(ForumDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Receipt> adopt(
            @PathVariable String forum, @RequestBody OfficeBody.Item body, Submission submission) {
        var from = Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new AdoptProgrammeItem(
                        slip.forum(),
                        slip.fact(),
                        body.kind(),
                        body.number(),
                        body.text().strip(),
                        body.programme().strip(),
                        Asked.list("serves", body.serves()),
                        from,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/{item}/end")
    ResponseEntity<Receipt> end(
            @PathVariable String forum,
            @PathVariable String item,
            @RequestBody OfficeBody.End body,
            Submission submission) {
        var until = Asked.day("until", body.until());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new EndProgrammeItem(
                        slip.forum(),
                        slip.fact(),
                        Fields.parse("factId", item, FactId::new),
                        until,
                        slip.expected(),
                        slip.provenance()));
    }
}
