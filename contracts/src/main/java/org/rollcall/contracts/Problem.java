package org.rollcall.contracts;

import java.util.List;

/**
 * A refusal as a value: what forbids it, in a sentence about this case.
 *
 * @param field the member of the request at fault ({@code party}, {@code names[0].text}); empty where none is
 * @param suggestions what was probably meant, best first; may be empty
 * @param facts the facts of the record that stand against it; may be empty
 */
public record Problem(ProblemType type, String detail, String field, List<String> suggestions, List<FactId> facts) {

    public Problem {
        suggestions = List.copyOf(suggestions);
        facts = List.copyOf(facts);
    }

    public Problem(ProblemType type, String detail, String field, List<String> suggestions) {
        this(type, detail, field, suggestions, List.of());
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, "", List.of());
    }

    public static Problem against(ProblemType type, String detail, List<FactId> facts) {
        return new Problem(type, detail, "", List.of(), facts);
    }

    public static Problem at(String field, ProblemType type, String detail, String... suggestions) {
        return new Problem(type, detail, field, List.of(suggestions));
    }
}
