package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** Collects the commands in the order they are to be sent. */
final class Proposals {

    private final List<Proposal> proposals = new ArrayList<>();

    void post(String path, String words, Body body, List<Evidence> evidence) {
        var lines = evidence.stream()
                .filter(Evidence.Stated.class::isInstance)
                .map(stated -> ((Evidence.Stated) stated).line())
                .distinct()
                .sorted()
                .toList();
        proposals.add(new Proposal(proposals.size() + 1, words, "POST", path, body.because(evidence), lines));
    }

    List<Proposal> all() {
        return List.copyOf(proposals);
    }

    /** The body of a command, in the order its members are named. */
    static final class Body {
        private final ObjectNode json = WireJson.MAPPER.createObjectNode();

        Body with(String member, Object value) {
            json.set(member, WireJson.MAPPER.valueToTree(value));
            return this;
        }

        private ObjectNode because(List<Evidence> evidence) {
            var array = json.putArray("evidence");
            // one by one: in a list of no declared type each would lose its kind
            evidence.forEach(one -> array.add(WireJson.MAPPER.<ObjectNode>valueToTree(one)));
            return json;
        }
    }
}
