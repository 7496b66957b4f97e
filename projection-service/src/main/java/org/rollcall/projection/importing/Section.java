package org.rollcall.projection.importing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rollcall.projection.importing.Tokens.Token;

/**
 * A heading and the lines under it.
 *
 * @param lines without blank ones, orphan bullets and repeats
 */
record Section(Heading.Found heading, List<Line> lines) {

    Line headingLine() {
        return heading.line();
    }

    /** The number claimed in round brackets behind the heading: "(52 States)". */
    OptionalInt claimed() {
        return Brackets.in(heading.rest(), '(', ')').stream()
                .flatMap(inside -> Tokens.of(inside).stream().limit(1))
                .filter(Token::isNumber)
                .mapToInt(token -> Integer.parseInt(token.text()))
                .findFirst();
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
