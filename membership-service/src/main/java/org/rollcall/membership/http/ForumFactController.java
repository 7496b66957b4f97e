package org.rollcall.membership.http;

import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.FactId;
import org.rollcall.membership.domain.RevisionCommand.ContestFact;
import org.rollcall.membership.domain.RevisionCommand.CorrectFact;
import org.rollcall.membership.domain.RevisionCommand.RetractFact;
import org.rollcall.membership.domain.SuccessionCommand.Heir;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Revises the facts of a forum. */
@RestController
@RequestMapping("/api/forums/{forum}/facts/{fact}")
class ForumFactController {

    private final ForumDesk desk;
    private final PartyNames names;
    private final PartiesOfFacts parties;

    ForumFactController(ForumDesk desk, PartyNames names, PartiesOfFacts parties) {
        this.desk = desk;
        this.names = names;
        this.parties = parties;
    }

    @PostMapping("/correction")
    ResponseEntity<Receipt> correct(
            @PathVariable String forum,
            @PathVariable String fact,
            @RequestBody ForumFactBody.Correction body,
            Submission submission) {
        var day = Stream.of(
                        Optional.ofNullable(body.on()),
                        Optional.ofNullable(body.from()),
                        Optional.ofNullable(body.until()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(DateBound.UNKNOWN);
        return desk.revise(forum, body, submission, slip -> {
            var heirs = Optional.ofNullable(body.successors())
                    .map(successors -> names.meant("successors", successors, day).stream()
                            .map(party -> new Heir(party, Asked.newFact()))
                            .toList());
            var known = parties.of(slip.forum(), id(fact), day);
            return new CorrectFact(
                    slip.forum(),
                    slip.fact(),
                    id(fact),
                    CorrectedMembers.of(body, heirs),
                    heirs.map(some -> known.and(some.stream().map(Heir::party).toList()))
                            .orElse(known),
                    slip.expected(),
                    slip.provenance());
        });
    }

    @PostMapping("/retraction")
    ResponseEntity<Receipt> retract(
            @PathVariable String forum,
            @PathVariable String fact,
            @RequestBody ForumFactBody.Retraction body,
            Submission submission) {
        return desk.revise(
                forum,
                body,
                submission,
                slip -> new RetractFact(
                        slip.forum(),
                        slip.fact(),
                        id(fact),
                        Boolean.TRUE.equals(body.cascade()),
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/claims")
    ResponseEntity<Receipt> contest(
            @PathVariable String forum,
            @PathVariable String fact,
            @RequestBody ForumFactBody.Claim body,
            Submission submission) {
        var on = body.on() == null ? DateBound.UNKNOWN : body.on();
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new ContestFact(
                        slip.forum(),
                        slip.fact(),
                        id(fact),
                        new DateClaim(
                                body.authority().strip(),
                                on,
                                Boolean.TRUE.equals(body.followed()),
                                Asked.text(body.source()),
                                Asked.text(body.why())),
                        Asked.text(body.text()),
                        parties.of(slip.forum(), id(fact), on),
                        slip.expected(),
                        slip.provenance()));
    }

    private static FactId id(String fact) {
        return Fields.parse("factId", fact, FactId::new);
    }
}
