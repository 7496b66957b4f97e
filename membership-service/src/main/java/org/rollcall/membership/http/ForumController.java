package org.rollcall.membership.http;

import java.util.Optional;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.ForumId;
import org.rollcall.membership.domain.ForumCommand.ClaimCount;
import org.rollcall.membership.domain.ForumCommand.EstablishForum;
import org.rollcall.membership.domain.ProfileCommand.ChangeProfile;
import org.rollcall.membership.domain.ProfileCommand.LabelParty;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Establishes forums, and records what they say of themselves and others, and what sources count. */
@RestController
@RequestMapping("/api/forums")
class ForumController {

    private final ForumDesk desk;
    private final PartyNames names;

    ForumController(ForumDesk desk, PartyNames names) {
        this.desk = desk;
        this.names = names;
    }

    @PostMapping
    ResponseEntity<Receipt> establish(@RequestBody ForumBody.Establishment body, Submission submission) {
        return desk.submit(
                submission,
                () -> new EstablishForum(
                        Asked.id(body.id(), body.name(), ForumId::new),
                        Asked.newFact(),
                        body.name().strip(),
                        Asked.day("established", body.established()),
                        Profile.whole(body.profile()),
                        Asked.expected(submission),
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason())));
    }

    @PostMapping("/{forum}/profile")
    ResponseEntity<Receipt> change(
            @PathVariable String forum, @RequestBody Profile.Change body, Submission submission) {
        var from = Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new ChangeProfile(
                        slip.forum(),
                        slip.fact(),
                        Optional.ofNullable(body.name()).map(String::strip),
                        body.changes(),
                        from,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/{forum}/labels")
    ResponseEntity<Receipt> label(
            @PathVariable String forum, @RequestBody ForumBody.Label body, Submission submission) {
        var from = body.from() == null ? DateBound.UNKNOWN : Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new LabelParty(
                        slip.forum(),
                        slip.fact(),
                        names.meant("party", body.party(), from),
                        body.label().strip(),
                        from,
                        Asked.end(body.until()),
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/{forum}/count-claims")
    ResponseEntity<Receipt> claim(
            @PathVariable String forum, @RequestBody ForumBody.Count body, Submission submission) {
        var on = Asked.day("on", body.on());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new ClaimCount(
                        slip.forum(),
                        slip.fact(),
                        body.standing(),
                        body.kind(),
                        body.quantity(),
                        body.count(),
                        on,
                        slip.expected(),
                        slip.provenance()));
    }
}
