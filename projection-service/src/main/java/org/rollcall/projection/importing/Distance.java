package org.rollcall.projection.importing;

/** How many letters must be put in, taken out or replaced to make one word of another (Levenshtein). */
final class Distance {

    private Distance() {}

    /** The distance, or more than {@code most} without a look at the letters where the lengths alone tell. */
    static int within(int most, String a, String b) {
        int longer = Math.abs(a.length() - b.length());
        return longer > most ? longer : between(a, b);
    }

    private static int between(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
