package org.rollcall.membership.http;

import java.util.List;
import java.util.Optional;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.FactId;
import org.rollcall.membership.domain.ForumCommand;
import org.rollcall.membership.domain.RollCommand.AdmitParty;
import org.rollcall.membership.domain.RollCommand.ChangeStanding;
import org.rollcall.membership.domain.RollCommand.ExpelParty;
import org.rollcall.membership.domain.RollCommand.ReinstateParty;
import org.rollcall.membership.domain.RollCommand.SuspendParty;
import org.rollcall.membership.domain.RollCommand.WithdrawParty;
import org.rollcall.membership.domain.SuccessionCommand.Heir;
import org.rollcall.membership.domain.SuccessionCommand.PassPlace;
import org.rollcall.membership.domain.SuccessionCommand.SetSuccessionAside;
import org.rollcall.membership.domain.SuccessionCommand.SharePlace;
import org.rollcall.writeside.http.Fields;
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

    private final ForumDesk desk;
    private final PartyNames names;

    RollController(ForumDesk desk, PartyNames names) {
        this.desk = desk;
        this.names = names;
    }

    @PostMapping("/admissions")
    ResponseEntity<Receipt> admit(
            @PathVariable String forum, @RequestBody RollBody.Admission body, Submission submission) {
        var from = Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new AdmitParty(
                        slip.forum(),
                        slip.fact(),
                        names.meant("party", body.party(), from),
                        body.standing(),
                        body.basis() == null ? Basis.ADMISSION : body.basis(),
                        from,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/withdrawals")
    ResponseEntity<Receipt> withdraw(
            @PathVariable String forum, @RequestBody RollBody.Departure body, Submission submission) {
        var until = Asked.day("until", body.until());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new WithdrawParty(
                        slip.forum(),
                        slip.fact(),
                        names.meantBefore("party", body.party(), until),
                        body.standing(),
                        until,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/expulsions")
    ResponseEntity<Receipt> expel(
            @PathVariable String forum, @RequestBody RollBody.Departure body, Submission submission) {
        var until = Asked.day("until", body.until());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new ExpelParty(
                        slip.forum(),
                        slip.fact(),
                        names.meantBefore("party", body.party(), until),
                        body.standing(),
                        until,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/suspensions")
    ResponseEntity<Receipt> suspend(
            @PathVariable String forum, @RequestBody RollBody.Suspension body, Submission submission) {
        var from = Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new SuspendParty(
                        slip.forum(),
                        slip.fact(),
                        names.meant("party", body.party(), from),
                        Optional.ofNullable(body.standing()),
                        from,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/reinstatements")
    ResponseEntity<Receipt> reinstate(
            @PathVariable String forum, @RequestBody RollBody.Reinstatement body, Submission submission) {
        var on = Asked.day("on", body.on());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new ReinstateParty(
                        slip.forum(),
                        slip.fact(),
                        names.meant("party", body.party(), on),
                        Optional.ofNullable(body.standing()),
                        on,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/standings")
    ResponseEntity<Receipt> change(
            @PathVariable String forum, @RequestBody RollBody.ChangeOfStanding body, Submission submission) {
        var on = Asked.day("on", body.on());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new ChangeStanding(
                        slip.forum(),
                        slip.fact(),
                        names.meant("party", body.party(), on),
                        Optional.ofNullable(body.was()),
                        Asked.newFact(),
                        body.becomes(),
                        on,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/successions")
    ResponseEntity<Receipt> succeed(
            @PathVariable String forum, @RequestBody RollBody.Succession body, Submission submission) {
        var on = Asked.day("on", body.on());
        return desk.submit(forum, body, submission, slip -> {
            if (body.successors().isEmpty()) {
                return setAside(body, on, slip);
            }
            var heirs = heirs(body.successors(), on);
            return Boolean.TRUE.equals(body.predecessorStays())
                    ? new SharePlace(
                            slip.forum(),
                            slip.fact(),
                            names.meant("predecessor", body.predecessor(), on),
                            Optional.ofNullable(body.standing()),
                            on,
                            heirs,
                            slip.expected(),
                            slip.provenance())
                    : new PassPlace(
                            slip.forum(),
                            slip.fact(),
                            names.meantBefore("predecessor", body.predecessor(), on),
                            Optional.ofNullable(body.standing()),
                            on,
                            heirs,
                            slip.expected(),
                            slip.provenance());
        });
    }

    private List<Heir> heirs(List<String> successors, DateBound on) {
        return names.meant("successors", successors, on).stream()
                .map(party -> new Heir(party, Asked.newFact()))
                .toList();
    }

    private ForumCommand setAside(RollBody.Succession body, DateBound on, ForumDesk.Slip slip) {
        return new SetSuccessionAside(
                slip.forum(),
                slip.fact(),
                names.meantBefore("predecessor", body.predecessor(), on),
                Optional.ofNullable(body.succession()).map(id -> Fields.parse("succession", id, FactId::new)),
                on,
                slip.expected(),
                slip.provenance());
    }
}
