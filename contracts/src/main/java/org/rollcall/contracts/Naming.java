package org.rollcall.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.contracts.PartyCode.Scheme;

/** What a party is called on a day, and which party somebody means by a name. */
public final class Naming {

    private Naming() {}

    /** One spelling for all that are meant alike, see {@link Spelling#fold}. */
    public static String fold(String text) {
        return Spelling.fold(text);
    }

    /** Every text the party was ever called by, its aliases last. */
    public static List<String> texts(PartyOnRecord party) {
        var names = party.names().stream().map(PartyName::text);
        return Stream.concat(names, party.aliases().stream()).distinct().toList();
    }

    /** Its short name on the last day that {@code on} allows; its first one where it had none yet. */
    public static String nameOn(PartyOnRecord party, DateBound on) {
        var day = on.latest().equals(LocalDate.MAX) ? on.earliest() : on.latest();
        var names = inOrder(party, PartyName.Form.SHORT);
        var current = names.getFirst();
        for (var name : names) {
            if (on.equals(DateBound.UNKNOWN) || name.from().possiblyBy(day)) {
                current = name;
            }
        }
        return current.text();
    }

    /**
     * Which of the parties that were ever called so is meant on a day: the one that bears the name then, else the one that
     * lives then and is called so by an alias or at another time, else (nobody of that name lives then) the one whose
     * end is nearest. More than one where they cannot be told apart; none only for no candidates.
     */
    public static List<PartyOnRecord> meant(String text, List<PartyOnRecord> candidates, DateBound on) {
        var living = candidates.stream()
                .filter(party -> party.life().cover(on) != Life.Cover.OUTSIDE)
                .toList();
        var bearing =
                living.stream().filter(party -> bears(party, fold(text), on)).toList();
        if (!bearing.isEmpty()) {
            return bearing;
        }
        if (!living.isEmpty()) {
            return living;
        }
        return candidates.stream()
                .min(Comparator.comparing(party -> distance(party, on)))
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * Which of the parties that ever had this code is meant on a day: the one that has it then; else, for a code that is not
     * given to another later (three letters, or the four of a withdrawn entry), the one that had it. Digits name nobody.
     */
    public static List<PartyOnRecord> coded(String value, List<PartyOnRecord> candidates, DateBound on) {
        var then = candidates.stream()
                .filter(party -> codes(party, value)
                        .anyMatch(code -> code.from().possiblyBy(on.latest())
                                && code.until().latest().isAfter(on.earliest())))
                .toList();
        return then.isEmpty()
                ? candidates.stream()
                        .filter(party -> codes(party, value).anyMatch(code -> code.scheme() != Scheme.ALPHA_2))
                        .toList()
                : then;
    }

    /**
     * Who was probably meant by a party's name on a day it did not live: those of its descendants that live then, else those of
     * its ancestors.
     */
    public static <T> List<T> living(List<T> descendants, List<T> ancestors, Function<T, Life> life, DateBound on) {
        var nearer = living(descendants, life, on);
        return nearer.isEmpty() ? living(ancestors, life, on) : nearer;
    }

    private static <T> List<T> living(List<T> some, Function<T, Life> life, DateBound on) {
        return some.stream()
                .filter(one -> life.apply(one).cover(on) != Life.Cover.OUTSIDE)
                .toList();
    }

    private static Stream<PartyCode> codes(PartyOnRecord party, String value) {
        return party.codes().stream()
                .filter(code -> code.scheme() != Scheme.NUMERIC && code.value().equals(value));
    }

    private static boolean bears(PartyOnRecord party, String folded, DateBound on) {
        for (var form : PartyName.Form.values()) {
            var names = inOrder(party, form);
            for (int i = 0; i < names.size(); i++) {
                var until = i + 1 < names.size() ? names.get(i + 1).from() : DateBound.NEVER;
                var holds = names.get(i).from().possiblyBy(on.latest())
                        && until.latest().isAfter(on.earliest());
                if (holds && fold(names.get(i).text()).equals(folded)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<PartyName> inOrder(PartyOnRecord party, PartyName.Form form) {
        return party.names().stream()
                .filter(name -> name.form() == form)
                .sorted(Comparator.comparing(name -> name.from().earliest()))
                .toList();
    }

    private static long distance(PartyOnRecord party, DateBound on) {
        return party.lives().stream()
                .mapToLong(life -> distance(life, on))
                .min()
                .orElse(0);
    }

    private static long distance(LifeClaim life, DateBound on) {
        var sinceEnd = on.earliest().toEpochDay() - life.until().latest().toEpochDay();
        var toBeginning = life.from().earliest().toEpochDay() - on.latest().toEpochDay();
        return Math.max(0, Math.max(sinceEnd, toBeginning));
    }
}
