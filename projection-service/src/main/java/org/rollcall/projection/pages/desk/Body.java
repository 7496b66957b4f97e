package org.rollcall.projection.pages.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON that a form becomes. What was left empty is left out: the service says what is missing, in its own words. */
public final class Body {

    private static final Map<String, List<String>> EVIDENCE = Map.of(
            "STATED", List.of("document", "line", "quote", "asOf"),
            "REFERENCE", List.of("register", "authority", "source"),
            "DECIDED", List.of("by", "reason"));

    private final Form form;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Body(Form form) {
        this.form = form;
    }

    public static Body of(Form form) {
        return new Body(form);
    }

    /** Members that are texts: names, words and dates alike. */
    public Body texts(String... fields) {
        for (var field : fields) {
            if (!form.value(field).isEmpty()) {
                members.put(field, form.value(field));
            }
        }
        return this;
    }

    /** A member that is a list of texts: a field several times, or one with a text in each line. */
    public Body list(String field) {
        var list = form.values(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (!list.isEmpty()) {
            members.put(field, list);
        }
        return this;
    }

    /** A member that is {@code true} where its box is ticked. */
    public Body flag(String field) {
        if (!form.value(field).isEmpty()) {
            members.put(field, true);
        }
        return this;
    }

    public Body put(String field, Object value) {
        members.put(field, value);
        return this;
    }

    /** What the fields of {@code parts :: evidence} say; nothing where the decision is the sender's own. */
    public Body evidence() {
        var kind = form.value("evidence.kind");
        var parts = EVIDENCE.get(kind);
        if (parts != null) {
            var evidence = new LinkedHashMap<String, Object>();
            evidence.put("kind", kind);
            for (var part : parts) {
                evidence.put(part, value(part, form.value("evidence." + part)));
            }
            members.put("evidence", List.of(evidence));
        }
        return this;
    }

    private static Object value(String part, String typed) {
        return switch (part) {
            case "line" -> typed.isEmpty() ? 0 : number(typed);
            case "asOf" -> typed.isEmpty() ? "XXXX" : typed;
            default -> typed;
        };
    }

    /** What is no number is sent as it is, and refused with its field. */
    private static Object number(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    public Map<String, Object> json() {
        return new LinkedHashMap<>(members);
    }
}
