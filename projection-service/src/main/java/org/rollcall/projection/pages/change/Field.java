package org.rollcall.projection.pages.change;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a form, called what the service calls it in its JSON.
 *
 * @param text the key of its label; {@code <text>.hint} is that of a hint, if it has one
 * @param options of a choice: constants by name; empty for every other kind
 * @param optional whether a choice may be left open
 */
record Field(String name, Kind kind, String text, List<Option> options, boolean optional, boolean hinted) {

    enum Kind {
        TEXT,
        AREA,
        LINES,
        NUMBER,
        DATE,
        CHOICE,
        TICK,
        PARTY,
        PARTIES,
        HIDDEN
    }

    /** @param text the key of what it is called */
    record Option(String value, String text) {}

    static Field of(Kind kind, String name) {
        return new Field(name, kind, "change.field." + name, List.of(), false, false);
    }

    static Field text(String name) {
        return of(Kind.TEXT, name);
    }

    static Field area(String name) {
        return of(Kind.AREA, name);
    }

    static Field lines(String name) {
        return of(Kind.LINES, name).hint();
    }

    static Field number(String name) {
        return of(Kind.NUMBER, name);
    }

    static Field date(String name) {
        return of(Kind.DATE, name);
    }

    static Field party(String name) {
        return of(Kind.PARTY, name);
    }

    static Field parties(String name) {
        return of(Kind.PARTIES, name).hint();
    }

    static Field tick(String name) {
        return of(Kind.TICK, name);
    }

    static Field hidden(String name) {
        return of(Kind.HIDDEN, name);
    }

    static <E extends Enum<E>> Field choice(String name, Class<E> of) {
        return choice(name, of, of.getEnumConstants());
    }

    @SafeVarargs
    static <E extends Enum<E>> Field choice(String name, Class<E> of, E... constants) {
        var options = Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), "change." + of.getSimpleName() + "." + constant.name()))
                .toList();
        return new Field(name, Kind.CHOICE, "change.field." + name, options, false, false);
    }

    /** The same under another label. */
    Field called(String key) {
        return new Field(name, kind, "change.field." + key, options, optional, hinted);
    }

    Field hint() {
        return new Field(name, kind, text, options, optional, true);
    }

    /** The same, and nothing need be chosen. */
    Field open() {
        return new Field(name, kind, text, options, true, hinted);
    }
}
