package org.rollcall.membership.http;

import java.util.function.Supplier;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Term;
import org.rollcall.membership.axon.ForumRequest;
import org.rollcall.membership.domain.ForumCommand;
import org.rollcall.membership.domain.ForumCommand.AppointOffice;
import org.rollcall.membership.domain.ForumCommand.ClaimCount;
import org.rollcall.membership.domain.ForumCommand.EndOffice;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.ForumCommand.FoundWorkingGroup;
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

/** Establishes forums, and records their offices, working groups and what sources count. */
@RestController
@RequestMapping("/api/forums")
class ForumController {

    private final CommandDesk desk;
    private final PartyNames names;

    ForumController(CommandDesk desk, PartyNames names) {
        this.desk = desk;
        this.names = names;
    }

    @PostMapping
    ResponseEntity<Receipt> establish(@RequestBody ForumBody.Establishment body, Submission submission) {
        return submit(
                submission,
                () -> new EstablishForum(
                        Asked.id(body.id(), body.name(), ForumId::new),
                        Asked.newFact(),
                        body.name().strip(),
                        Asked.day("established", body.established()),
                        ForumBody.Profile.of(body.profile()),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{forum}/offices")
    ResponseEntity<Receipt> appoint(
            @PathVariable String forum, @RequestBody ForumBody.Appointment body, Submission submission) {
        var from = Asked.day("from", body.from());
        return submit(
                submission,
                () -> new AppointOffice(
                        id(forum),
                        Asked.newFact(),
                        body.office(),
                        names.meant("party", body.party(), from),
                        body.term() == null ? Term.UNSTATED : body.term(),
                        from,
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{forum}/offices/{appointment}/end")
    ResponseEntity<Receipt> end(
            @PathVariable String forum,
            @PathVariable String appointment,
            @RequestBody ForumBody.EndOfOffice body,
            Submission submission) {
        return submit(
                submission,
                () -> new EndOffice(
                        id(forum),
                        Asked.newFact(),
                        Fields.parse("factId", appointment, FactId::new),
                        Asked.day("until", body.until()),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{forum}/working-groups")
    ResponseEntity<Receipt> found(
            @PathVariable String forum, @RequestBody ForumBody.Group body, Submission submission) {
        return submit(
                submission,
                () -> new FoundWorkingGroup(
                        id(forum),
                        Asked.newFact(),
                        Asked.id(body.id(), body.name(), GroupId::new),
                        body.name().strip(),
                        Asked.text(body.region()),
                        Asked.list("aliases", body.aliases()),
                        Asked.day("from", body.from()),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{forum}/count-claims")
    ResponseEntity<Receipt> claim(
            @PathVariable String forum, @RequestBody ForumBody.Count body, Submission submission) {
        return submit(
                submission,
                () -> new ClaimCount(
                        id(forum),
                        Asked.newFact(),
                        body.standing(),
                        body.kind(),
                        body.quantity(),
                        body.count(),
                        Asked.day("on", body.on()),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<ForumCommand> command) {
        return desk.submit(submission, () -> ForumRequest.of(command.get()));
    }

    static ForumId id(String forum) {
        return Fields.parse("forum", forum, ForumId::new);
    }
}
