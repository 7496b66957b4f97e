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

    /** Those of ISO 639-1, of which many are words too: only in brackets and in capitals. */
    private static final Set<String> ALL = Set.of(Locale.getISOLanguages());

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
        for (var brackets : List.of("[]", "()")) {
            var inside = Brackets.in(text, brackets.charAt(0), brackets.charAt(1));
            var languages = inside.isEmpty() ? List.<String>of() : languages(inside.getLast());
            if (!languages.isEmpty()) {
                int open = text.lastIndexOf(brackets.charAt(0));
                int close = text.indexOf(brackets.charAt(1), open);
                var title = text.substring(0, open).strip() + (close < 0 ? "" : text.substring(close + 1));
                return new Listing(title.strip(), sorted(languages), line);
            }
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

    /** The languages between brackets: "en | ru", "English, Arabic", "EN/ID"; empty where any of it is none. */
    private static List<String> languages(String inside) {
        var words = Tokens.of(inside).stream()
                .map(Tokens.Token::text)
                .filter(text -> text.chars().allMatch(Character::isLetterOrDigit))
                .toList();
        var codes = words.stream().map(Listing::code).toList();
        boolean areCodes =
                ALL.containsAll(codes) && words.stream().allMatch(word -> isInCapitals(word) || isName(word));
        return LANGUAGES.containsAll(codes) || areCodes ? codes : List.of();
    }

    private static boolean isInCapitals(String word) {
        return word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isName(String word) {
        return NAMES.containsKey(Fold.words(word));
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
        return isName(word) && word.chars().allMatch(Character::isLetter) && Character.isUpperCase(word.charAt(0))
                || word.length() == 2
                        && Character.isUpperCase(word.charAt(0))
                        && LANGUAGES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> sorted(List<String> languages) {
        return List.copyOf(new TreeSet<>(languages));
    }
}
