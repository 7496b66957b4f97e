package org.rollcall.writeside.http;

import java.util.Arrays;
import java.util.List;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Spelling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body in the caller's terms: which member, and what was probably meant. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(Throwable unreadable) {
        if (unreadable instanceof StreamReadException broken) {
            var at = broken.getLocation();
            return Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    at == null
                            ? "The body is no JSON."
                            : "The body is no JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        }
        if (!(unreadable instanceof JacksonException wrong)) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "A JSON body is needed.");
        }
        var field = path(wrong);
        if (field.isEmpty()) {
            return Problem.of(ProblemType.MALFORMED_REQUEST, "The body has another shape than is read here.");
        }
        return new Problem(ProblemType.INVALID_FIELD, detail(field, wrong), field, suggestions(wrong));
    }

    private static String detail(String field, JacksonException wrong) {
        if (wrong instanceof PropertyBindingException unknown) {
            var members = known(unknown);
            return "There is no member '" + unknown.getPropertyName() + "' here"
                    + (members.isEmpty() ? "." : "; there are " + String.join(", ", members) + ".");
        }
        if (wrong instanceof InvalidNullException || missing(wrong)) {
            return "'" + field + "' is needed.";
        }
        if (wrong instanceof ValueInstantiationException refused
                && refused.getCause() instanceof IllegalArgumentException reason) {
            return Fields.sentence(reason);
        }
        if (wrong instanceof InvalidFormatException date && DateBound.class.equals(date.getTargetType())) {
            return date.getOriginalMessage();
        }
        if (wrong instanceof InvalidFormatException other
                && other.getTargetType() instanceof Class<?> type
                && type.isEnum()) {
            return "'" + other.getValue() + "' is none of " + Arrays.toString(type.getEnumConstants()) + ".";
        }
        return "The value of '" + field + "' is of another kind.";
    }

    private static List<String> known(PropertyBindingException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
    }

    /** Jackson has no type of its own for it. */
    private static boolean missing(JacksonException wrong) {
        return wrong.getOriginalMessage().startsWith("Missing required creator property")
                || wrong.getOriginalMessage().contains("missing type id property");
    }

    private static List<String> suggestions(JacksonException wrong) {
        if (wrong instanceof PropertyBindingException unknown) {
            return Spelling.nearest(unknown.getPropertyName(), known(unknown));
        }
        if (wrong instanceof InvalidFormatException other && DateBound.class.equals(other.getTargetType())) {
            return DatesMeant.by(String.valueOf(other.getValue()));
        }
        if (wrong instanceof InvalidFormatException other && other.getTargetType() instanceof Class<?> type) {
            var constants = type.getEnumConstants();
            return constants == null
                    ? List.of()
                    : Spelling.nearest(
                            String.valueOf(other.getValue()),
                            Arrays.stream(constants).map(String::valueOf).toList());
        }
        return List.of();
    }

    /** {@code names[0].text}. */
    private static String path(JacksonException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
