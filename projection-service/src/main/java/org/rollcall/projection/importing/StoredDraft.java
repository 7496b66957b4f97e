package org.rollcall.projection.importing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A draft that is kept, with what became of its proposals so far.
 *
 * @param outcomes by the number of the proposal
 */
record StoredDraft(String id, Request request, Draft draft, Map<Integer, Outcome> outcomes) {

    StoredDraft {
        outcomes = new TreeMap<>(outcomes);
    }

    /** @param answer the service's own: a receipt, or a problem */
    record Outcome(boolean accepted, JsonNode answer) {}

    /** Empty where the proposal was not sent yet. */
    Optional<Outcome> outcomeOf(int proposal) {
        return Optional.ofNullable(outcomes.get(proposal));
    }
}
