package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rollcall.contracts.DateBound;

/**
 * A document as a page names it once.
 *
 * @param languages their codes, as far as the page gives any
 */
record Listing(String title, List<String> languages, Line line) {

    private static final Set<String> LANGUAGES =
            Set.of("ar", "cs", "de", "en", "es", "fa", "fr", "hu", "it", "pl", "pt", "ru", "sr", "tr", "uk");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("anglais", "en"),
            Map.entry("french", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("spanish", "es"),
            Map.entry("espanol", "es"),
            Map.entry("espagnol", "es"),
            Map.entry("russian", "ru"),
            Map.entry("russe", "ru"),
            Map.entry("arabic", "ar"),
            Map.entry("arabe", "ar"),
            Map.entry("portuguese", "pt"),
            Map.entry("portugais", "pt"),
            Map.entry("turkish", "tr"));

    /** Words documents of a meeting begin with, where no brackets set them off. */
    private static final Set<String> KINDS = Set.of(
            "agenda",
            "chair",
            "compte",
            "conclusions",
            "declaration",
            "minutes",
            "outcome",
            "recommandations",
            "recommendations",
            "report",
            "statement",
            "summary");

    /** Reads "Title EN", "Title [ en | ru ]" and a title alone. */
    static Listing read(String text, Line line) {
        var inBrackets = Brackets.in(text, '[', ']').stream()
                .flatMap(inside -> Tokens.of(inside).stream())
                .filter(token -> token.text().chars().allMatch(Character::isLetterOrDigit))
                .map(token -> code(token.text()))
                .toList();
        if (!inBrackets.isEmpty() && LANGUAGES.containsAll(inBrackets)) {
            return new Listing(Brackets.without(text, '[', ']'), sorted(inBrackets), line);
        }
        var words = new ArrayList<>(List.of(text.strip().split(" +")));
        var languages = new ArrayList<String>();
        while (words.size() > 1 && (isLanguage(words.getLast()) || isBorder(words.getLast()))) {
            var last = words.removeLast();
            if (isLanguage(last)) {
                languages.add(code(last));
            }
        }
        return new Listing(String.join(" ", words), sorted(languages), line);
    }

    /** Between languages: "EN | RU". */
    private static boolean isBorder(String word) {
        return word.equals("|") || word.equals("/") || word.equals("-") || word.equals("–");
    }

    /** When it is of, where its title ends so: "Dakar Declaration (October 2000)", "Colombo Declaration, 2016". */
    static Optional<DateBound> dated(String title) {
        var inside = Brackets.in(title, '(', ')');
        if (!inside.isEmpty() && title.endsWith(")")) {
            return DateReader.alone(inside.getLast()).map(WrittenDate::begins);
        }
        int border = Math.max(title.lastIndexOf(", "), Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" - ")));
        return border < 0
                ? Optional.empty()
                : DateReader.alone(title.substring(border + 2).replaceFirst("^[–-] ?", ""))
                        .map(WrittenDate::begins);
    }

    /** Whether a part of a meeting's line names a document: "Conclusions EN". */
    static boolean isOne(String part) {
        var words = part.strip().split(" +");
        return words.length > 1
                && words.length < 12
                && KINDS.contains(Fold.words(words[0]))
                && isLanguage(words[words.length - 1]);
    }

    /** "français" is "fr". */
    private static String code(String word) {
        var folded = Fold.words(word);
        return NAMES.getOrDefault(folded, folded);
    }

    /** A code in capitals, or with a capital: "it" and "de" are also words; or a language's name. */
    private static boolean isLanguage(String word) {
        return NAMES.containsKey(Fold.words(word)) && Character.isUpperCase(word.charAt(0))
                || word.length() == 2
                        && Character.isUpperCase(word.charAt(0))
                        && LANGUAGES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> sorted(List<String> languages) {
        return List.copyOf(new TreeSet<>(languages));
    }
}
