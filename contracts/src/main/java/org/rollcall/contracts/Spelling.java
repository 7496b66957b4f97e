package org.rollcall.contracts;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people mean by what they write. */
public final class Spelling {

    private static final int FEW = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETED_END = Pattern.compile("(?<=\\S)\\s*\\([^()]*\\)$");
    private static final Pattern LEADING_THE = Pattern.compile("^the (?=\\S)");
    private static final Pattern TRAILING_THE = Pattern.compile("(?<=\\S) ?, the$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Spelling() {}

    /**
     * One spelling for all names that are meant alike: case, accents, articles and a bracketed acronym at the end do not
     * count. Folding twice changes nothing more.
     */
    public static String fold(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var even = SPACES.matcher(plain.replace('\u2019', '\'').replace("&", " and "))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u0131', 'i');
        var bare = BRACKETED_END.matcher(even).replaceAll("");
        return TRAILING_THE.matcher(LEADING_THE.matcher(bare).replaceAll("")).replaceAll("");
    }

    /** The few of {@code known} that differ from {@code given} in no more than every third letter, nearest first; case aside. */
    public static List<String> nearest(String given, List<String> known) {
        var wanted = given.toLowerCase(Locale.ROOT);
        var allowed = Math.max(2, given.length() / 3);
        record Near(String word, int distance) {}
        return known.stream()
                .map(word -> new Near(word, distance(wanted, word.toLowerCase(Locale.ROOT), allowed)))
                .filter(near -> near.distance <= allowed)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(FEW)
                .map(Near::word)
                .toList();
    }

    /** How many letters must be put in, taken out or replaced to make one word of the other (Levenshtein). */
    public static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.length(); column++) {
                var changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }

    /** The distance; or more than {@code most}, without a look at the letters, where the lengths alone tell. */
    public static int distance(String one, String other, int most) {
        var longer = Math.abs(one.length() - other.length());
        return longer > most ? longer : distance(one, other);
    }
}
