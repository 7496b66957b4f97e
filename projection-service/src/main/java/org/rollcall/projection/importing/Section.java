package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A heading and the lines under it.
 *
 * @param lines without blank ones, orphan bullets and repeats
 */
record Section(Heading.Found heading, List<Line> lines) {

    Line headingLine() {
        return heading.line();
    }

    /** The number claimed behind the heading: "(52 States)", "(two states)", ": 12". */
    OptionalInt claimed() {
        return Stream.concat(
                        heading.notes().stream(), Stream.of(heading.value()).filter(Section::isCount))
                .flatMap(words -> Tokens.of(words).stream().limit(1))
                .map(Ordinals::cardinal)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst();
    }

    /** "Member States: 12", "Member States: 12 States". */
    static boolean isCount(String value) {
        var tokens = Tokens.of(value);
        return !tokens.isEmpty() && tokens.getFirst().isNumber() && tokens.size() <= 2;
    }

    /** The forum's own word in the heading's square brackets: what stands there in quotation marks. */
    Optional<String> ownWord() {
        return Brackets.in(heading.rest(), '[', ']').stream()
                .flatMap(inside -> Quotes.in(inside).stream())
                .findFirst();
    }

    /** Whom the square brackets name as the one whose word it is: "[Referred by the X as …]". */
    Optional<String> whoseWord() {
        return Brackets.in(heading.rest(), '[', ']').stream()
                .flatMap(inside -> whose(inside).stream())
                .findFirst();
    }

    private static Optional<String> whose(String inside) {
        int refers = inside.indexOf(" refers to ");
        int by = inside.indexOf("by ");
        if (by < 0 && refers < 0) {
            return Optional.empty();
        }
        var name = refers >= 0 ? inside.substring(0, refers) : inside.substring(by + 3);
        int end = name.indexOf(" as ");
        int quote = Quotes.start(name);
        int to = end >= 0 ? end : quote >= 0 ? quote : name.length();
        name = name.substring(0, to).strip();
        return Optional.of(name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name)
                .filter(found -> !found.isEmpty());
    }
}
