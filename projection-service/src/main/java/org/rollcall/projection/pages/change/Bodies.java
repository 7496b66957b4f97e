package org.rollcall.projection.pages.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.projection.pages.desk.Body;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;

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
                : Members.of(fields, form, field -> !form.value(field.name()).isEmpty());
        if (change == Change.SUCCESSION) {
            // nobody takes the place: that is said by an empty list
            body.putIfAbsent("successors", List.of());
        }
        body.putAll(Members.why(form));
        return body;
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
