package org.rollcall.meeting.domain;

import java.util.Optional;

/** What a text may be. Lengths are counted in code points: a letter outside the basic plane is one. */
final class Fields {

    static final int MOST_CHARACTERS_OF_A_TITLE = 300;
    static final int MOST_CHARACTERS_OF_A_NAME = 200;

    private Fields() {}

    static Optional<Rejection> text(String field, String text, int most) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > most) {
            return Optional.of(new Rejection.InvalidField(field, "It has 1 to " + most + " characters."));
        }
        return stripped.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(new Rejection.InvalidField(field, "It is one line of text, without control characters."))
                : Optional.empty();
    }

    /** Of several lines, or empty. */
    static Optional<Rejection> prose(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            return Optional.of(new Rejection.InvalidField(field, "It has no more than " + most + " characters."));
        }
        return text.codePoints().anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0)
                ? Optional.of(new Rejection.InvalidField(field, "It is text, without control characters."))
                : Optional.empty();
    }
}
