package org.rollcall.writeside.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.contracts.Problem;
import org.rollcall.contracts.ProblemType;
import org.rollcall.writeside.Refused;

/** Turns what a caller wrote into the values of {@code contracts}. */
public final class Fields {

    private static final Set<String> REASONS = Set.of("evidence", "decided", "reason");

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

    /**
     * None where the member is missing.
     *
     * @throws Refused as {@code INVALID_FIELD} for a null among the others, since it says nothing
     */
    public static <T> List<T> list(String field, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                throw isNull(field + "[" + i + "]");
            }
        }
        return list;
    }

    public static Refused isNull(String field) {
        return new Refused(Problem.at(field, ProblemType.INVALID_FIELD, "A null says nothing; leave it out."));
    }

    /** The names of the members of a body that were given, those that say how it is known aside. */
    public static Set<String> given(Record body) {
        return Arrays.stream(body.getClass().getRecordComponents())
                .filter(member -> !REASONS.contains(member.getName()))
                .filter(member -> isGiven(member, body))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isGiven(RecordComponent member, Record body) {
        try {
            var accessor = member.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sentence(Throwable reason) {
        return Objects.requireNonNullElse(reason.getMessage(), "This is no value of its kind");
    }
}
