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

    /** The text without its bullet. */
    String content() {
        return isItem() ? text.substring(2).strip() : text;
    }
}
