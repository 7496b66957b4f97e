package org.rollcall.projection.pages.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollcall.projection.pages.desk.Field;
import org.rollcall.projection.pages.desk.Form;
import org.rollcall.projection.pages.desk.Members;

/** What the form of a meeting becomes in the JSON that meeting-service reads. Pure. */
final class MeetingBody {

    /** "3.1. Title | what is said of it": the number and the text may be missing. */
    private static final Pattern ITEM =
            Pattern.compile("(?:(\\d+(?:\\.\\d+)*|[IVXLC]+|[a-z])[.)]\\s+)?([^|]*)(?:\\|(.*))?");

    /** Said in place of what was taken out of a form. */
    private static final Map<String, Object> NOTHING =
            Map.of("venue", Map.of("type", "UNSTATED"), "series", List.of(), "bodies", List.of(), "hosts", List.of());

    private MeetingBody() {}

    /** Those fields that were filled in. */
    static Map<String, Object> of(List<Field> fields, Form form) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            switch (field.name()) {
                case "venue.city", "venue.country", "venue.virtual" -> putIfSaid(body, "venue", venue(form));
                case "hours.begin", "hours.end" -> putIfSaid(body, "hours", hours(form));
                case "series" -> putIfSaid(body, "series", series(form));
                case "chairs", "chairs.office" -> putIfSaid(body, "chairs", chairs(form));
                case "items" -> putIfSaid(body, "items", items(form));
                case "last" -> putIfSaid(body, "last", last(form));
                case "state" -> {}
                default ->
                    body.putAll(Members.of(
                            List.of(field), form, one -> !form.value(one.name()).isEmpty()));
            }
        }
        return body;
    }

    /** Those members that say something else than they said. */
    static Map<String, Object> changed(List<Field> fields, Form form, Map<String, List<String>> was) {
        var before = of(fields, new Form(was, form.key(), List.of()));
        var after = of(fields, form);
        var changed = new LinkedHashMap<String, Object>();
        after.forEach((member, value) -> {
            if (!value.equals(before.get(member))) {
                changed.put(member, value);
            }
        });
        before.keySet().stream()
                .filter(member -> !after.containsKey(member))
                .forEach(member -> changed.put(member, NOTHING.getOrDefault(member, "")));
        return changed;
    }

    private static void putIfSaid(Map<String, Object> body, String member, Object value) {
        var said = switch (value) {
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> !value.toString().isEmpty();
        };
        if (said) {
            body.put(member, value);
        }
    }

    /** A meeting of one day ends on it. */
    private static String last(Form form) {
        return form.value("last").isEmpty() ? form.value("first") : form.value("last");
    }

    private static Map<String, Object> venue(Form form) {
        if (!form.value("venue.virtual").isEmpty()) {
            return Map.of("type", "VIRTUAL");
        }
        var city = form.value("venue.city");
        var country = form.value("venue.country");
        return city.isEmpty() && country.isEmpty()
                ? Map.of()
                : Map.of("type", "PLACE", "city", city, "country", country);
    }

    private static Map<String, Object> hours(Form form) {
        var hours = new LinkedHashMap<String, Object>();
        putIfSaid(hours, "begin", form.value("hours.begin"));
        putIfSaid(hours, "end", form.value("hours.end"));
        return hours;
    }

    /** A series is called by its id, or by the words that make one. */
    private static List<Object> series(Form form) {
        var texts = form.values("series");
        var numbers = form.values("series.number");
        var series = new ArrayList<Object>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                var entry = new LinkedHashMap<String, Object>();
                entry.put("series", id(texts.get(i)));
                var number = i < numbers.size() ? numbers.get(i) : "";
                if (!number.isEmpty()) {
                    entry.put("ordinal", number(number));
                }
                series.add(entry);
            }
        }
        return series;
    }

    private static String id(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** "24th" is 24; what is no number is sent as it is, and refused with its field. */
    private static Object number(String typed) {
        try {
            return Integer.valueOf(typed.replaceFirst("(?i)(st|nd|rd|th)$", ""));
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    private static List<Object> chairs(Form form) {
        var chairs = new ArrayList<Object>();
        if (!form.value("chairs.office").isEmpty()) {
            chairs.add(Map.of("office", form.value("chairs.office")));
        }
        Members.lines(form, "chairs").forEach(party -> chairs.add(Map.of("party", party)));
        return chairs;
    }

    private static List<Object> items(Form form) {
        return Members.lines(form, "items").stream().map(MeetingBody::item).toList();
    }

    private static Object item(String line) {
        var item = new LinkedHashMap<String, Object>();
        var read = ITEM.matcher(line);
        if (!read.matches()) {
            item.put("title", line);
            return item;
        }
        if (read.group(1) != null) {
            item.put("number", read.group(1));
        }
        item.put("title", read.group(2).strip());
        if (read.group(3) != null) {
            item.put("text", read.group(3).strip());
        }
        return item;
    }
}
