package org.rollcall.writeside.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.Problem;

/** A {@link Problem} as RFC 9457 writes it. */
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String field,
        List<String> suggestions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactId> facts,
        String instance) {

    static ProblemBody of(Problem problem, String instance) {
        var type = problem.type();
        return new ProblemBody(
                type.uri(),
                type.title(),
                type.status(),
                problem.detail(),
                problem.field(),
                problem.suggestions(),
                problem.facts(),
                instance);
    }
}
