package org.rollcall.projection.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What two spellings of the same words have in common. */
final class Fold {

    private static final List<String> ARTICLES = List.of("the ", "la ", "le ", "les ");

    private Fold() {}

    /** Lower case, no accents, words of letters and digits with single spaces between; an apostrophe joins. */
    static String words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            } else if (c == '&') {
                space(folded);
                folded.append("and ");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                space(folded);
            }
        });
        return folded.toString().strip();
    }

    /** As {@link #words}, for a name: without an article before it or, as in a sorted list, behind it. */
    static String name(String text) {
        var words = words(text);
        for (var article : ARTICLES) {
            if (words.startsWith(article)) {
                words = words.substring(article.length());
                break;
            }
        }
        return words.endsWith(" the") ? words.substring(0, words.length() - 4) : words;
    }

    /** An id: the folded words in ASCII with hyphens, cut at a word's end; empty where nothing is left. */
    static String slug(String text, int most) {
        var slug = new StringBuilder();
        for (var word : words(text).split(" ")) {
            var ascii = word.replaceAll("[^a-z0-9]", "");
            if (!ascii.isEmpty() && slug.length() + ascii.length() < most) {
                slug.append(slug.isEmpty() ? "" : "-").append(ascii);
            }
        }
        return slug.toString();
    }

    private static void space(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }
}
