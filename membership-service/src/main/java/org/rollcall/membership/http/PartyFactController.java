package org.rollcall.membership.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.PartyEvent.PartyCoded;
import org.rollcall.contracts.PartyEvent.PartyNamed;
import org.rollcall.contracts.PartyEvent.PartyRegistered;
import org.rollcall.contracts.PartyEvent.PartyStatement;
import org.rollcall.contracts.PartyEvent.SuccessionStatement;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.membership.axon.PartyRequest;
import org.rollcall.membership.domain.KnownParty;
import org.rollcall.membership.domain.PartyAmendment;
import org.rollcall.membership.domain.PartyCommand;
import org.rollcall.membership.domain.PartyCommand.ContestFact;
import org.rollcall.membership.domain.PartyCommand.CorrectFact;
import org.rollcall.membership.domain.PartyCommand.Looked;
import org.rollcall.membership.domain.PartyCommand.RetractFact;
import org.rollcall.membership.postgres.PartyStreams;
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

/**
 * Corrects, takes back and contests what was recorded of a party. The fact is looked up here to know what its members mean;
 * what stands of it is decided in its stream.
 */
@RestController
@RequestMapping("/api/parties/{party}/facts/{factId}")
class PartyFactController {

    private final CommandDesk desk;
    private final PartyNames names;
    private final PartyStreams streams;

    PartyFactController(CommandDesk desk, PartyNames names, PartyStreams streams) {
        this.desk = desk;
        this.names = names;
        this.streams = streams;
    }

    @PostMapping("/correction")
    ResponseEntity<Receipt> correct(
            @PathVariable String party,
            @PathVariable String factId,
            @RequestBody PartyCorrection body,
            Submission submission) {
        var fact = fact(factId);
        var provenance = submission.revision(body.evidence(), body.decided(), body.reason());
        return submit(submission, () -> {
            var known = known(party);
            var current = says(known, fact);
            current.ifPresent(body::mustFit);
            var heirs = body.heirs()
                    .flatMap(said ->
                            current.map(statement -> names.meant(said.field(), said.texts(), day(body, statement))));
            var amendment =
                    current.map(statement -> body.amendment(statement, heirs)).orElseGet(PartyAmendment.OfNothing::new);
            var looked = current.flatMap(amendment::of)
                    .map(statement -> looked(known, statement, heirs))
                    .orElseGet(() -> new Looked(known, List.of(), List.of()));
            return new CorrectFact(looked, Asked.newFact(), fact, amendment, Asked.expected(submission), provenance);
        });
    }

    @PostMapping("/retraction")
    ResponseEntity<Receipt> retract(
            @PathVariable String party,
            @PathVariable String factId,
            @RequestBody PartyBody.Retraction body,
            Submission submission) {
        var fact = fact(factId);
        var provenance = submission.revision(body.evidence(), body.decided(), body.reason());
        return submit(
                submission,
                () -> new RetractFact(
                        known(party).id(),
                        Asked.newFact(),
                        fact,
                        Boolean.TRUE.equals(body.cascade()),
                        Asked.expected(submission),
                        provenance));
    }

    @PostMapping("/claims")
    ResponseEntity<Receipt> contest(
            @PathVariable String party,
            @PathVariable String factId,
            @RequestBody PartyBody.Contest body,
            Submission submission) {
        var fact = fact(factId);
        return submit(submission, () -> {
            var known = known(party);
            var looked = says(known, fact)
                    .map(statement -> looked(known, statement, Optional.empty()))
                    .orElseGet(() -> new Looked(known, List.of(), List.of()));
            return new ContestFact(
                    looked,
                    Asked.newFact(),
                    fact,
                    body.claim(),
                    Asked.text(body.text()),
                    Asked.expected(submission),
                    Asked.provenance(submission, body.evidence(), body.decided(), body.reason()));
        });
    }

    private static FactId fact(String factId) {
        return Fields.parse("factId", factId, FactId::new);
    }

    /** A fact may speak of any day, so its party is meant by any name it has, the last one first. */
    private KnownParty known(String party) {
        return names.meant("party", party, DateBound.UNKNOWN);
    }

    private Optional<PartyStatement> says(KnownParty party, FactId fact) {
        return streams.of(List.of(party.id())).stream()
                .findFirst()
                .flatMap(registered -> registered.facts().fact(fact).flatMap(registered.facts()::says));
    }

    private static DateBound day(PartyCorrection body, PartyStatement current) {
        return body.on().orElse(current.when());
    }

    private Looked looked(KnownParty known, PartyStatement statement, Optional<List<KnownParty>> heirs) {
        var successors = statement instanceof SuccessionStatement succession
                ? heirs.orElseGet(() -> names.known(succession.successors(), succession.on()))
                : List.<KnownParty>of();
        return new Looked(known, successors, namesakes(statement));
    }

    private List<PartyOnRecord> namesakes(PartyStatement statement) {
        return switch (statement) {
            case PartyRegistered e -> names.namesakes(e.names(), e.codes());
            case PartyNamed e -> names.namesakes(List.of(e.name()), List.of());
            case PartyCoded e -> names.namesakes(List.of(), List.of(e.code()));
            default -> List.of();
        };
    }

    private ResponseEntity<Receipt> submit(Submission submission, Supplier<PartyCommand> command) {
        return desk.submit(submission, () -> PartyRequest.of(command.get()));
    }
}
