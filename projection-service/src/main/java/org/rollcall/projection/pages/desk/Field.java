package org.rollcall.projection.pages.desk;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a form, called what the service calls it in its JSON.
 *
 * @param text the key of its label; {@code <text>.hint} is that of a hint, if it has one
 * @param options of a choice: constants by name; empty for every other kind. Those that are on record are put in by the page
 * @param optional whether a choice may be left open
 */
public record Field(String name, Kind kind, String text, List<Option> options, boolean optional, boolean hinted) {

    public enum Kind {
        TEXT,
        AREA,
        LINES,
        NUMBER,
        DATE,
        CHOICE,
        TICK,
        PARTY,
        PARTIES,
        /** Several of some that are there. */
        TICKS,
        /** Texts, each with a number; {@code <name>.number} has the numbers. */
        NUMBERED,
        HIDDEN
    }

    /** @param text the key of what it is called */
    public record Option(String value, String text) {}

    public static Field of(Kind kind, String name) {
        return new Field(name, kind, "field." + name, List.of(), false, false);
    }

    public static Field text(String name) {
        return of(Kind.TEXT, name);
    }

    public static Field area(String name) {
        return of(Kind.AREA, name);
    }

    public static Field lines(String name) {
        return of(Kind.LINES, name).hint();
    }

    public static Field number(String name) {
        return of(Kind.NUMBER, name);
    }

    public static Field date(String name) {
        return of(Kind.DATE, name);
    }

    public static Field party(String name) {
        return of(Kind.PARTY, name);
    }

    public static Field parties(String name) {
        return of(Kind.PARTIES, name).hint();
    }

    public static Field ticks(String name) {
        return of(Kind.TICKS, name);
    }

    public static Field numbered(String name) {
        return of(Kind.NUMBERED, name);
    }

    public static Field tick(String name) {
        return of(Kind.TICK, name);
    }

    public static Field hidden(String name) {
        return of(Kind.HIDDEN, name);
    }

    public static <E extends Enum<E>> Field choice(String name, Class<E> of) {
        return choice(name, of, of.getEnumConstants());
    }

    @SafeVarargs
    public static <E extends Enum<E>> Field choice(String name, Class<E> of, E... constants) {
        var options = Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), "option." + of.getSimpleName() + "." + constant.name()))
                .toList();
        return new Field(name, Kind.CHOICE, "field." + name, options, false, false);
    }

    /** The same under another label. */
    public Field called(String key) {
        return new Field(name, kind, "field." + key, options, optional, hinted);
    }

    public Field hint() {
        return new Field(name, kind, text, options, optional, true);
    }

    /** The same, and nothing need be chosen. */
    public Field open() {
        return new Field(name, kind, text, options, true, hinted);
    }
}
