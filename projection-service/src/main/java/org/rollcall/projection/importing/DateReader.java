package org.rollcall.projection.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.projection.importing.Tokens.Token;

/**
 * Reads dates of meetings by this grammar, in which spaces, and the comma before a year, may be anywhere or missing:
 *
 * <pre>
 * date  = [lead] point [joint point] year | [lead] point year [joint point year]
 * point = month day | day month | day | year "-" number "-" number | number "." number "." year | number "/" number "/" year
 * joint = dash | "/" | "and" | "to" | "&amp;" | …      lead = weekday | "from" | "du" | …
 * </pre>
 *
 * What has the shape of a date and is none (a lost dash, a 31st of June) is an absurd one: no other is made of it.
 */
final class DateReader {

    private static final Set<String> JOINTS =
            Set.of("-", "–", "—", "/", "to", "and", "&", "et", "au", "al", "a", "y", "until", "through", "till");
    private static final Set<String> LEADS = Set.of("from", "on", "the", "du", "le", "del", "el");
    private static final Set<String> DAY_ENDINGS = Set.of("st", "nd", "rd", "th", "er", "º", "°");

    /** In days, longer than any meeting: two whole dates further apart are those of two. */
    private static final int LONGEST = 45;

    /** How many characters beside a date are looked at. */
    private static final int NEAR = 30;

    private static final int MOST_LEADS = 2;
    private static final int LONGEST_LEAD = 10;

    private final String text;
    private final List<Token> tokens;
    /** The year of a date that is written without one. */
    private final Optional<Integer> assumed;

    private int at;

    private DateReader(String text, List<Token> tokens, int at, Optional<Integer> assumed) {
        this.text = text;
        this.tokens = tokens;
        this.at = at;
        this.assumed = assumed;
    }

    /** What stands at one token: a date, something that only looks like one, or neither. */
    sealed interface Reading {
        record Read(WrittenDate date) implements Reading {}

        /** @param meant what it may have been, in words; empty where nobody can tell */
        record Absurd(String words, int end, String meant) implements Reading {}

        record None() implements Reading {}
    }

    /** A day with what is written of its month and year. */
    private record Point(Optional<Month> month, String day, Optional<Integer> year) {}

    /** Whether what stands right before or behind a date may belong to it: "Meeting of 1-2 and" "5-6 March 2024". */
    static boolean isTorn(String text, WrittenDate date) {
        var before = Tokens.of(text.substring(Math.max(0, date.start() - NEAR), date.start()));
        var behind = Tokens.of(text.substring(date.end(), Math.min(text.length(), date.end() + NEAR)));
        int last = before.size() - 1;
        return (last > 0 && isJoint(before.get(last)) && beginsWithDigit(before.get(last - 1)))
                || (behind.size() > 1 && isJoint(behind.getFirst()) && beginsWithDigit(behind.get(1)));
    }

    private static boolean beginsWithDigit(Token token) {
        return Character.isDigit(token.text().charAt(0));
    }

    private static boolean isJoint(Token token) {
        return JOINTS.contains(token.text())
                || (token.text().length() <= LONGEST_LEAD && JOINTS.contains(Fold.words(token.text())));
    }

    /** The first "February 2019" of a text. */
    static Optional<YearMonth> monthIn(String text) {
        var tokens = Tokens.of(text);
        for (int at = 0; at + 1 < tokens.size(); at++) {
            var month = MonthNames.of(tokens.get(at).text());
            var year = tokens.get(at + 1);
            if (month.isPresent() && isYear(year)) {
                return Optional.of(YearMonth.of(Integer.parseInt(year.text()), month.get()));
            }
        }
        return Optional.empty();
    }

