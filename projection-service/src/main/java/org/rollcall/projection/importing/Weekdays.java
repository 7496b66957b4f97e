package org.rollcall.projection.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Days of the week in the languages such pages are written in, English, French, Spanish: what is said twice can contradict itself. */
final class Weekdays {

    private static final int LONGEST = 10;
    private static final int SHORTEST_IN_ENGLISH = 3;
    private static final Map<String, DayOfWeek> WHOLE = new HashMap<>();

    static {
        add("lundi mardi mercredi jeudi vendredi samedi dimanche");
        add("lunes martes miercoles jueves viernes sabado domingo");
    }

    private Weekdays() {}

    private static void add(String names) {
        var inOrder = names.split(" ");
        for (int at = 0; at < inOrder.length; at++) {
            WHOLE.put(inOrder[at], DayOfWeek.of(at + 1));
        }
    }

    /** English names may be cut to three letters or more. */
    static Optional<DayOfWeek> of(String word) {
        if (word.length() < SHORTEST_IN_ENGLISH || word.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = Fold.words(word);
        var whole = WHOLE.get(folded);
        if (whole != null || folded.length() < SHORTEST_IN_ENGLISH) {
            return Optional.ofNullable(whole);
        }
        for (var day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(folded)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** What a date says of the days of the week that is not so, in words. */
    static Optional<String> contradiction(String text, WrittenDate date) {
        if (date.vague()) {
            return Optional.empty();
        }
        var day = date.first();
        for (var token : Tokens.of(text.substring(date.start(), date.end()))) {
            var said = of(token.text());
            if (said.isPresent() && said.get() != day.getDayOfWeek()) {
                return Optional.of("'" + token.text() + "' is written, and " + day + " is a " + name(day));
            }
            if (Character.isDigit(token.text().charAt(0))) {
                // what stands behind the first number is said of the last day
                day = date.last();
            }
        }
        return Optional.empty();
    }

    private static String name(LocalDate day) {
        var name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
