package org.rollcall.projection.importing;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.rollcall.projection.importing.Tokens.Token;

/**
 * A date in three numbers: "28.11.2014", where the day comes first; "11/28/2014" and "28/11/2014", where only one of the
 * two can be the month.
 *
 * @param day as it is written; whether the month has such a day is for others to judge
 */
record NumericDate(String day, Month month, int year) {

    /** Three numbers and what is between them. */
    static final int TOKENS = 5;

    private static final int MONTHS = 12;

    static Optional<NumericDate> at(List<Token> tokens, int at) {
        if (!isAt(tokens, at) || undecided(tokens, at).isPresent()) {
            return Optional.empty();
        }
        var first = tokens.get(at).text();
        var second = tokens.get(at + 2).text();
        boolean isDayFirst = isDotted(tokens, at) || Integer.parseInt(second) <= MONTHS;
        int month = Integer.parseInt(isDayFirst ? second : first);
        return month < 1 || month > MONTHS
                ? Optional.empty()
                : Optional.of(new NumericDate(isDayFirst ? first : second, Month.of(month), year(tokens, at)));
    }

    /** What it may be, in words, where either number may be the month; empty where only one can. */
    static Optional<String> undecided(List<Token> tokens, int at) {
        if (!isAt(tokens, at) || isDotted(tokens, at)) {
            return Optional.empty();
        }
        int one = Integer.parseInt(tokens.get(at).text());
        int other = Integer.parseInt(tokens.get(at + 2).text());
        if (one < 1 || other < 1 || one > MONTHS || other > MONTHS || one == other) {
            return Optional.empty();
        }
        int year = year(tokens, at);
        return Optional.of("it may be " + LocalDate.of(year, one, other) + " or " + LocalDate.of(year, other, one));
    }

    private static boolean isAt(List<Token> tokens, int at) {
        return at + TOKENS <= tokens.size()
                && isShort(tokens.get(at))
                && List.of(".", "/").contains(tokens.get(at + 1).text())
                && isShort(tokens.get(at + 2))
                && tokens.get(at + 3).text().equals(tokens.get(at + 1).text())
                && DateReader.isYear(tokens.get(at + 4));
    }

    private static boolean isShort(Token token) {
        return token.isNumber() && token.text().length() <= 2;
    }

    private static boolean isDotted(List<Token> tokens, int at) {
        return tokens.get(at + 1).text().equals(".");
    }

    private static int year(List<Token> tokens, int at) {
        return Integer.parseInt(tokens.get(at + 4).text());
    }
}
