package org.rollcall.projection.importing;

/**
 * Something about a page that a person should know.
 *
 * @param line where; 0 where it is about the page as a whole
 * @param code a stable name of this kind of finding ({@code ordinal-repeated})
 * @param what was found
 * @param done what was made of it
 */
public record Finding(Severity severity, int line, String code, String what, String done) {

    /** {@code ERROR}: something of the page is not in the proposals and should be; {@code WARNING}: look at it. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }
}
