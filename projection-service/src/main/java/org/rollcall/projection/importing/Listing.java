package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document as a page names it once.
 *
 * @param languages their codes, as far as the page gives any
 */
record Listing(String title, List<String> languages, Line line) {

    private static final Set<String> LANGUAGES =
            Set.of("ar", "cs", "de", "en", "es", "fa", "fr", "hu", "it", "pl", "pt", "ru", "sr", "tr", "uk");

    /** Words documents of a meeting begin with, where no brackets set them off. */
    private static final Set<String> KINDS = Set.of(
            "agenda", "conclusions", "declaration", "minutes", "recommendations", "report", "statement", "summary");

    /** Reads "Title EN", "Title [ en | ru ]" and a title alone. */
    static Listing read(String text, Line line) {
        var inBrackets = Brackets.in(text, '[', ']').stream()
                .flatMap(inside -> Tokens.of(inside).stream())
                .filter(token -> token.text().chars().allMatch(Character::isLetterOrDigit))
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        if (!inBrackets.isEmpty() && LANGUAGES.containsAll(inBrackets)) {
            return new Listing(Brackets.without(text, '[', ']'), sorted(inBrackets), line);
        }
        var words = new ArrayList<>(List.of(text.strip().split(" +")));
        var languages = new ArrayList<String>();
        while (words.size() > 1 && isLanguage(words.getLast())) {
            languages.add(words.removeLast().toLowerCase(Locale.ROOT));
        }
        return new Listing(String.join(" ", words), sorted(languages), line);
    }

    /** Whether a part of a meeting's line names a document: "Conclusions EN". */
    static boolean isOne(String part) {
        var words = part.strip().split(" +");
        return words.length > 1
                && words.length < 12
                && KINDS.contains(Fold.words(words[0]))
                && isLanguage(words[words.length - 1]);
    }

    /** A code in capitals, or with a capital: "it" and "de" are also words. */
    private static boolean isLanguage(String word) {
        return word.length() == 2
                && Character.isUpperCase(word.charAt(0))
                && LANGUAGES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> sorted(List<String> languages) {
        return List.copyOf(new TreeSet<>(languages));
    }
}
