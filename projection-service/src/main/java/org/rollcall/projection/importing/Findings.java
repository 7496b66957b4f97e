package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.projection.importing.Finding.Severity;

/** Collects findings while a page is read, and which of its lines were made use of, so that none is dropped in silence. */
final class Findings {

    /** More of one kind are counted, not listed: a page of nothing else must not make an answer of megabytes. */
    private static final int MOST_OF_A_KIND = 200;

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> ofKind = new HashMap<>();
    private final BitSet used = new BitSet();

    void info(int line, String code, String what, String done) {
        add(new Finding(Severity.INFO, line, code, what, done));
    }

    void warning(int line, String code, String what, String done) {
        add(new Finding(Severity.WARNING, line, code, what, done));
    }

    void error(int line, String code, String what, String done) {
        add(new Finding(Severity.ERROR, line, code, what, done));
    }

    private void add(Finding finding) {
        used.set(finding.line());
        if (ofKind.merge(finding.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            found.add(finding);
        }
    }

    void used(Line line) {
        used.set(line.number());
    }

    /** Says of every line that nobody used that it was not understood. */
    void reportUnused(Page page) {
        for (var line : page.lines()) {
            if (!line.isBlank() && !used.get(line.number())) {
                warning(
                        line.number(),
                        "not-understood",
                        "'" + brief(line.text()) + "'",
                        "Nothing was proposed from it.");
            }
        }
    }

    /** All of them by line, those about the page as a whole first. */
    List<Finding> inOrder() {
        var all = new ArrayList<>(found);
        ofKind.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                all.add(new Finding(
                        Severity.WARNING,
                        0,
                        code,
                        (count - MOST_OF_A_KIND) + " more lines like those listed",
                        "They are not listed one by one; the page's text is kept."));
            }
        });
        all.sort(Comparator.comparingInt(Finding::line));
        return List.copyOf(all);
    }

    static String brief(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    static String lines(List<Integer> numbers) {
        var some = numbers.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() <= 20 ? some : some + " and " + (numbers.size() - 20) + " more";
    }
}
