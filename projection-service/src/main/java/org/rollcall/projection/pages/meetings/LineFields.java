package org.rollcall.projection.pages.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a pasted line says, in the fields of the form. Pure. */
final class LineFields {

    private LineFields() {}

    static Map<String, List<String>> of(JsonNode body) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var name : List.of("title", "kind", "first", "mode")) {
            fields.put(name, List.of(body.path(name).asString("")));
        }
        var last = body.path("last").asString("");
        fields.put("last", List.of(last.equals(body.path("first").asString("")) ? "" : last));
        fields.put("venue.city", List.of(body.path("venue").path("city").asString("")));
        fields.put("venue.country", List.of(body.path("venue").path("country").asString("")));
        if (body.path("venue").path("type").asString("").equals("VIRTUAL")) {
            fields.put("venue.virtual", List.of("true"));
        }
        var series = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        for (var entry : body.path("series")) {
            series.add(entry.path("series").asString(""));
            numbers.add(entry.path("ordinal").asString(""));
        }
        fields.put("series", series);
        fields.put("series.number", numbers);
        var bodies = new ArrayList<String>();
        body.path("bodies").forEach(group -> bodies.add(group.asString("")));
        fields.put("bodies", bodies);
        fields.put("state", List.of(body.path("held").asBoolean(false) ? "HELD" : "SCHEDULED"));
        body.path("evidence").forEach(evidence -> {
            if (evidence.path("kind").asString("").equals("STATED")) {
                fields.put("evidence.kind", List.of("STATED"));
                for (var part : List.of("document", "line", "quote")) {
                    fields.put("evidence." + part, List.of(evidence.path(part).asString("")));
                }
            }
        });
        return fields;
    }
}
