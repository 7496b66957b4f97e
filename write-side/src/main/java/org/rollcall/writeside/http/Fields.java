package org.rollcall.writeside.http;

import java.util.Objects;
import java.util.function.Function;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;

/** Turns what a caller wrote into the values of {@code contracts}. */
public final class Fields {

    private Fields() {}

    /**
     * {@code Fields.parse("forum", text, ForumId::new)}.
     *
     * @throws Refused as {@code INVALID_FIELD} with the reader's own words, if it throws {@link IllegalArgumentException}
     */
    public static <T> T parse(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.at(field, ProblemType.INVALID_FIELD, sentence(e)));
        }
    }

    static String sentence(Throwable reason) {
        return Objects.requireNonNullElse(reason.getMessage(), "This is no value of its kind");
    }
}
