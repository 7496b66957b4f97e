package org.rollcall.projection.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedCollection;
import java.util.UUID;

/**
 * A form as it is shown: what was typed into it, and what was said of that. Fields are called what the service calls them in
 * its JSON, with dots between the levels ({@code evidence.document}), so that a refusal finds its field.
 *
 * @param values by field, as typed
 * @param key for this one form: sending it twice records once
 * @param errors in the order they are shown in; empty in a form nobody sent
 */
public record Form(Map<String, List<String>> values, String key, List<Error> errors) {

    private static final String KEY = "key";
    private static final String VERSION = "version";
    private static final String KEY_REUSED = "idempotency-key-reused";

    /** What is wrong with a field; {@code field} is empty where it is the whole. */
    public record Error(String field, String text, List<String> suggestions) {

        /** The id of the element that says so. */
        public String id() {
            return "error-" + field;
        }
    }

    public Form {
        // in the order of the form
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
    }

    /** An empty one. */
    public static Form fresh() {
        return fresh(Map.of());
    }

    /** One that is filled in already. */
    public static Form fresh(Map<String, String> values) {
        var all = new LinkedHashMap<String, List<String>>();
        values.forEach((field, value) -> all.put(field, List.of(value)));
        return new Form(all, UUID.randomUUID().toString(), List.of());
    }

    /** The one that was sent. */
    public static Form sent(HttpServletRequest request) {
        var all = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((field, values) -> {
            if (!field.startsWith("_") && !field.equals(KEY)) {
                all.put(field, Arrays.stream(values).map(String::strip).toList());
            }
        });
        var key = request.getParameter(KEY);
        return new Form(all, key == null || key.isBlank() ? UUID.randomUUID().toString() : key, List.of());
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether {@code value} is chosen, of a field with several to choose from. */
    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** What stands in a field or, in a form nobody filled in, {@code usual}. */
    public String valueOr(String field, String usual) {
        return values.containsKey(field) ? value(field) : usual;
    }

    /** The version of the fact that the form was shown for. */
    public OptionalLong version() {
        try {
            var typed = value(VERSION);
            return typed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(typed));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    public boolean isWrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    public List<Error> errorsOf(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }

    /** The same, with one more thing that is wrong. */
    public Form wrong(String field, String text, String... suggestions) {
        return with(new Error(field, text, List.of(suggestions)), key);
    }

    /** The same with something else in a field. */
    public Form with(String field, String value) {
        var all = new LinkedHashMap<>(values);
        all.put(field, List.of(value));
        return new Form(all, key, errors);
    }

    /**
     * The same, with what the service said beside the field it spoke of.
     *
     * @param fields all that the form has; what is said of another is said of the whole
     */
    public Form refused(Answer.Refusal refusal, SequencedCollection<String> fields) {
        // a form that was recorded already, changed and sent again is another decision
        var nextKey = refusal.type().equals(KEY_REUSED) ? UUID.randomUUID().toString() : key;
        return with(new Error(field(refusal.field(), fields), refusal.detail(), refusal.suggestions()), nextKey);
    }

    /** The same, of a form whose fields are those that were sent. */
    public Form refused(Answer.Refusal refusal) {
        return refused(refusal, new LinkedHashSet<>(values.keySet()));
    }

    private Form with(Error error, String key) {
        var all = new ArrayList<>(errors);
        all.add(error);
        return new Form(values, key, all);
    }

    /** {@code evidence[0].document} is {@code evidence.document}; what has no field of its own goes to the one it is part of. */
    private static String field(String named, SequencedCollection<String> fields) {
        var field = named.replaceAll("\\[\\d+]", "");
        while (!field.isEmpty()) {
            if (fields.contains(field)) {
                return field;
            }
            var part = field + ".";
            var first = fields.stream().filter(one -> one.startsWith(part)).findFirst();
            if (first.isPresent()) {
                return first.get();
            }
            field = field.contains(".") ? field.substring(0, field.lastIndexOf('.')) : "";
        }
        return "";
    }
}
