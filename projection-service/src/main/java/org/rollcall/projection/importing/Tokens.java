package org.rollcall.projection.importing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into what dates and ordinals are read from: runs of letters and digits, and single other characters. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                end++;
            }
            if (!text.substring(at, end).isBlank()) {
                tokens.add(new Token(text.substring(at, end), at, end));
            }
            at = end;
        }
        return tokens;
    }

    /**
     * @param start of the token in its text
     * @param end behind its last character
     */
    record Token(String text, int start, int end) {

        boolean isNumber() {
            return text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        boolean isDash() {
            return text.equals("-") || text.equals("–") || text.equals("—");
        }

        boolean isComma() {
            return text.equals(",");
        }
    }
}
