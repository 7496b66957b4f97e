package org.rollcall.membership.http;

import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.contracts.Expected;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Provenance;
import org.rollcall.contracts.Spelling;
import org.rollcall.membership.axon.ForumRequest;
import org.rollcall.membership.domain.ForumCommand;
import org.rollcall.membership.postgres.ForumStreams;
import org.rollcall.writeside.Refused;
import org.rollcall.writeside.http.CommandDesk;
import org.rollcall.writeside.http.Fields;
import org.rollcall.writeside.http.Receipt;
import org.rollcall.writeside.http.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where the commands about forums are handed in. */
@Component
final class ForumDesk {

    private final CommandDesk desk;
    private final ForumStreams forums;

    ForumDesk(CommandDesk desk, ForumStreams forums) {
        this.desk = desk;
        this.forums = forums;
    }

    /** What every command about a forum that is there has: which one, the new fact's id, and from the request the rest. */
    record Slip(ForumId forum, FactId fact, Expected expected, Provenance provenance) {}

    ResponseEntity<Receipt> submit(
            String forum, ForumBody body, Submission submission, Function<Slip, ForumCommand> command) {
        return ofForum(
                forum,
                submission,
                () -> command.apply(slip(
                        forum,
                        submission,
                        Asked.provenance(submission, body.evidence(), body.decided(), body.reason()))));
    }

    /** A correction or a retraction, which always says why. */
    ResponseEntity<Receipt> revise(
            String forum, ForumBody body, Submission submission, Function<Slip, ForumCommand> command) {
        return ofForum(
                forum,
                submission,
                () -> command.apply(
                        slip(forum, submission, submission.revision(body.evidence(), body.decided(), body.reason()))));
    }

    /** Whoever names a forum that is not on record is told which of those that are was probably meant. */
    private ResponseEntity<Receipt> ofForum(String forum, Submission submission, Supplier<ForumCommand> command) {
        try {
            return submit(submission, command);
        } catch (Refused refused) {
            var problem = refused.problem();
            if (problem.type() != ProblemType.UNKNOWN_FORUM) {
                throw refused;
            }
            throw new Refused(
                    new Problem(problem.type(), problem.detail(), "forum", Spelling.nearest(forum, forums.ids())));
        }
    }

    private static Slip slip(String forum, Submission submission, Provenance provenance) {
        return new Slip(
                Fields.parse("forum", forum, ForumId::new), Asked.newFact(), Asked.expected(submission), provenance);
    }

    ResponseEntity<Receipt> submit(Submission submission, Supplier<ForumCommand> command) {
        return desk.submit(submission, () -> ForumRequest.of(command.get()));
    }
}
