package org.rollcall.projection.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;

class NameDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2000-01-01");

    @Provide
    Arbitrary<DateBound> bounds() {
        var day = Arbitraries.integers().between(0, 9).map(FIRST::plusDays);
        var span = Combinators.combine(day, Arbitraries.integers().between(0, 4))
                .as((from, more) -> DateBound.between(from, from.plusDays(more)));
        return Arbitraries.oneOf(
                span,
                day.map(DateBound::day),
                day.map(from -> DateBound.between(from, LocalDate.MAX)),
                day.map(until -> DateBound.between(LocalDate.MIN, until)),
                Arbitraries.just(DateBound.UNKNOWN));
    }

    @Provide
    Arbitrary<List<DateBound>> beginnings() {
        return bounds().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property
    void the_days_of_a_name_are_those_on_which_the_party_is_called_so(
            @ForAll("beginnings") List<DateBound> beginnings) {
        var names = new ArrayList<PartyName>();
        for (var from : beginnings.stream()
                .sorted(Comparator.comparing(DateBound::earliest).thenComparing(DateBound::latest))
                .toList()) {
            names.add(new PartyName(PartyName.Form.SHORT, "Name " + names.size(), from));
        }
        var party = new PartyView(
                new PartyId("p"), PartyKind.STATE, names, List.of(), List.of(), new Life(List.of()), List.of());
        for (int i = -2; i < 20; i++) {
            var day = FIRST.plusDays(i);
            assertThat(names.stream()
                            .filter(name -> contains(NameDays.of(names, names.indexOf(name)), day))
                            .map(PartyName::text))
                    .containsExactly(party.nameOn(day));
        }
    }

    /** As PostgreSQL reads a span. */
    private static boolean contains(String span, LocalDate day) {
        if (span.equals("empty")) {
            return false;
        }
        var ends = span.substring(1, span.length() - 1).replace("\"", "").split(",", -1);
        return (ends[0].isEmpty() || !day.isBefore(LocalDate.parse(ends[0])))
                && (ends[1].isEmpty() || day.isBefore(LocalDate.parse(ends[1])));
    }
}
