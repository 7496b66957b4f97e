package org.rollcall.standalone.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What is done next in a history, in numbers that mean something only where it is done: each picks one of what is there then.
 * Of two that show the same, {@link Story#simpler} finds the one with the smaller numbers.
 */
record Step(int kind, int who, int what, int when, int until, int how) {

    private static final int MANY = 120;

    static Arbitrary<Step> any() {
        return Arbitraries.randomValue(random -> new Step(
                random.nextInt(MANY),
                random.nextInt(MANY),
                random.nextInt(MANY),
                random.nextInt(MANY),
                random.nextInt(MANY),
                random.nextInt(MANY)));
    }

    /** Rather often of a forum. */
    boolean isOfAParty() {
        return kind % 4 == 3;
    }

    /** Which of the things that can be done there. */
    int does() {
        return kind / 4;
    }

    /** The same with one of its numbers smaller; what kind of step it is stays. */
    Stream<Step> plainer() {
        return Stream.of(
                        new Step(kind, 0, what, when, until, how),
                        new Step(kind, who, 0, when, until, how),
                        new Step(kind, who, what, 0, until, how),
                        new Step(kind, who, what, when, 1, how),
                        new Step(kind, who, what, when, until, 1))
                .filter(step -> !step.equals(this));
    }

    /** The one of these that a number picks. */
    static <T> T pick(List<T> of, int number) {
        return of.get(number % of.size());
    }

    static <T> Optional<T> picked(List<T> of, int number) {
        return of.isEmpty() ? Optional.empty() : Optional.of(pick(of, number));
    }
}