    /** A part of a line that is a month with a year, or a year, and nothing else. */
    static Optional<WrittenDate> vague(String part, int start) {
        var tokens = Tokens.of(part);
        int end = start + part.length();
        if (tokens.size() == 2 && MonthNames.of(tokens.get(0).text()).isPresent() && isYear(tokens.get(1))) {
            return monthIn(part)
                    .map(month -> new WrittenDate(month.atDay(1), month.atEndOfMonth(), true, start, end, "M y"));
        }
        if (tokens.size() == 1 && isYear(tokens.getFirst())) {
            int year = Integer.parseInt(tokens.getFirst().text());
            return Optional.of(
                    new WrittenDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true, start, end, "y"));
        }
        return Optional.empty();
    }

    static boolean isYear(Token token) {
        return token.isNumber() && token.text().length() == 4 && Years.isPlausible(Integer.parseInt(token.text()));
    }

    /** @param assumed the year of a date without one, where a heading has it */
    static Reading at(String text, List<Token> tokens, int index, Optional<Integer> assumed) {
        return new DateReader(text, tokens, index, assumed).read();
    }

    /** A text that is a date, or a month or a year, and nothing else. */
    static Optional<WrittenDate> alone(String text) {
        var tokens = Tokens.of(text);
        return !tokens.isEmpty()
                        && at(text, tokens, 0, Optional.empty()) instanceof Reading.Read read
                        && read.date().end() == tokens.getLast().end()
                ? Optional.of(read.date())
                : vague(text.strip(), 0);
    }

    private Reading read() {
        int begin = at;
        lead();
        var undecided = undecided(begin);
        if (undecided.isPresent()) {
            return undecided.get();
        }
        var first = point();
        if (first.isEmpty()) {
            return new Reading.None();
        }
        var year = first.get().year().or(this::year);
        int behindFirst = at;
        var last = joint() ? point() : Optional.<Point>empty();
        if (last.isPresent()) {
            var lastYear = last.get().year().or(this::year).or(() -> assumed);
            if (lastYear.isPresent()) {
                var both = date(begin, first.get(), year.orElse(lastYear.get()), last.get(), lastYear.get());
                if (year.isEmpty() || (both instanceof Reading.Read read && isOneMeeting(read.date()))) {
                    return both;
                }
            }
        }
        // what stands behind a whole date and is none belongs to the words
        at = behindFirst;
        year = year.or(() -> assumed);
        return year.isEmpty() ? new Reading.None() : date(begin, first.get(), year.get(), first.get(), year.get());
    }

    private Reading date(int begin, Point first, int firstYear, Point last, int lastYear) {
        var month = first.month().or(last::month);
        var lastMonth = last.month().or(first::month);
        if (month.isEmpty() || lastMonth.isEmpty()) {
            return new Reading.None();
        }
        int start = tokens.get(begin).start();
        int end = tokens.get(at - 1).end();
        var from = day(firstYear, month.get(), first.day());
        var to = day(lastYear, lastMonth.get(), last.day());
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            return new Reading.Read(new WrittenDate(from.get(), to.get(), false, start, end, spelling(start, end)));
        }
        var meant = first.equals(last) ? LostDash.meant(first.day()) : List.<String>of();
        return new Reading.Absurd(
                text.substring(start, end),
                end,
                meant.isEmpty() ? "" : "a dash may be lost: " + String.join(" or ", meant));
    }

    private static boolean isOneMeeting(WrittenDate date) {
        return ChronoUnit.DAYS.between(date.first(), date.last()) <= LONGEST;
    }

    private static Optional<LocalDate> day(int year, Month month, String day) {
        try {
            return Years.isPlausible(year) && day.length() <= 2
                    ? Optional.of(LocalDate.of(year, month, Integer.parseInt(day)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Point> point() {
        int begin = at;
        var inNumbers = isoPoint().or(this::numericPoint);
        if (inNumbers.isPresent()) {
            return inNumbers;
        }
        var month = month();
        var day = day();
        if (day.isEmpty()) {
            at = begin;
            return Optional.empty();
        }
        word("of", "de");
        return Optional.of(new Point(month.or(this::month), day.get(), Optional.empty()));
    }

    private Optional<Point> isoPoint() {
        if (at + 4 < tokens.size()
                && isYear(tokens.get(at))
                && tokens.get(at + 1).text().equals("-")
                && isTwoDigits(tokens.get(at + 2))
                && tokens.get(at + 3).text().equals("-")
                && isTwoDigits(tokens.get(at + 4))) {
            int number = Integer.parseInt(tokens.get(at + 2).text());
            if (number >= 1 && number <= 12) {
                var point = new Point(
                        Optional.of(Month.of(number)),
                        tokens.get(at + 4).text(),
                        Optional.of(Integer.parseInt(tokens.get(at).text())));
                at += 5;
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    private Optional<Point> numericPoint() {
        return NumericDate.at(tokens, at).map(date -> {
            at += NumericDate.TOKENS;
            return new Point(Optional.of(date.month()), date.day(), Optional.of(date.year()));
        });
    }

    /** "11/12/2017" is a day in November to some and in December to others. */
    private Optional<Reading> undecided(int begin) {
        return NumericDate.undecided(tokens, at).map(meant -> {
            int end = tokens.get(at + NumericDate.TOKENS - 1).end();
            return new Reading.Absurd(text.substring(tokens.get(begin).start(), end), end, meant);
        });
    }

    private static boolean isTwoDigits(Token token) {
        return token.isNumber() && token.text().length() == 2;
    }

    private Optional<Token> peek() {
        return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    private void lead() {
        // "from Monday, the 3rd": no more of them than that, so that a line of nothing else is read once
        for (int words = 0;
                words < MOST_LEADS && peek().filter(DateReader::isLead).isPresent();
                words++) {
            at++;
            comma();
        }
    }

    private static boolean isLead(Token token) {
        return token.text().length() <= LONGEST_LEAD
                && (LEADS.contains(Fold.words(token.text()))
                        || Weekdays.of(token.text()).isPresent());
    }

    private Optional<Month> month() {
        var month = peek().flatMap(token -> MonthNames.of(token.text()));
        if (month.isPresent()) {
            at++;
            word(".");
        }
        return month;
    }

    /** The digits of "3", "3rd", "1er"; how many they are is for later to judge. */
    private Optional<String> day() {
        var text = peek().map(Token::text).orElse("");
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > 9 || (digits < text.length() && !DAY_ENDINGS.contains(text.substring(digits)))) {
            return Optional.empty();
        }
        at++;
        word("º", "°");
        return Optional.of(text.substring(0, digits));
    }

    private Optional<Integer> year() {
        int begin = at;
        comma();
        word("of", "de", "del");
        var year = peek().filter(Token::isNumber).map(token -> Integer.parseInt(token.text()));
        at = year.isPresent() ? at + 1 : begin;
        return year;
    }

    private boolean joint() {
        int begin = at;
        if (peek().filter(DateReader::isJoint).isPresent()) {
            at++;
            lead();
        }
        return at > begin;
    }

    private void word(String... words) {
        at += peek().filter(token -> Set.of(words).contains(token.text())).isPresent() ? 1 : 0;
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
            return MonthNames.of(token.text()).isPresent() ? "M" : token.text();
        }
        return token.text().length() == 4 ? "y" : "d";
    }
}
