package org.rollcall.projection.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.roll.Count;

class CountSeriesTest {

    private static final Life ALWAYS = new Life(List.of());

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Span span(String from, String until) {
        return new Span(day(from), until.isEmpty() ? LocalDate.MAX : day(until));
    }

    private static Place member(Life life, Span certain, Span possible) {
        return new Place(Standing.MEMBER, PartyKind.STATE, List.of(new Place.Line(certain, possible, life)));
    }

    private static List<String> written(List<CountSeries.Item> items) {
        return items.stream().map(item -> item.on() + " " + item.counts()).toList();
    }

    @Test
    void it_begins_with_what_stood_there_and_goes_on_with_each_day_of_change() {
        var places = List.of(
                member(ALWAYS, span("1994-01-01", ""), span("1991-10-30", "")),
                member(ALWAYS, span("1990-01-01", "2000-06-15"), span("1990-01-01", "2000-06-15")));
        assertThat(written(CountSeries.items(places, day("1991-01-01"), day("2010-01-01"))))
                .containsExactly(
                        "1991-01-01 {MEMBER={STATE=Count[certain=1, possible=0]}}",
                        "1991-10-30 {MEMBER={STATE=Count[certain=1, possible=1]}}",
                        "1994-01-01 {MEMBER={STATE=Count[certain=2, possible=0]}}",
                        "2000-06-15 {MEMBER={STATE=Count[certain=1, possible=0]}}");
    }

    @Test
    void one_that_comes_the_day_another_goes_changes_no_count() {
        var places = List.of(
                member(ALWAYS, span("1990-01-01", "1993-01-01"), span("1990-01-01", "1993-01-01")),
                member(ALWAYS, span("1993-01-01", ""), span("1993-01-01", "")));
        assertThat(written(CountSeries.items(places, day("1990-01-01"), day("2000-01-01"))))
                .containsExactly("1990-01-01 {MEMBER={STATE=Count[certain=1, possible=0]}}");
    }

    @Test
    void a_life_that_ends_takes_the_party_off_and_leaves_nothing_of_zero() {
        var life = new Life(List.of(
                new LifeClaim("gleditsch-ward", DateBound.parse("1918"), DateBound.parse("1993-01-01"), true, "")));
        assertThat(written(CountSeries.items(
                        List.of(member(life, span("1991-01-01", ""), span("1991-01-01", ""))),
                        day("1985-01-01"),
                        day("2000-01-01"))))
                .containsExactly(
                        "1985-01-01 {}", "1991-01-01 {MEMBER={STATE=Count[certain=1, possible=0]}}", "1993-01-01 {}");
    }

    @Property(tries = 500)
    void every_day_counts_as_if_each_party_were_asked_on_it(@ForAll("places") List<Place> places) {
        var from = LocalDate.of(2000, 1, 1);
        var until = from.plusDays(60);
        var items = CountSeries.items(places, from, until);
        var expected = Map.<Standing, Map<PartyKind, Count>>of();
        int item = -1;
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            var counted = count(places, day);
            if (day.equals(from) || !counted.equals(expected)) {
                item++;
                assertThat(items.get(item).on()).isEqualTo(day);
                assertThat(items.get(item).counts()).isEqualTo(counted);
                expected = counted;
            }
        }
        assertThat(items).hasSize(item + 1);
    }

    private static Map<Standing, Map<PartyKind, Count>> count(List<Place> places, LocalDate day) {
        var counts = new EnumMap<Standing, Map<PartyKind, Count>>(Standing.class);
        for (var place : places) {
            var certainty = place.on(day);
            if (certainty != Certainty.ABSENT) {
                counts.computeIfAbsent(place.standing(), standing -> new EnumMap<>(PartyKind.class))
                        .merge(
                                place.kind(),
                                certainty == Certainty.CERTAIN ? new Count(1, 0) : new Count(0, 1),
                                (a, b) -> new Count(a.certain() + b.certain(), a.possible() + b.possible()));
            }
        }
        return counts;
    }

    @Provide
    Arbitrary<List<Place>> places() {
        var days = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(-20, 80)
                        .map(offset -> LocalDate.of(2000, 1, 1).plusDays(offset)),
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX));
        var spans = Combinators.combine(days, days).as((a, b) -> a.isBefore(b) ? new Span(a, b) : Span.NONE);
        var bounds = Combinators.combine(days, days)
                .as((a, b) -> a.equals(LocalDate.MAX) || b.equals(LocalDate.MIN)
                        ? DateBound.UNKNOWN
                        : DateBound.between(a.isBefore(b) ? a : b, a.isBefore(b) ? b : a));
        var claims = Combinators.combine(bounds, bounds, Arbitraries.of(true, false))
                .as((from, until, followed) -> new LifeClaim("somebody", from, until, followed, ""));
        var lives = claims.list().ofMaxSize(3).map(Life::new);
        var lines = Combinators.combine(spans, spans, lives).as(Place.Line::new);
        return Combinators.combine(
                        Arbitraries.of(Standing.class),
                        Arbitraries.of(PartyKind.class),
                        lines.list().ofMaxSize(3))
                .as(Place::new)
                .list()
                .ofMaxSize(8);
    }
}
