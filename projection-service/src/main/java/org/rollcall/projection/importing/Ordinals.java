package org.rollcall.projection.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final List<String> FRENCH = List.of(
            "premiere",
            "deuxieme",
            "troisieme",
            "quatrieme",
            "cinquieme",
            "sixieme",
            "septieme",
            "huitieme",
            "neuvieme",
            "dixieme");
    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> FRENCH_ENDINGS = Set.of("er", "ere", "e", "eme", "nde");

    private Ordinals() {}

    /** The number of order that a text begins with. */
    static OptionalInt at(String text) {
        return leading(text).map(Leading::number).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** @param end behind the last character of its words */
    record Leading(int number, int end) {}

    /** The number of order that a text begins with, an article before it aside. */
    static Optional<Leading> leading(String text) {
        var tokens = Tokens.of(text.substring(0, Math.min(text.length(), 40)));
        int at = !tokens.isEmpty()
                        && List.of("the", "la", "le")
                                .contains(Fold.words(tokens.getFirst().text()))
                ? 1
                : 0;
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        var first = tokens.get(at);
        boolean splitUp = at + 1 < tokens.size()
                && first.isNumber()
                && tokens.get(at + 1).start() <= first.end() + 1
                && ENDINGS.contains(tokens.get(at + 1).text().toLowerCase(Locale.ROOT));
        if (splitUp) {
            return numbered(first.text(), tokens.get(at + 1).end());
        }
        // "Twenty-fourth"
        var compound = tokens.subList(at, Math.min(tokens.size(), at + 3)).stream()
                .filter(token -> !token.isDash())
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        if (compound.size() > 1
                && (compound.getFirst().equals("twenty") || compound.getFirst().equals("thirty"))) {
            int units = WORDS.indexOf(compound.get(1)) + 1;
            if (units >= 1 && units <= 9) {
                var last = tokens.get(at + 1).isDash() ? tokens.get(at + 2) : tokens.get(at + 1);
                return Optional.of(new Leading((compound.getFirst().equals("twenty") ? 20 : 30) + units, last.end()));
            }
        }
        var one = of(first);
        return one.isPresent() ? Optional.of(new Leading(one.getAsInt(), first.end())) : Optional.empty();
    }

    private static Optional<Leading> numbered(String digits, int end) {
        var number = digits.length() <= 4 ? positive(Integer.parseInt(digits)) : OptionalInt.empty();
        return number.isPresent() ? Optional.of(new Leading(number.getAsInt(), end)) : Optional.empty();
    }

    static OptionalInt of(Token token) {
        var word = Fold.words(token.text());
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        var ending = word.substring(digits);
        if (digits > 0 && digits <= 4 && (ENDINGS.contains(ending) || FRENCH_ENDINGS.contains(ending))) {
            return positive(Integer.parseInt(word.substring(0, digits)));
        }
        if (WORDS.contains(word)) {
            return OptionalInt.of(WORDS.indexOf(word) + 1);
        }
        if (FRENCH.contains(word)) {
            return OptionalInt.of(FRENCH.indexOf(word) + 1);
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

    /** In capitals, up to XXXIX: what meetings are counted with; French writes an ending behind it ("XIVe"). */
    private static OptionalInt roman(String text) {
        int end = 0;
        while (end < text.length() && "XVI".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        var digits = text.substring(0, end);
        var ending = Fold.words(text.substring(end));
        if ((end < text.length() && !FRENCH_ENDINGS.contains(ending)) || !digits.matches("X{0,3}(IX|IV|V?I{0,3})")) {
            return OptionalInt.empty();
        }
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int value = value(digits.charAt(at));
            sum += at + 1 < digits.length() && value < value(digits.charAt(at + 1)) ? -value : value;
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
