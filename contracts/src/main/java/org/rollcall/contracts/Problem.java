package org.rollcall.contracts;

import java.util.List;

/**
 * A refusal as a value: what forbids it, in a sentence about this case.
 *
 * @param field the member of the request at fault ({@code party}, {@code names[0].text}); empty where none is
 * @param suggestions what was probably meant, best first; may be empty
 */
public record Problem(ProblemType type, String detail, String field, List<String> suggestions) {

    public Problem {
        suggestions = List.copyOf(suggestions);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, "", List.of());
    }

    public static Problem at(String field, ProblemType type, String detail, String... suggestions) {
        return new Problem(type, detail, field, List.of(suggestions));
    }
}
