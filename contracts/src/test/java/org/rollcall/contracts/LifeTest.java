package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Certainty.ABSENT;
import static org.rollcall.contracts.Certainty.CERTAIN;
import static org.rollcall.contracts.Certainty.POSSIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.Life.Cover;

class LifeTest {

    private static final Life ESTONIA = new Life(List.of(
            claim("gleditsch-ward", "1918-02-24", "1940-06-17", true),
            claim("gleditsch-ward", "1991-09-06", "..", true)));

    private static final Life UKRAINE = new Life(List.of(
            claim("gleditsch-ward", "1991-12-01", "..", true),
            claim("act-of-independence", "1991-08-24", "..", false)));

    @ParameterizedTest
    @CsvSource({
        "1918-02-23, ABSENT",
        "1918-02-24, CERTAIN",
        "1940-06-16, CERTAIN",
        "1940-06-17, ABSENT",
        "1991-09-05, ABSENT",
        "1991-09-06, CERTAIN",
    })
    void a_party_may_live_more_than_once(LocalDate day, Certainty certainty) {
        assertThat(ESTONIA.on(day)).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "1991-08-23, ABSENT",
        "1991-08-24, POSSIBLE",
        "1991-11-30, POSSIBLE",
        "1991-12-01, CERTAIN",
    })
    void what_only_another_authority_claims_is_possible(LocalDate day, Certainty certainty) {
        assertThat(UKRAINE.on(day)).isEqualTo(certainty);
    }

    @Test
    void a_party_nobody_claims_a_life_for_lives_on_every_day() {
        var life = new Life(List.of());

        assertThat(life.on(LocalDate.of(1, 1, 1))).isEqualTo(CERTAIN);
        assertThat(life.cover(DateBound.UNKNOWN)).isEqualTo(Cover.INSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "1991-08-23,               OUTSIDE",
        "1991-08-24,               PARTLY",
        "1991-10-31,               PARTLY",
        "[1991-08-01..1991-08-23], OUTSIDE",
        "[1991-08-01..1991-08-24], PARTLY",
        "[1991-11-30..1993],       PARTLY",
        "1991-12-01,               INSIDE",
        "[1991-12-01..],           INSIDE",
        "XXXX,                     PARTLY",
    })
    void a_beginning_lies_inside_partly_or_outside(String from, Cover cover) {
        assertThat(UKRAINE.cover(DateBound.parse(from))).isEqualTo(cover);
    }

    @Test
    void czechoslovakia_does_not_begin_anything_in_1997_nor_on_the_day_it_ended() {
        var czechoslovakia = new Life(List.of(claim("gleditsch-ward", "1918-10-28", "1993-01-01", true)));

        assertThat(czechoslovakia.cover(DateBound.parse("1997"))).isEqualTo(Cover.OUTSIDE);
        assertThat(czechoslovakia.cover(DateBound.parse("1993-01-01"))).isEqualTo(Cover.OUTSIDE);
        assertThat(czechoslovakia.cover(DateBound.parse("1992-12-31"))).isEqualTo(Cover.INSIDE);
    }

    @Test
    void a_life_is_as_certain_as_its_surest_followed_claim() {
        for (var followed : samplePeriods()) {
            for (var other : samplePeriods()) {
                var life = new Life(List.of(
                        new LifeClaim("followed", followed.from(), followed.until(), true, ""),
                        new LifeClaim("other", other.from(), other.until(), false, "")));
                for (var day : SmallDates.DAYS) {
                    var expected = followed.on(day) == CERTAIN
                            ? CERTAIN
                            : followed.on(day) == ABSENT && other.on(day) == ABSENT ? ABSENT : POSSIBLE;
                    assertThat(life.on(day)).as("%s on %s", life, day).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void the_cover_of_a_beginning_is_what_its_possible_days_say() {
        for (var period : samplePeriods()) {
            var life = new Life(List.of(new LifeClaim("followed", period.from(), period.until(), true, "")));
            for (var from : SmallDates.closedBounds()) {
                var days = SmallDates.daysOf(from).stream().map(life::on).toList();
                var expected = days.stream().allMatch(CERTAIN::equals)
                        ? Cover.INSIDE
                        : days.stream().allMatch(ABSENT::equals) ? Cover.OUTSIDE : Cover.PARTLY;
                assertThat(life.cover(from)).as("%s in %s", from, period).isEqualTo(expected);
            }
        }
    }

    /** Periods over every bound, open ones among them, that some day can lie in. */
    private static List<Period> samplePeriods() {
        var periods = new ArrayList<Period>();
        for (var from : SmallDates.bounds()) {
            for (var until : SmallDates.bounds()) {
                if (!from.equals(DateBound.NEVER) && from.earliest().isBefore(until.latest())) {
                    periods.add(new Period(from, until));
                }
            }
        }
        return periods;
    }

    /** When it began as followed, the last day anybody claims for that, and the day that is asked about. */
    @ParameterizedTest
    @CsvSource({
        "1930, 1930, 1935-01-01, CERTAIN",
        "1930, 1930, 1950-01-01, ABSENT",
        "1930, 1930, 1995-01-01, ABSENT",
        "1992, 1992, 1995-01-01, CERTAIN",
        "[1930..1992], [1930..1992], 1995-01-01, CERTAIN",
        "1930, [1930..1992], 1995-01-01, POSSIBLE",
        "XXXX, XXXX, 1995-01-01, CERTAIN",
    })
    void what_began_in_one_life_does_not_come_back_with_the_next(
            DateBound followed, DateBound any, LocalDate day, Certainty certainty) {
        assertThat(ESTONIA.lastingFrom(new Dated(followed, any)).on(day)).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({"1935-01-01, CERTAIN", "1950-01-01, POSSIBLE", "1995-01-01, POSSIBLE"})
    void it_may_go_on_where_somebody_claims_that_the_party_never_ceased(LocalDate day, Certainty certainty) {
        var claims = new ArrayList<>(ESTONIA.claims());
        claims.add(claim("estonia", "1918-02-24", "..", false));
        var began = Dated.of(DateBound.parse("1930"));
        assertThat(new Life(claims).lastingFrom(began).on(day)).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({"1956-06-01, CERTAIN", "1958-06-01, POSSIBLE", "1960-06-01, POSSIBLE"})
    void an_end_and_a_beginning_that_may_be_one_day_break_it_only_perhaps(LocalDate day, Certainty certainty) {
        var life = new Life(List.of(claim("gw", "1946", "[1957..1959]", true), claim("gw", "1958", "..", true)));
        assertThat(life.lastingFrom(Dated.of(DateBound.parse("1950"))).on(day)).isEqualTo(certainty);
    }

    @Test
    void an_end_on_record_breaks_it_though_the_next_life_begins_that_day() {
        var life = new Life(List.of(claim("gw", "1946", "1958-02-01", true), claim("gw", "1958-02-01", "..", true)));
        assertThat(life.lastingFrom(Dated.of(DateBound.parse("1950"))).on(LocalDate.of(1958, 2, 1)))
                .isEqualTo(ABSENT);
    }

    private static LifeClaim claim(String authority, String from, String until, boolean followed) {
        return new LifeClaim(authority, DateBound.parse(from), DateBound.parse(until), followed, "");
    }
}
