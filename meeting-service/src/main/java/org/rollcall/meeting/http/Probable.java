package org.rollcall.meeting.http;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Which of the ids on record was probably meant by one that is not. */
final class Probable {

    private static final int FEW = 3;

    private Probable() {}

    /** Those that share a word with it or differ in no more than every third letter; nearest first. */
    static List<String> ids(String given, List<String> known) {
        var allowed = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(id -> sharesAWord(given, id) || letters(given, id) <= allowed)
                .sorted(Comparator.comparingInt((String id) -> letters(given, id))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FEW)
                .toList();
    }

    private static boolean sharesAWord(String one, String other) {
        return !Collections.disjoint(List.of(one.split("-")), List.of(other.split("-")));
    }

    /** Letters to insert, drop or change (Levenshtein), one line of the table after the other. */
    private static int letters(String one, String other) {
        var above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            var row = new int[above.length];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                var same = one.charAt(line - 1) == other.charAt(column - 1);
                row[column] =
                        Math.min(above[column - 1] + (same ? 0 : 1), 1 + Math.min(above[column], row[column - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
