package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.importing.StoredDraft.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sends proposals, one after the other in their order, with the token of whoever accepts them. Each has the same key
 * whenever it is sent, so an acceptance that was cut off, or is repeated, records nothing twice.
 */
@Component
class Acceptance {

    private static final int TRIES = 4;
    private static final String FIRST_PATH = "/api/forums";

    private final Drafts drafts;
    private final Services services;

    Acceptance(Drafts drafts, Services services) {
        this.drafts = drafts;
        this.services = services;
    }

    /**
     * What an acceptance came to.
     *
     * @param accepted how many of those asked for are on record now
     * @param failed those a service refused, or did not answer to, with the problem
     * @param waiting how many of those asked for were not sent
     * @param stopped why no more were sent; empty where all were
     * @param position as far as a reader must have come to see what was accepted
     */
    public record Result(
            String id, int accepted, List<Failed> failed, int waiting, String stopped, Position position) {}

    public record Failed(int proposal, String words, JsonNode problem) {}

    /** @param wanted the numbers of proposals; empty for all */
    Result accept(StoredDraft draft, Set<Integer> wanted, String token) {
        return accept(draft, wanted, token, (done, of) -> {});
    }

    /** Hears how far an acceptance has come, after each proposal. */
    interface Heard {
        void done(int done, int of);
    }

    /**
     * The same, heard of while it goes on.
     *
     * @param draft the id of one
     */
    Result accept(String draft, Set<Integer> wanted, String token, Heard heard) {
        var found = drafts.find(draft)
                .orElseThrow(() -> new Refused(ProblemType.UNKNOWN_IMPORT, "No import is called " + draft + "."));
        return accept(found, wanted, token, heard);
    }

    private Result accept(StoredDraft draft, Set<Integer> wanted, String token, Heard heard) {
        Amendments.refuseIfRejected(draft);
        var proposals = draft.proposals().stream()
                .filter(proposal -> wanted.isEmpty() || wanted.contains(proposal.number()))
                .toList();
        var run = new Run(draft, token);
        for (int i = 0; i < proposals.size(); i++) {
            run.take(proposals.get(i));
            heard.done(i + 1, proposals.size());
        }
        return run.result();
    }

    private final class Run {
        private final StoredDraft draft;
        private final String token;
        private final List<Failed> failed = new ArrayList<>();
        private int accepted;
        private int waiting;
        private String stopped = "";
        private Position position = Position.START;

        Run(StoredDraft draft, String token) {
            this.draft = draft;
            this.token = token;
        }

        void take(Proposal proposal) {
            var known = draft.outcomeOf(proposal.number());
            if (known.filter(Outcome::accepted).isPresent()) {
                known.ifPresent(this::accepted);
            } else if (!stopped.isEmpty()) {
                waiting++;
            } else {
                send(proposal);
            }
        }

        private void send(Proposal proposal) {
            try {
                var outcome = decided(proposal);
                int status = outcome.answer().path("status").asInt(0);
                if (!outcome.accepted() && (status == 401 || status == 403)) {
                    fail(proposal, outcome.answer(), "The token is not accepted.");
                    return;
                }
                drafts.note(draft.id(), proposal.number(), outcome);
                if (outcome.accepted()) {
                    accepted(outcome);
                } else {
                    boolean nothingCanFollow = proposal.path().equals(FIRST_PATH);
                    fail(
                            proposal,
                            outcome.answer(),
                            nothingCanFollow ? "Without the forum nothing else can be recorded." : "");
                }
            } catch (Services.NoAnswer e) {
                var type = ProblemType.UNAVAILABLE;
                var problem = Map.of(
                        "type",
                        type.uri(),
                        "title",
                        type.title(),
                        "status",
                        type.status(),
                        "detail",
                        e.getMessage() + ".");
                fail(
                        proposal,
                        WireJson.MAPPER.valueToTree(problem),
                        e.getMessage() + "; accept the draft again to go on where this stopped.");
            }
        }

        /** Asks again after a moment where the answer is that it is too early, or that somebody else wrote just then. */
        private Outcome decided(Proposal proposal) throws Services.NoAnswer {
            int revision = draft.revision(proposal.number());
            // amended, it is another command, and a key belongs to one
            var key = "import-" + draft.id() + "-" + proposal.number() + (revision == 0 ? "" : "." + revision);
            for (int again = 1; ; again++) {
                try {
                    var outcome = services.send(proposal, key, token);
                    if (again == TRIES || !isMomentary(outcome)) {
                        return outcome;
                    }
                } catch (Services.NoAnswer e) {
                    if (again == TRIES) {
                        throw e;
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250L * again));
            }
        }

        private static boolean isMomentary(Outcome outcome) {
            return !outcome.accepted()
                    && outcome.answer().path("type").asString("").equals(ProblemType.CONCURRENT_CHANGE.uri());
        }

        private void accepted(Outcome outcome) {
            accepted++;
            var at = outcome.answer().path("position").asString("");
            try {
                var reached = Position.parse(at);
                for (var source : Source.values()) {
                    position = position.advance(source, reached.component(source));
                }
            } catch (IllegalArgumentException noPosition) {
                // an answer without one moves nothing
            }
        }

        private void fail(Proposal proposal, JsonNode problem, String stop) {
            failed.add(new Failed(proposal.number(), proposal.words(), problem));
            stopped = stop;
        }

        Result result() {
            return new Result(draft.id(), accepted, List.copyOf(failed), waiting, stopped, position);
        }
    }
}
