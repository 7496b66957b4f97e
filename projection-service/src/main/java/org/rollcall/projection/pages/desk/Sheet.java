package org.rollcall.projection.pages.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.pages.words.Words;

/**
 * A form as its page has it around it.
 *
 * @param here what the page calls itself to the frame
 * @param crumbs where it is, from the outside in
 * @param stream it is recorded in; what stands against it is looked for there. Empty where that is not known yet
 * @param action where it is sent
 * @param says what is on record of the fact it is about; empty where it is about none
 * @param fields those to fill in, in their order
 * @param hidden names of those that are only carried
 * @param back where one goes who leaves it
 * @param names that can be meant; empty where none is asked for
 */
public record Sheet(
        String here,
        List<Crumb> crumbs,
        String stream,
        String title,
        String lead,
        String action,
        String says,
        List<Shown> fields,
        List<String> hidden,
        String back,
        List<String> names) {

    public record Crumb(String address, String text) {}

    /** @param options by what is sent for each */
    public record Shown(
            String kind,
            String name,
            String label,
            @Nullable String hint,
            Map<String, String> options) {

        /** The same with those to choose from that are on record. */
        public Shown with(Map<String, String> others) {
            return new Shown(kind, name, label, hint, new LinkedHashMap<>(others));
        }

        /** What stands there for something that was sent. */
        String says(String value) {
            var said = options.get(value);
            return said == null ? value : said;
        }
    }

    public static List<Shown> shown(List<Field> fields, Words words) {
        return fields.stream()
                .filter(field -> field.kind() != Field.Kind.HIDDEN)
                .map(field -> new Shown(
                        field.kind().name(),
                        field.name(),
                        words.say(field.text()),
                        field.hinted() ? words.say(field.text() + ".hint") : null,
                        options(field, words)))
                .toList();
    }

    private static Map<String, String> options(Field field, Words words) {
        var options = new LinkedHashMap<String, String>();
        if (field.kind() == Field.Kind.CHOICE) {
            options.put("", words.say(field.optional() ? "option.open" : "option.none"));
        }
        field.options().forEach(option -> options.put(option.value(), words.say(option.text())));
        return options;
    }

    public static List<String> hidden(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.kind() == Field.Kind.HIDDEN)
                .map(Field::name)
                .toList();
    }

    /** What surrounds it: the innermost place it is in. */
    public String place() {
        return crumbs.isEmpty() ? "" : crumbs.getLast().text();
    }
}
