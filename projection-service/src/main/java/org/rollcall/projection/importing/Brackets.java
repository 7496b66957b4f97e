package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/** Text in brackets, and lists outside of them. */
final class Brackets {

    private Brackets() {}

    /** What stands between each pair of {@code open} and {@code close}; an unclosed one reaches to the end. */
    static List<String> in(String text, char open, char close) {
        var inside = new ArrayList<String>();
        int from = text.indexOf(open);
        while (from >= 0) {
            int to = text.indexOf(close, from);
            inside.add(text.substring(from + 1, to < 0 ? text.length() : to).strip());
            from = to < 0 ? -1 : text.indexOf(open, to);
        }
        return inside;
    }

    /** The text without round and square brackets and what is in them. */
    static String without(String text) {
        return without(without(text, '[', ']'), '(', ')');
    }

    static String without(String text, char open, char close) {
        var outside = new StringBuilder();
        int at = 0;
        int from = text.indexOf(open);
        while (from >= 0) {
            outside.append(text, at, from);
            int to = text.indexOf(close, from);
            at = to < 0 ? text.length() : to + 1;
            from = text.indexOf(open, at);
        }
        return outside.append(text, Math.min(at, text.length()), text.length())
                .toString()
                .strip();
    }

    /** The words between spaces; what stands in brackets belongs to the word before it. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int depth = 0;
        for (var word : text.strip().split(" +")) {
            boolean opens = word.startsWith("(") || word.startsWith("[");
            if ((depth > 0 || opens) && !words.isEmpty()) {
                words.add(words.removeLast() + " " + word);
            } else {
                words.add(word);
            }
            for (int at = 0; at < word.length(); at++) {
                depth += "([".indexOf(word.charAt(at)) >= 0 ? 1 : 0;
                depth -= ")]".indexOf(word.charAt(at)) >= 0 && depth > 0 ? 1 : 0;
            }
        }
        return words;
    }

    /** The parts between commas that stand in no brackets or quotation marks, stripped; empty ones left out. */
    static List<String> list(String text) {
        return list(text, ",");
    }

    /** The same between any of the {@code borders}. */
    static List<String> list(String text, String borders) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += "([“".indexOf(c) >= 0 ? 1 : ")]”".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
            if (borders.indexOf(c) >= 0 && depth == 0) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
