package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateBoundPropertiesTest {

    private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long NEAR = LocalDate.of(1992, 1, 1).toEpochDay();

    @Property
    void what_is_printed_reads_as_the_same_bound(@ForAll("bounds") DateBound bound) {
        assertThat(DateBound.parse(bound.toString())).isEqualTo(bound);
    }

    @Property
    void what_is_printed_is_the_shortest_of_all_spellings(@ForAll("bounds") DateBound bound) {
        assertThat(spellings(bound)).allSatisfy(spelling -> {
            assertThat(DateBound.parse(spelling)).isEqualTo(bound);
            assertThat(spelling.length())
                    .isGreaterThanOrEqualTo(bound.toString().length());
        });
    }

    @Property
    void enclosing_and_overlapping_are_about_the_days_within(
            @ForAll("nearBounds") DateBound one, @ForAll("nearBounds") DateBound other) {
        var days = one.earliest().datesUntil(one.latest().plusDays(1)).toList();
        var others = other.earliest().datesUntil(other.latest().plusDays(1)).toList();

        assertThat(one.encloses(other)).isEqualTo(days.containsAll(others));
        assertThat(one.overlaps(other)).isEqualTo(days.stream().anyMatch(others::contains));
    }

    @Property
    void any_text_is_read_or_refused_with_a_sentence(@ForAll("texts") String text) {
        try {
            assertThat(DateBound.parse(DateBound.parse(text).toString())).isEqualTo(DateBound.parse(text));
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal.getMessage()).startsWith("'").contains(" ").doesNotContain("Exception");
        }
    }

    private static List<String> spellings(DateBound bound) {
        var first =
                bound.earliest().equals(LocalDate.MIN) ? "" : bound.earliest().toString();
        var last = bound.latest().equals(LocalDate.MAX) ? "" : bound.latest().toString();
        if (bound.equals(DateBound.UNKNOWN) || bound.equals(DateBound.NEVER)) {
            return List.of(bound.toString());
        }
        return Stream.of(
                        "[" + first + ".." + last + "]",
                        first,
                        first.isEmpty() ? "" : first.substring(0, 7),
                        first.isEmpty() ? "" : first.substring(0, 4))
                .filter(spelling -> !spelling.isEmpty())
                .filter(spelling -> DateBound.parse(spelling).equals(bound))
                .toList();
    }

    @Provide
    Arbitrary<DateBound> bounds() {
        var days = Arbitraries.longs().between(FIRST, LAST).map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                days.map(DateBound::day),
                Combinators.combine(days, days).as(DateBoundPropertiesTest::ordered),
                days.map(day -> DateBound.between(day, LocalDate.MAX)),
                days.map(day -> DateBound.between(LocalDate.MIN, day)),
                days.map(day -> DateBound.month(java.time.YearMonth.from(day))),
                days.map(day -> DateBound.year(java.time.Year.from(day))),
                Arbitraries.of(DateBound.UNKNOWN, DateBound.NEVER));
    }

    @Provide
    Arbitrary<DateBound> nearBounds() {
        var days = Arbitraries.longs().between(NEAR, NEAR + 8).map(LocalDate::ofEpochDay);
        return Combinators.combine(days, days).as(DateBoundPropertiesTest::ordered);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0129-.[]X ").ofMaxLength(24),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static DateBound ordered(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? DateBound.between(other, one) : DateBound.between(one, other);
    }
}
