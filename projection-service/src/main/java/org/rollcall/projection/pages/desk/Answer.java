package org.rollcall.projection.pages.desk;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a service says to a command. */
public sealed interface Answer {

    /** It is on record. */
    record Accepted(JsonNode receipt) implements Answer {

        /** Where it can be seen from; a page that is asked {@code atLeast} for it waits. */
        public String position() {
            return receipt.path("position").asString("");
        }

        public String factId() {
            return receipt.path("factId").asString("");
        }

        /** The stream it was written to: {@code party/igad}. */
        public String stream() {
            return receipt.path("stream").asString("");
        }

        /** What was recorded all the same, in sentences. */
        public List<String> warnings() {
            return texts(receipt.path("warnings"), "text");
        }
    }

    /**
     * Nothing was recorded.
     *
     * @param type the last part of the problem's address: {@code unknown-party}
     * @param field at fault, as the service calls it; may be empty
     * @param suggestions what was probably meant
     * @param facts that forbid it
     */
    record Refusal(int status, String type, String detail, String field, List<String> suggestions, List<String> facts)
            implements Answer {

        static Refusal of(JsonNode problem) {
            var type = problem.path("type").asString("");
            return new Refusal(
                    problem.path("status").asInt(0),
                    type.substring(type.lastIndexOf('/') + 1),
                    problem.path("detail").asString(problem.path("title").asString("")),
                    problem.path("field").asString(""),
                    texts(problem.path("suggestions"), ""),
                    texts(problem.path("facts"), ""));
        }

        /** Somebody else has changed in between what the form was filled in for. */
        public boolean stale() {
            return status == 412;
        }
    }

    private static List<String> texts(JsonNode list, String member) {
        var texts = new ArrayList<String>();
        for (var item : list) {
            texts.add((member.isEmpty() ? item : item.path(member)).asString(""));
        }
        return List.copyOf(texts);
    }
}
