package org.rollcall.projection.pages.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the fields of a form become in the body of a command. Pure. */
public final class Members {

    private Members() {}

    /** Of what every body may have. */
    public static Map<String, Object> why(Form form) {
        return Body.of(form).texts("decided", "reason").evidence().json();
    }

    /** Those fields that are wanted, each at its place. */
    public static Map<String, Object> of(List<Field> fields, Form form, Predicate<Field> wanted) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (wanted.test(field)) {
                put(body, field.name(), value(field, form));
            }
        }
        return body;
    }

    private static Object value(Field field, Form form) {
        var typed = form.value(field.name());
        return switch (field.kind()) {
            case LINES, PARTIES, TICKS, NUMBERED -> lines(form, field.name());
            case NUMBER -> number(typed);
            case TICK -> !typed.isEmpty();
            case TEXT, AREA, DATE, CHOICE, PARTY, HIDDEN -> typed;
        };
    }

    public static List<String> lines(Form form, String field) {
        return form.values(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What is no number is sent as it is, and refused with its field. */
    private static Object number(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    /** {@code contact.email} is the member {@code email} of the member {@code contact}. */
    private static void put(Map<String, Object> body, String name, Object value) {
        var level = body;
        var parts = name.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            level = inner(level, parts[i]);
        }
        level.put(parts[parts.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> level, String name) {
        return (Map<String, Object>) level.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>());
    }

    /** Whether a field says something else than it said. */
    public static boolean differs(Field field, Form form, Map<String, List<String>> was) {
        var says = was.getOrDefault(field.name(), List.of());
        return switch (field.kind()) {
            case LINES, PARTIES, TICKS, NUMBERED ->
                !lines(form, field.name())
                        .equals(says.stream().flatMap(String::lines).toList());
            case TICK -> form.value(field.name()).isEmpty() == says.contains("true");
            default ->
                !form.value(field.name())
                        .equals(says.stream().findFirst().orElse("").strip());
        };
    }
}
