package org.rollcall.projection.importing;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.rollcall.projection.importing.Tokens.Token;

/** Reads numbers of order: {@code 24th}, {@code Third}, {@code XIV}. */
final class Ordinals {

    private static final List<String> WORDS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Ordinals() {}

    /** The number of order that a text begins with. */
    static OptionalInt at(String text) {
        return Tokens.of(text.substring(0, Math.min(text.length(), 40))).stream()
                .limit(1)
                .map(Ordinals::of)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    static OptionalInt of(Token token) {
        var word = token.text().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits <= 4 && List.of("st", "nd", "rd", "th").contains(word.substring(digits))) {
            return positive(Integer.parseInt(word.substring(0, digits)));
        }
        if (WORDS.contains(word)) {
            return OptionalInt.of(WORDS.indexOf(word) + 1);
        }
        return roman(token.text());
    }

    /** A small number in words or digits. */
    static OptionalInt cardinal(Token token) {
        if (token.isNumber()) {
            return positive(Integer.parseInt(token.text()));
        }
        int index = CARDINALS.indexOf(token.text().toLowerCase(Locale.ROOT));
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    static String spell(int number) {
        var ending = number % 100 / 10 == 1
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    /** Capitals only, up to XXXIX: what meetings are counted with. */
    private static OptionalInt roman(String text) {
        if (!text.matches("X{0,3}(IX|IV|V?I{0,3})")) {
            return OptionalInt.empty();
        }
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            int value = value(text.charAt(at));
            sum += at + 1 < text.length() && value < value(text.charAt(at + 1)) ? -value : value;
        }
        return positive(sum);
    }

    private static int value(char digit) {
        return digit == 'X' ? 10 : digit == 'V' ? 5 : 1;
    }

    private static OptionalInt positive(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
