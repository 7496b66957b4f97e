package org.rollcall.membership.http;

import java.util.List;
import java.util.function.Supplier;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.membership.axon.PartyRequest;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartyCommand.ClaimLife;
import org.rollcall.membership.domain.PartyCommand.CodeParty;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
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

/** Registers parties, and records their names, codes and lives. */
@RestController
@RequestMapping("/api/parties")
class PartyController {

    private final CommandDesk desk;
    private final PartyNames names;

    PartyController(CommandDesk desk, PartyNames names) {
        this.desk = desk;
        this.names = names;
    }

    @PostMapping
    ResponseEntity<Receipt> register(@RequestBody PartyBody.Registration body, Submission submission) {
        return submit(submission, () -> {
            var id = Asked.id(body.id(), body.anyName(), PartyId::new);
            var called = PartyBody.names(body.names());
            var codes = PartyBody.codes(body.codes());
            return new RegisterParty(
                    id,
                    Asked.newFact(),
                    body.kind(),
                    called,
                    codes,
                    Asked.list("aliases", body.aliases()),
                    PartyBody.lives(body.lives()),
                    names.namesakes(called, codes),
                    Asked.expected(submission),
                    Asked.provenance(submission, body.evidence(), body.decided(), body.reason()));
        });
    }

    @PostMapping("/{party}/names")
    ResponseEntity<Receipt> name(
            @PathVariable String party, @RequestBody PartyBody.Naming body, Submission submission) {
        var from = Asked.day("from", body.from());
        return submit(submission, () -> {
            var name = Fields.parse("text", body.text().strip(), text -> new PartyName(body.form(), text, from));
            return new NameParty(
                    names.meantBefore("party", party, from),
                    Asked.newFact(),
                    name,
                    names.namesakes(List.of(name), List.of()),
                    Asked.expected(submission),
                    Asked.provenance(submission, body.evidence(), body.decided(), body.reason()));
        });
    }

    @PostMapping("/{party}/codes")
    ResponseEntity<Receipt> code(
            @PathVariable String party, @RequestBody PartyBody.Coding body, Submission submission) {
        return submit(submission, () -> {
            var code = body.code();
            return new CodeParty(
                    names.meant("party", party, code.from()),
                    Asked.newFact(),
                    code,
                    names.namesakes(List.of(), List.of(code)),
                    Asked.expected(submission),
                    Asked.provenance(submission, body.evidence(), body.decided(), body.reason()));
        });
    }

    @PostMapping("/{party}/lives")
    ResponseEntity<Receipt> claimLife(
            @PathVariable String party, @RequestBody PartyBody.Living body, Submission submission) {
        return submit(submission, () -> {
            var claim = body.claim();
            return new ClaimLife(
                    names.meant("party", party, claim.from()),
                    Asked.newFact(),
                    claim,
                    Asked.expected(submission),
                    Asked.provenance(submission, body.evidence(), body.decided(), body.reason()));
        });
    }

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<PartyCommand> command) {
        return desk.submit(submission, () -> PartyRequest.of(command.get()));
    }
}
