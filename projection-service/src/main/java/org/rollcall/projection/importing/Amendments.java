package org.rollcall.projection.importing;

import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.importing.StoredDraft.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes proposals before they are accepted, and rejects drafts. */
@Component
class Amendments {

    static final String REASON = "Amended by hand before it was accepted.";

    private final Drafts drafts;

    Amendments(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Replaces members of a proposal's body by those of {@code changes}; one that is {@code null} is left out.
     *
     * @throws Refused with {@code PROPOSAL_ALREADY_ACCEPTED} or {@code IMPORT_REJECTED}
     */
    StoredDraft amend(StoredDraft draft, int number, JsonNode changes, String by) {
        refuseIfRejected(draft);
        if (number < 1 || number > draft.draft().proposals().size()) {
            throw new Refused(Problem.at(
                    "proposal",
                    ProblemType.INVALID_FIELD,
                    number + " is no number of a proposal; there are "
                            + draft.draft().proposals().size() + "."));
        }
        if (draft.outcomeOf(number).filter(Outcome::accepted).isPresent()) {
            throw new Refused(
                    ProblemType.PROPOSAL_ALREADY_ACCEPTED,
                    "Proposal " + number + " is on record; correct the fact it recorded.");
        }
        if (!changes.isObject() || changes.isEmpty()) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The body is no JSON object with members that change.");
        }
        var body = (ObjectNode) draft.proposal(number).body().deepCopy();
        changes.propertyStream().forEach(member -> {
            if (member.getValue().isNull()) {
                body.remove(member.getKey());
            } else {
                body.set(member.getKey(), member.getValue());
            }
        });
        if (!body.has("reason")) {
            // the line that is cited as evidence does not say what a person put in its place
            body.put("reason", REASON);
        }
        drafts.amend(draft.id(), number, body, by);
        return drafts.find(draft.id()).orElseThrow();
    }

    /** Nothing of it is sent from then on; what was accepted before stays on record. Repeated, it changes nothing. */
    StoredDraft reject(StoredDraft draft, String reason, String by) {
        drafts.reject(draft.id(), reason, by);
        return drafts.find(draft.id()).orElseThrow();
    }

    static void refuseIfRejected(StoredDraft draft) {
        if (draft.isRejected()) {
            throw new Refused(
                    ProblemType.IMPORT_REJECTED, "The draft was rejected; bring the page again to take it up anew.");
        }
    }
}
