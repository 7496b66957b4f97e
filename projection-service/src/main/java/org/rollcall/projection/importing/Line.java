package org.rollcall.projection.importing;

/**
 * A line of a page, without what cannot be seen.
 *
 * @param number counted from 1
 */
record Line(int number, String text) {

    private static final String BULLETS = "-–—•·*";

    boolean isBlank() {
        return text.isEmpty();
    }

    /** A bullet with nothing behind it. */
    boolean isOrphanDash() {
        return text.length() == 1 && BULLETS.contains(text);
    }

    boolean isItem() {
        return text.length() > 2 && BULLETS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
    }

    /** The content without the number of a numbered list before it: "1.", "2)", "(iii)". */
    String unnumbered() {
        var content = content();
        int space = content.indexOf(' ');
        var first = space < 0 ? "" : content.substring(0, space);
        return first.matches("\\(?([0-9]{1,2}|[ivx]{1,5}|[a-z])[.)]")
                ? content.substring(space + 1).strip()
                : content;
    }

    /** The text without its bullet. */
    String content() {
        return isItem() ? text.substring(2).strip() : text;
    }
}
