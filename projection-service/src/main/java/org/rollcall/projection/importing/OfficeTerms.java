package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks over the terms of an office for times that nobody held it by the page, or several did. */
final class OfficeTerms {

    private OfficeTerms() {}

    /** @param words as the page has it: "Canada (2019-2020)" */
    record Held(String words, TermYears years, Line line) {}

    static void report(List<Held> terms, Findings findings) {
        var inOrder = new ArrayList<>(terms);
        inOrder.sort(Comparator.comparing((Held held) -> held.years().first())
                .thenComparing(held -> held.years().over()));
        for (int at = 1; at < inOrder.size(); at++) {
            var later = inOrder.get(at);
            // whoever of those before was there longest
            var before = inOrder.subList(0, at).stream()
                    .max(Comparator.comparing(held -> held.years().over()))
                    .orElseThrow();
            if (later.years().from().earliest().isAfter(before.years().over())) {
                findings.warning(
                        later.line().number(),
                        "chair-gap",
                        "Between " + before.words() + " and " + later.words() + " nobody is named",
                        "Nothing was made up.");
            } else if (overlap(before.years(), later.years())) {
                findings.warning(
                        later.line().number(),
                        "chair-overlap",
                        before.words() + " and " + later.words() + " are of the same time",
                        "Both are proposed as they stand.");
            }
        }
    }

    /** More than the year or month in which one hands over to the other. */
    private static boolean overlap(TermYears before, TermYears later) {
        boolean surely =
                later.from().latest().isBefore(before.until().earliest().minusDays(1));
        // one of them is wholly within the other, as far as the words say
        boolean within = !later.over().isAfter(before.over()) || !later.first().isAfter(before.first());
        return surely || (within && later.first().isBefore(before.over()));
    }
}
