package org.rollcall.membership.http;

import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent.GroupRole;
import org.rollcall.contracts.GroupId;
import org.rollcall.membership.domain.GroupCommand.DissolveWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.FoundWorkingGroup;
import org.rollcall.membership.domain.GroupCommand.JoinGroup;
import org.rollcall.membership.domain.GroupCommand.LeaveGroup;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records the working groups of a forum and who takes part in them. */
@RestController
@RequestMapping("/api/forums/{forum}/working-groups")
class GroupController {

    private final ForumDesk desk;
    private final PartyNames names;
    private final PartiesOfFacts parties;

    GroupController(ForumDesk desk, PartyNames names, PartiesOfFacts parties) {
        this.desk = desk;
        this.names = names;
        this.parties = parties;
    }

    @PostMapping
    ResponseEntity<Receipt> found(
            @PathVariable String forum, @RequestBody OfficeBody.Group body, Submission submission) {
        var from = Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new FoundWorkingGroup(
                        slip.forum(),
                        slip.fact(),
                        Asked.id(body.id(), body.name(), GroupId::new),
                        body.name().strip(),
                        Asked.text(body.region()),
                        Asked.list("aliases", body.aliases()).stream()
                                .map(String::strip)
                                .toList(),
                        from,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/{group}/dissolution")
    ResponseEntity<Receipt> dissolve(
            @PathVariable String forum,
            @PathVariable String group,
            @RequestBody OfficeBody.End body,
            Submission submission) {
        var until = Asked.day("until", body.until());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new DissolveWorkingGroup(
                        slip.forum(), slip.fact(), group.strip(), until, slip.expected(), slip.provenance()));
    }

    @PostMapping("/{group}/seats")
    ResponseEntity<Receipt> join(
            @PathVariable String forum,
            @PathVariable String group,
            @RequestBody OfficeBody.Seat body,
            Submission submission) {
        var from = Asked.day("from", body.from());
        return desk.submit(
                forum,
                body,
                submission,
                slip -> new JoinGroup(
                        slip.forum(),
                        slip.fact(),
                        group.strip(),
                        names.meant("party", body.party(), from),
                        body.role() == null ? GroupRole.MEMBER : body.role(),
                        from,
                        slip.expected(),
                        slip.provenance()));
    }

    @PostMapping("/{group}/seats/{seat}/end")
    ResponseEntity<Receipt> leave(
            @PathVariable String forum,
            @PathVariable String group,
            @PathVariable String seat,
            @RequestBody OfficeBody.End body,
            Submission submission) {
        var until = Asked.day("until", body.until());
        return desk.submit(forum, body, submission, slip -> {
            var fact = Fields.parse("factId", seat, FactId::new);
            return new LeaveGroup(
                    slip.forum(),
                    slip.fact(),
                    group.strip(),
                    fact,
                    until,
                    parties.of(slip.forum(), fact, until),
                    slip.expected(),
                    slip.provenance());
        });
    }
}
