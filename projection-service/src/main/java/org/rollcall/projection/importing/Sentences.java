package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/** Running text cut at its full stops; one that is missing its space ends a sentence too, if a capital follows. */
final class Sentences {

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at + 1 < text.length(); at++) {
            char next = text.charAt(at + 1);
            if (text.charAt(at) == '.' && (next == ' ' || Character.isUpperCase(next))) {
                sentences.add(text.substring(from, at + 1).strip());
                from = at + 1;
            }
        }
        sentences.add(text.substring(from).strip());
        return sentences;
    }
}
