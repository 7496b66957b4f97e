package org.rollcall.projection.importing;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of months in the languages such pages are written in: English, French, Spanish. */
final class MonthNames {

    private static final Map<String, Month> WHOLE = new HashMap<>();

    static {
        add("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
        add("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        // abbreviations that are no beginning of an English name
        WHOLE.put("janv", Month.JANUARY);
        WHOLE.put("fevr", Month.FEBRUARY);
        WHOLE.put("avr", Month.APRIL);
        WHOLE.put("juil", Month.JULY);
    }

    private MonthNames() {}

    private static void add(String names) {
        var inOrder = names.split(" ");
        for (int at = 0; at < inOrder.length; at++) {
            WHOLE.put(inOrder[at], Month.of(at + 1));
        }
    }

    /** English names may be cut to three letters or more. */
    static Optional<Month> of(String word) {
        if (word.length() < 3 || word.length() > 10) {
            return Optional.empty();
        }
        var folded = Fold.words(word);
        var whole = WHOLE.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (var month : Month.values()) {
            if (folded.length() >= 3 && month.name().toLowerCase(Locale.ROOT).startsWith(folded)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }
}
