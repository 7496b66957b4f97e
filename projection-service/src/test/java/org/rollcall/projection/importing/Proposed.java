package org.rollcall.projection.importing;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Questions tests ask of proposals. */
final class Proposed {

    private Proposed() {}

    static List<JsonNode> bodies(Draft draft, String pathEnd) {
        return draft.proposals().stream()
                .filter(proposal -> proposal.path().endsWith(pathEnd))
                .map(Proposal::body)
                .toList();
    }

    static JsonNode body(Draft draft, String pathEnd, String member, String value) {
        return bodies(draft, pathEnd).stream()
                .filter(body -> body.path(member).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + member + " " + value + " at " + pathEnd));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.asString(node.toString()))
                .toList();
    }

    static List<JsonNode> evidence(JsonNode body, String kind) {
        return StreamSupport.stream(body.path("evidence").spliterator(), false)
                .filter(one -> one.path("kind").asString("").equals(kind))
                .toList();
    }
}
