package org.rollcall.projection.pages.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.roll.Count;

/** Counts in words, members first. */
public final class Counts {

    private Counts() {}

    public static List<CountWords> of(Map<Standing, Map<PartyKind, Count>> counts, Words words) {
        var list = new ArrayList<CountWords>();
        for (var standing : Standing.values()) {
            for (var kind : PartyKind.values()) {
                var count = counts.getOrDefault(standing, Map.of()).get(kind);
                if (count != null) {
                    list.add(new CountWords(
                            count.certain(), count.possible(), what(standing, kind, count.certain(), words)));
                }
            }
        }
        return list;
    }

    /** "member states", in the number that goes with {@code count}. */
    public static String what(Standing standing, PartyKind kind, long count, Words words) {
        return words.count("count." + standing + "." + kind, count);
    }
}
