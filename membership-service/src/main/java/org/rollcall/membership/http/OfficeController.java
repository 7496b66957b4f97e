package org.rollcall.membership.http;

import java.util.Optional;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Term;
import org.rollcall.membership.domain.OfficeCommand.AppointOffice;
import org.rollcall.membership.domain.OfficeCommand.EndOfTerm;
import org.rollcall.membership.domain.OfficeCommand.EndOffice;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records who holds the offices of a forum. */
@RestController
@RequestMapping("/api/forums/{forum}/offices")
class OfficeController {

    private final ForumDesk desk;
    private final PartyNames names;
    private final PartiesOfFacts parties;

    OfficeController(ForumDesk desk, PartyNames names, PartiesOfFacts parties) {
        this.desk = desk;
        this.names = names;
        this.parties = parties;
    }

    @PostMapping
    ResponseEntity<Receipt> appoint(
            @PathVariable String forum, @RequestBody OfficeBody.Appointment body, Submission submission) {
        var from = Asked.day("from", body.from());
        var until = Optional.ofNullable(body.until()).map(end -> Asked.day("until", end));
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new AppointOffice(
                        slip.forum(),
                        slip.fact(),
                        body.office(),
                        names.meant("party", body.party(), from),
                        body.term() == null ? Term.UNSTATED : body.term(),
                        from,
                        until.map(end -> new EndOfTerm(Asked.newFact(), end)),
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/{appointment}/end")
    ResponseEntity<Receipt> end(
            @PathVariable String forum,
            @PathVariable String appointment,
            @RequestBody OfficeBody.End body,
            Submission submission) {
        var until = Asked.day("until", body.until());
        return desk.submit(forum, body, submission, slip -> {
            var fact = Fields.parse("factId", appointment, FactId::new);
            return new EndOffice(
                    slip.forum(),
                    slip.fact(),
                    fact,
                    until,
                    parties.of(slip.forum(), fact, until),
                    slip.expected(),
                    slip.provenance());
        });
    }
}
