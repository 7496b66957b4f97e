package org.rollcall.membership.http;

import java.util.function.Supplier;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Standing;
import org.rollcall.membership.axon.ForumRequest;
import org.rollcall.membership.domain.ForumCommand;
import org.rollcall.membership.domain.ForumCommand.AdmitParty;
import org.rollcall.membership.domain.ForumCommand.Heir;
import org.rollcall.membership.domain.ForumCommand.PassPlace;
import org.rollcall.membership.domain.ForumCommand.WithdrawParty;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes the roll of a forum. */
@RestController
@RequestMapping("/api/forums/{forum}")
class RollController {

    private final CommandDesk desk;
    private final PartyNames names;

    RollController(CommandDesk desk, PartyNames names) {
        this.desk = desk;
        this.names = names;
    }

    @PostMapping("/admissions")
    ResponseEntity<Receipt> admit(
            @PathVariable String forum, @RequestBody ForumBody.Admission body, Submission submission) {
        var from = Asked.day("from", body.from());
        return submit(
                submission,
                () -> new AdmitParty(
                        ForumController.id(forum),
                        Asked.newFact(),
                        names.meant("party", body.party(), from),
                        body.standing(),
                        body.basis() == null ? Basis.ADMISSION : body.basis(),
                        from,
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/withdrawals")
    ResponseEntity<Receipt> withdraw(
            @PathVariable String forum, @RequestBody ForumBody.Withdrawal body, Submission submission) {
        var until = Asked.day("until", body.until());
        return submit(
                submission,
                () -> new WithdrawParty(
                        ForumController.id(forum),
                        Asked.newFact(),
                        names.meantBefore("party", body.party(), until),
                        body.standing(),
                        until,
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/successions")
    ResponseEntity<Receipt> pass(
            @PathVariable String forum, @RequestBody ForumBody.Succession body, Submission submission) {
        var on = Asked.day("on", body.on());
        return submit(
                submission,
                () -> new PassPlace(
                        ForumController.id(forum),
                        Asked.newFact(),
                        names.meantBefore("predecessor", body.predecessor(), on),
                        body.standing() == null ? Standing.MEMBER : body.standing(),
                        on,
                        names.meant("successors", body.successors(), on).stream()
                                .map(party -> new Heir(party, Asked.newFact()))
                                .toList(),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<ForumCommand> command) {
        return desk.submit(submission, () -> ForumRequest.of(command.get()));
    }
}
