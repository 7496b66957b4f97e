package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/** What a number may be that is no day: two days between which the dash was lost. */
final class LostDash {

    private static final int LAST_DAY = 31;

    private LostDash() {}

    /** "910" may have been "9-10", "1819" "18-19"; empty where no two days in order are in it. */
    static List<String> meant(String digits) {
        var meant = new ArrayList<String>();
        if (digits.length() < 2 || digits.length() > 4 || isDay(digits)) {
            return meant;
        }
        for (int cut = 1; cut < digits.length(); cut++) {
            var first = digits.substring(0, cut);
            var last = digits.substring(cut);
            if (isDay(first) && isDay(last) && Integer.parseInt(first) < Integer.parseInt(last)) {
                meant.add(first + "-" + last);
            }
        }
        return meant;
    }

    private static boolean isDay(String digits) {
        return digits.length() <= 2 && !digits.startsWith("0") && Integer.parseInt(digits) <= LAST_DAY;
    }
}
