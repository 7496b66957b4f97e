package org.rollcall.membership.http;

import java.util.function.Supplier;
import org.rollcall.membership.axon.PartyRequest;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartySuccessionCommand.AbsorbParty;
import org.rollcall.membership.domain.PartySuccessionCommand.ContinueParty;
import org.rollcall.membership.domain.PartySuccessionCommand.DissolveParty;
import org.rollcall.membership.domain.PartySuccessionCommand.SeparateParty;
import org.rollcall.membership.domain.PartySuccessionCommand.UniteParty;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records what happens between parties. Who ends is meant by the name of the day before, who succeeds by that of the day. */
@RestController
@RequestMapping("/api/parties/{party}")
class PartySuccessionController {

    private final CommandDesk desk;
    private final PartyNames names;

    PartySuccessionController(CommandDesk desk, PartyNames names) {
        this.desk = desk;
        this.names = names;
    }

    @PostMapping("/dissolution")
    ResponseEntity<Receipt> dissolve(
            @PathVariable String party, @RequestBody PartyBody.Dissolution body, Submission submission) {
        var on = Asked.day("on", body.on());
        return submit(
                submission,
                () -> new DissolveParty(
                        names.meantBefore("party", party, on),
                        Asked.newFact(),
                        on,
                        PartyBody.claims(body.claims()),
                        names.meant("successors", body.successors(), on),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/continuation")
    ResponseEntity<Receipt> carryOn(
            @PathVariable String party, @RequestBody PartyBody.Continuation body, Submission submission) {
        var on = Asked.day("on", body.on());
        return submit(
                submission,
                () -> new ContinueParty(
                        names.meantBefore("party", party, on),
                        Asked.newFact(),
                        on,
                        PartyBody.claims(body.claims()),
                        names.meant("continuator", body.continuator(), on),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/separations")
    ResponseEntity<Receipt> separate(
            @PathVariable String party, @RequestBody PartyBody.Separation body, Submission submission) {
        var on = Asked.day("on", body.on());
        return submit(
                submission,
                () -> new SeparateParty(
                        names.meantBefore("party", party, on),
                        Asked.newFact(),
                        on,
                        PartyBody.claims(body.claims()),
                        names.meant("successors", body.successors(), on),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/union")
    ResponseEntity<Receipt> unite(
            @PathVariable String party, @RequestBody PartyBody.Union body, Submission submission) {
        var on = Asked.day("on", body.on());
        return submit(
                submission,
                () -> new UniteParty(
                        names.meantBefore("party", party, on),
                        Asked.newFact(),
                        on,
                        PartyBody.claims(body.claims()),
                        names.meant("into", body.into(), on),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/absorption")
    ResponseEntity<Receipt> absorb(
            @PathVariable String party, @RequestBody PartyBody.Absorption body, Submission submission) {
        var on = Asked.day("on", body.on());
        return submit(
                submission,
                () -> new AbsorbParty(
                        names.meantBefore("party", party, on),
                        Asked.newFact(),
                        on,
                        PartyBody.claims(body.claims()),
                        names.meant("by", body.by(), on),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<PartyCommand> command) {
        return desk.submit(submission, () -> PartyRequest.of(command.get()));
    }
}
