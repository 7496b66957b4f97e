package org.rollcall.projection.importing;

import java.util.Set;

/** Words that stand where names would, to say that there are none, or none yet. */
final class Nothing {

    private static final Set<String> NONE = Set.of(
            "none",
            "none at present",
            "none currently",
            "currently none",
            "no observers",
            "no working groups",
            "no meetings",
            "nil",
            "n a",
            "not applicable",
            "aucun",
            "aucune",
            "neant",
            "ninguno",
            "ninguna");
    private static final Set<String> NOT_YET =
            Set.of("tbc", "tbd", "to be confirmed", "to be determined", "to be announced", "a confirmer");

    private Nothing() {}

    static boolean isSaid(String text) {
        var words = Fold.words(text);
        return NONE.contains(words) || NOT_YET.contains(words);
    }

    /** Whether the words say so for good, and not only for now. */
    static boolean isSaidForGood(String text) {
        return NONE.contains(Fold.words(text));
    }

    static void report(String text, Line line, Findings findings) {
        findings.info(
                line.number(),
                "said-to-be-none",
                "'" + Findings.brief(text) + "' stands where names would",
                "Nobody is read from it.");
    }
}
