package org.rollcall.projection.pages.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rollcall.projection.pages.desk.Body;
import org.rollcall.projection.pages.desk.Form;

/** What a form becomes that is one of {@link Change}, or corrects a fact. Pure. */
final class Bodies {

    private Bodies() {}

    /** The body of a change: what was filled in, but for what the path says. */
    static Map<String, Object> of(Change change, Form form) {
        var fields = change.fields().stream()
                .filter(field -> !change.named().contains(field.name()))
                .toList();
        var body = change == Change.REGISTRATION
                ? registration(form)
                : members(fields, form, field -> !form.value(field.name()).isEmpty());
        if (change == Change.SUCCESSION) {
            // nobody takes the place: that is said by an empty list
            body.putIfAbsent("successors", List.of());
        }
        body.putAll(why(form));
        return body;
    }

    /** Of what every body may have. */
    static Map<String, Object> why(Form form) {
        return Body.of(form).texts("decided", "reason").evidence().json();
    }

    /** Those fields that are wanted, each at its place. */
    static Map<String, Object> members(List<Field> fields, Form form, Predicate<Field> wanted) {
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
            case LINES, PARTIES -> lines(form, field.name());
            case NUMBER -> number(typed);
            case TICK -> !typed.isEmpty();
            case TEXT, AREA, DATE, CHOICE, PARTY, HIDDEN -> typed;
        };
    }

    static List<String> lines(Form form, String field) {
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

    private static Map<String, Object> registration(Form form) {
        var body = Body.of(form).texts("kind").list("aliases").json();
        body.put("names", names(form));
        if (!form.value("codes.ALPHA_3").isEmpty()) {
            body.put("codes", List.of(Map.of("scheme", "ALPHA_3", "value", form.value("codes.ALPHA_3"))));
        }
        var life = new LinkedHashMap<String, Object>();
        for (var part : List.of("authority", "from", "until", "source")) {
            var typed = form.value("lives." + part);
            if (!typed.isEmpty()) {
                life.put(part, typed);
            }
        }
        if (!life.isEmpty()) {
            life.put("followed", true);
            body.put("lives", List.of(life));
        }
        return body;
    }

    /** The short name is sent also where it is missing, so that it is asked for. */
    static List<Map<String, Object>> names(Form form) {
        var names = new ArrayList<Map<String, Object>>();
        names.add(Map.of("form", "SHORT", "text", form.value("names.SHORT")));
        if (!form.value("names.FORMAL").isEmpty()) {
            names.add(Map.of("form", "FORMAL", "text", form.value("names.FORMAL")));
        }
        return names;
    }
}
