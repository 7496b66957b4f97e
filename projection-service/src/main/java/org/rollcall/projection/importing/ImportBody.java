package org.rollcall.projection.importing;

import java.util.Set;
import java.util.TreeSet;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Parameters;
import org.rollcall.projection.http.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON somebody brings a page or accepts proposals with. */
record ImportBody(JsonNode json) {

    static ImportBody read(byte[] body) {
        try {
            var json = WireJson.MAPPER.readTree(body);
            if (json.isObject()) {
                return new ImportBody(json);
            }
        } catch (JacksonException e) {
            // said below
        }
        throw new Refused(ProblemType.MALFORMED_REQUEST, "The body is no JSON object.");
    }

    String text(String member) {
        var value = json.path(member);
        if (!value.isString()) {
            throw invalid(member, "It is missing, or no text.");
        }
        return value.asString();
    }

    String textOrEmpty(String member) {
        return json.path(member).isMissingNode() || json.path(member).isNull() ? "" : text(member);
    }

    Request request() {
        return new Request(
                textOrEmpty("address"),
                textOrEmpty("name"),
                Parameters.day("retrieved", textOrEmpty("retrieved")),
                Parameters.day("contentDate", textOrEmpty("contentDate")));
    }

    /** The numbers asked for; all where the body names none. */
    Set<Integer> proposals(Draft draft) {
        var numbers = new TreeSet<Integer>();
        var asked = json.path("proposals");
        if (asked.isMissingNode() || asked.isNull()) {
            return numbers;
        }
        if (!asked.isArray() || asked.isEmpty()) {
            throw invalid("proposals", "It is a list of numbers of proposals; leave it out for all.");
        }
        for (var number : asked) {
            if (!number.isInt()
                    || number.asInt() < 1
                    || number.asInt() > draft.proposals().size()) {
                throw invalid(
                        "proposals",
                        number + " is no number of a proposal; there are "
                                + draft.proposals().size() + ".");
            }
            numbers.add(number.asInt());
        }
        return numbers;
    }

    private static Refused invalid(String field, String detail) {
        return new Refused(Problem.at(field, ProblemType.INVALID_FIELD, detail));
    }
}
