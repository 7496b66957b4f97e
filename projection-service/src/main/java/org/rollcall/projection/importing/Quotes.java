package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/** Text in double quotation marks of any kind. */
final class Quotes {

    private static final String MARKS = "\"“”„«»";

    private Quotes() {}

    static List<String> in(String text) {
        var inside = new ArrayList<String>();
        int from = -1;
        for (int at = 0; at < text.length(); at++) {
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                if (from >= 0) {
                    inside.add(text.substring(from, at).strip());
                    from = -1;
                } else {
                    from = at + 1;
                }
            }
        }
        return inside;
    }

    /** Where the first quotation mark is; -1 where there is none. */
    static int start(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (MARKS.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
