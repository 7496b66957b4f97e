package org.rollcall.projection.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.rollcall.contracts.ForumId;

/** A roll by an address that is fixed on both axes, so that what it leads to never changes. */
public record Permalink(ForumId forum, LocalDate on, Instant known) {

    /** The path, as {@code /public/budapest-process/roll/1995-01-01?known=2026-11-30T00:00:00Z}. */
    public String path() {
        return path("");
    }

    /** @param form {@code .csv}, {@code .json}, or nothing for the page */
    public String path(String form) {
        return address(forum, on.toString()) + form + "?known=" + known;
    }

    static String address(ForumId forum, String on) {
        return "/public/" + forum + "/roll/" + on;
    }
}
