package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/** Findings as a plain table for a terminal. */
final class FindingsTable {

    private static final int WIDTH = 100;

    private FindingsTable() {}

    static String of(List<Finding> findings) {
        var table = new StringBuilder(findings.isEmpty() ? "" : "SEVERITY LINE  FINDING AND WHAT WAS DONE\n");
        for (var finding : findings) {
            var line = finding.line() == 0 ? "page" : String.valueOf(finding.line());
            var margin = "%-8s%5s  ".formatted(finding.severity(), line);
            for (var text : wrapped(finding.what() + ". " + finding.done())) {
                table.append(margin).append(text).append('\n');
                margin = " ".repeat(margin.length());
            }
        }
        return table.toString();
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
