package org.rollcall.projection.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.projection.importing.Tokens.Token;

/**
 * Reads dates of meetings: {@code December 2, 2020}, {@code March 3-4, 2020}, {@code February 28 - March 1, 2017},
 * {@code 26-27 November 2014}, {@code 28 February - 1 March 2017}; spaces and the comma before the year may be anywhere
 * or missing. What looks like a date and is none (a lost dash, a 31st of June) is an absurd one, and no other is made of
 * it.
 */
final class DateReader {

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

    private final String text;
    private final List<Token> tokens;
    private int at;

    private DateReader(String text, List<Token> tokens, int at) {
        this.text = text;
        this.tokens = tokens;
        this.at = at;
    }

    /** What stands at one token: a date, something that only looks like one, or neither. */
    sealed interface Reading {
        record Read(WrittenDate date) implements Reading {}

        record Absurd(String words) implements Reading {}

        record None() implements Reading {}
    }

    /** The first "February 2019" of a text: a date once a day is put into it. */
    static Optional<YearMonth> monthIn(String text) {
        var tokens = Tokens.of(text);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            var dated = "1 " + tokens.get(at).text() + " " + tokens.get(at + 1).text();
            if (tokens.get(at + 1).isNumber() && at(dated, Tokens.of(dated), 0) instanceof Reading.Read read) {
                return Optional.of(YearMonth.from(read.date().first()));
            }
        }
        return Optional.empty();
    }

    static Reading at(String text, List<Token> tokens, int index) {
        return new DateReader(text, tokens, index).read();
    }

    private Reading read() {
        int begin = at;
        var month = month();
        var first = number();
        if (month.isEmpty() && first.isEmpty()) {
            return new Reading.None();
        }
        var firstMonth = month.or(this::month);
        Optional<Integer> last = Optional.empty();
        Optional<Month> lastMonth = Optional.empty();
        if (first.isPresent() && dash()) {
            lastMonth = month();
            last = number();
            lastMonth = lastMonth.or(() -> month.isPresent() ? Optional.empty() : month());
        }
        comma();
        var year = number();
        var starts = firstMonth.isPresent() ? firstMonth : lastMonth;
        var ends = lastMonth.isPresent() ? lastMonth : firstMonth;
        if (first.isEmpty() || starts.isEmpty() || ends.isEmpty() || year.isEmpty()) {
            return new Reading.None();
        }
        return date(begin, starts.get(), first.get(), ends.get(), last.orElse(first.get()), year.get());
    }

    private Reading date(int begin, Month firstMonth, int first, Month lastMonth, int last, int year) {
        int start = tokens.get(begin).start();
        int end = tokens.get(at - 1).end();
        var words = text.substring(start, end);
        try {
            var from = LocalDate.of(year, firstMonth, first);
            var to = LocalDate.of(year, lastMonth, last);
            if (Years.isPlausible(year) && !to.isBefore(from)) {
                return new Reading.Read(new WrittenDate(from, to, start, end, spelling(start, end)));
            }
        } catch (DateTimeException noSuchDay) {
            // said below, as for any other date that cannot be
        }
        return new Reading.Absurd(words);
    }

    private Optional<Token> peek() {
        return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    private Optional<Month> month() {
        var month = peek().flatMap(token -> month(token.text()));
        month.ifPresent(found -> at++);
        return month;
    }

    /** English names, whole or cut to three letters or more. */
    private static Optional<Month> month(String word) {
        if (word.length() < 3 || word.length() > 9) {
            return Optional.empty();
        }
        var lower = word.toLowerCase(Locale.ROOT);
        int index = MONTHS.indexOf(lower.substring(0, 3));
        if (index < 0 || index % 4 != 0) {
            return Optional.empty();
        }
        var month = Month.of(index / 4 + 1);
        var whole = month.name().toLowerCase(Locale.ROOT);
        return whole.startsWith(lower) ? Optional.of(month) : Optional.empty();
    }

    private Optional<Integer> number() {
        var number = peek().filter(Token::isNumber).map(token -> Integer.parseInt(token.text()));
        number.ifPresent(found -> at++);
        return number;
    }

    private boolean dash() {
        boolean dash = peek().filter(Token::isDash).isPresent();
        at += dash ? 1 : 0;
        return dash;
    }

    private void comma() {
        at += peek().filter(Token::isComma).isPresent() ? 1 : 0;
    }

    private String spelling(int start, int end) {
        var shape = new StringBuilder();
        for (var token : Tokens.of(text.substring(start, behindComma(end)))) {
            boolean spaced = token.start() > 0 && text.charAt(start + token.start() - 1) == ' ';
            shape.append(spaced ? " " : "").append(shape(token));
        }
        return shape.toString();
    }

    /** The comma that ends the date belongs to how it is spelt: "1991 ,". */
    private int behindComma(int end) {
        int comma = end;
        while (comma < text.length() && text.charAt(comma) == ' ') {
            comma++;
        }
        return comma < text.length() && text.charAt(comma) == ',' ? comma + 1 : end;
    }

    private static String shape(Token token) {
        if (!token.isNumber()) {
            return month(token.text()).isPresent() ? "M" : token.text();
        }
        return token.text().length() == 4 ? "y" : "d";
    }
}
