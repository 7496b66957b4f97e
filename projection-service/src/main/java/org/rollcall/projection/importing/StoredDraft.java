package org.rollcall.projection.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A draft that is kept, with what became of its proposals so far.
 *
 * @param outcomes by the number of the proposal
 * @param amendments by the number of the proposal
 */
record StoredDraft(
        String id,
        Request request,
        Draft draft,
        Map<Integer, Outcome> outcomes,
        Map<Integer, Amendment> amendments,
        boolean isRejected) {

    StoredDraft {
        outcomes = new TreeMap<>(outcomes);
        amendments = new TreeMap<>(amendments);
    }

    /**
     * @param body as it is to be sent
     * @param revision how often the proposal was amended, from 1
     */
    record Amendment(JsonNode body, int revision) {}

    /** The proposals as they are to be sent. */
    List<Proposal> proposals() {
        return draft.proposals().stream()
                .map(proposal -> {
                    var amended = amendments.get(proposal.number());
                    return amended == null ? proposal : proposal.with(amended.body());
                })
                .toList();
    }

    Proposal proposal(int number) {
        return proposals().get(number - 1);
    }

    /** How often a proposal was amended; what is sent each time is another command. */
    int revision(int proposal) {
        var amended = amendments.get(proposal);
        return amended == null ? 0 : amended.revision();
    }

    /** @param answer the service's own: a receipt, or a problem */
    record Outcome(boolean accepted, JsonNode answer) {}

    /** Empty where the proposal was not sent yet. */
    Optional<Outcome> outcomeOf(int proposal) {
        return Optional.ofNullable(outcomes.get(proposal));
    }
}
