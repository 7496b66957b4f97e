package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A draft as the API shows it, with the state of each proposal. */
public record DraftAnswer(
        String id,
        State state,
        String document,
        String address,
        String forum,
        String name,
        Optional<LocalDate> contentDate,
        Progress progress,
        List<Proposed> proposals,
        List<Finding> findings) {

    /** {@code EMPTY} where there is nothing to accept. */
    public enum State {
        EMPTY,
        DRAFT,
        ACCEPTING,
        ACCEPTED,
        REJECTED
    }

    public record Progress(int proposals, int accepted, int failed) {}

    /**
     * @param revision how often it was amended
     * @param answer what the service answered; missing where it was not sent
     */
    public record Proposed(
            int number,
            String words,
            String method,
            String path,
            JsonNode body,
            List<Integer> lines,
            int revision,
            Sent state,
            Optional<JsonNode> answer) {}

    public enum Sent {
        PENDING,
        ACCEPTED,
        FAILED
    }

    static DraftAnswer of(StoredDraft stored) {
        var draft = stored.draft();
        var proposals = stored.proposals().stream()
                .map(proposal -> proposed(stored, proposal))
                .toList();
        int accepted = count(proposals, Sent.ACCEPTED);
        int failed = count(proposals, Sent.FAILED);
        return new DraftAnswer(
                stored.id(),
                stored.isRejected() ? State.REJECTED : state(proposals.size(), accepted, failed),
                draft.document(),
                stored.request().address(),
                draft.forum(),
                draft.name(),
                draft.contentDay(),
                new Progress(proposals.size(), accepted, failed),
                proposals,
                draft.findings());
    }

    /** The same, for a page whose draft was begun to be accepted before. */
    DraftAnswer importedBefore() {
        var more = new ArrayList<Finding>();
        more.add(new Finding(
                Finding.Severity.WARNING,
                0,
                "imported-before",
                "This page was imported before: " + progress.accepted() + " of " + progress.proposals()
                        + " proposals are on record",
                "This is the draft of then; accepting it again sends only what is not on record."));
        more.addAll(findings);
        return new DraftAnswer(
                id, state, document, address, forum, name, contentDate, progress, proposals, List.copyOf(more));
    }

    private static State state(int all, int accepted, int failed) {
        if (all == 0) {
            return State.EMPTY;
        }
        if (accepted + failed == 0) {
            return State.DRAFT;
        }
        return accepted == all ? State.ACCEPTED : State.ACCEPTING;
    }

    private static Proposed proposed(StoredDraft stored, Proposal proposal) {
        var outcome = stored.outcomeOf(proposal.number());
        var state = outcome.map(known -> known.accepted() ? Sent.ACCEPTED : Sent.FAILED)
                .orElse(Sent.PENDING);
        return new Proposed(
                proposal.number(),
                proposal.words(),
                proposal.method(),
                proposal.path(),
                proposal.body(),
                proposal.lines(),
                stored.revision(proposal.number()),
                state,
                outcome.map(StoredDraft.Outcome::answer));
    }

    private static int count(List<Proposed> proposals, Sent state) {
        return (int)
                proposals.stream().filter(proposal -> proposal.state() == state).count();
    }
}
