package org.rollcall.projection.importing;

import java.time.Year;
import java.util.Optional;

/** Years in running text. */
final class Years {

    private Years() {}

    /** The first number of four digits that may be a year of such a forum. */
    static Optional<Year> in(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.isNumber() && token.text().length() == 4)
                .map(token -> Integer.parseInt(token.text()))
                .filter(Years::isPlausible)
                .map(Year::of)
                .findFirst();
    }

    static boolean isPlausible(int year) {
        return year >= 1800 && year < 2200;
    }
}
