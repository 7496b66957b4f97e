package org.rollcall.writeside.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was probably meant by a misspelt word. */
final class Nearest {

    private static final int FEW = 3;

    private Nearest() {}

    /** The few of {@code known} that differ from {@code given} in no more than every third letter, nearest first. */
    static List<String> to(String given, List<String> known) {
        var wanted = given.toLowerCase(Locale.ROOT);
        var allowed = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT)) <= allowed)
                .sorted(Comparator.comparingInt((String word) -> distance(wanted, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FEW)
                .toList();
    }

    /** Letters to insert, drop or change (Levenshtein). */
    private static int distance(String one, String other) {
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
}
