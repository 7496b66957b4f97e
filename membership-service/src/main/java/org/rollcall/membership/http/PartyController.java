package org.rollcall.membership.http;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.membership.axon.PartyRequest;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartyCommand.ContinueParty;
import org.rollcall.membership.domain.PartyCommand.DissolveParty;
import org.rollcall.membership.domain.PartyCommand.NameParty;
import org.rollcall.membership.domain.PartyCommand.RegisterParty;
import org.rollcall.membership.domain.PartyCommand.SeparateParty;
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

/** Registers and names parties, and records what happens between them. */
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
        return submit(
                submission,
                () -> new RegisterParty(
                        Asked.id(body.id(), body.anyName(), PartyId::new),
                        Asked.newFact(),
                        body.kind(),
                        partyNames(body.names()),
                        Asked.list("codes", body.codes()).stream()
                                .map(PartyBody.Code::code)
                                .toList(),
                        Asked.list("aliases", body.aliases()),
                        Asked.list("lives", body.lives()).stream()
                                .map(PartyBody.Lived::claim)
                                .toList(),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{party}/names")
    ResponseEntity<Receipt> name(
            @PathVariable String party, @RequestBody PartyBody.Naming body, Submission submission) {
        var from = Asked.day("from", body.from());
        return submit(
                submission,
                () -> new NameParty(
                        names.meantBefore("party", party, from),
                        Asked.newFact(),
                        Fields.parse("text", body.text().strip(), text -> new PartyName(body.form(), text, from)),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{party}/dissolution")
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

    @PostMapping("/{party}/continuation")
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

    @PostMapping("/{party}/separations")
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

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<PartyCommand> command) {
        return desk.submit(submission, () -> PartyRequest.of(command.get()));
    }

    private static List<PartyName> partyNames(List<PartyBody.Name> names) {
        return IntStream.range(0, names.size())
                .mapToObj(
                        i -> Fields.parse("names[" + i + "].text", names.get(i).text(), names.get(i)::called))
                .toList();
    }
}
