package org.rollcall.projection.pages.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.projection.pages.words.Words;

/**
 * A form as its page has it around it.
 *
 * @param forum whose roll it changes; empty for the register
 * @param name of the forum
 * @param action where it is sent
 * @param says what is on record of the fact it is about; empty where it is about none
 * @param fields those to fill in, in their order
 * @param hidden names of those that are only carried
 * @param back where one goes who leaves it
 * @param names that can be meant; empty where none is asked for
 */
record Sheet(
        String forum,
        String name,
        String title,
        String lead,
        String action,
        String says,
        List<Shown> fields,
        List<String> hidden,
        String back,
        List<String> names) {

    record Shown(
            String kind,
            String name,
            String label,
            @Nullable String hint,
            Map<String, String> options) {}

    static List<Shown> shown(List<Field> fields, Words words) {
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
            options.put("", words.say(field.optional() ? "change.option.open" : "change.option.none"));
        }
        field.options().forEach(option -> options.put(option.value(), words.say(option.text())));
        return options;
    }

    static List<String> hidden(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.kind() == Field.Kind.HIDDEN)
                .map(Field::name)
                .toList();
    }
}
