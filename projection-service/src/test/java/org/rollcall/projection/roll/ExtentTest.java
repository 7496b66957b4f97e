package org.rollcall.projection.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Period;

class ExtentTest {

    private static String cut(String from, String until, LifeClaim... claims) {
        var extent = Extent.cut(new Period(DateBound.parse(from), DateBound.parse(until)), new Life(List.of(claims)));
        return extent.from() + " to " + extent.until();
    }

    private static LifeClaim claim(String from, String until, boolean followed) {
        return new LifeClaim("a", DateBound.parse(from), DateBound.parse(until), followed, "");
    }

    @Test
    void without_a_claimed_life_it_is_as_it_was_stated() {
        assertThat(cut("[1991..1993]", "..")).isEqualTo("[1991-01-01..1993-12-31] to ..");
    }

    @Test
    void it_begins_and_ends_with_the_life() {
        assertThat(cut("[1990..2020]", "..", claim("1993-01-01", "2006-06-05", true)))
                .isEqualTo("[1993-01-01..2020-12-31] to 2006-06-05");
    }

    @Test
    void it_may_reach_as_far_as_any_claim_and_surely_only_as_far_as_the_followed_one() {
        assertThat(cut("1980", "..", claim("1816", "1992-04-27", true), claim("1816", "1992-05-15", false)))
                .isEqualTo("1980 to [1992-04-27..1992-05-15]");
        assertThat(cut("[1990..1991-12-01]", "..", claim("1991-12-26", "..", true), claim("1991-08-24", "..", false)))
                .isEqualTo("[1991-08-24..1991-12-26] to ..");
    }

    @Test
    void of_two_lives_only_those_it_touches_matter() {
        assertThat(cut(
                        "[1991-10-30..2020-12-02]",
                        "..",
                        claim("1918", "1940-06-16", true),
                        claim("1991-09-06", "..", true)))
                .isEqualTo("[1991-10-30..2020-12-02] to ..");
    }

    @Test
    void an_earlier_end_of_its_own_stays() {
        assertThat(cut("1980", "1985-05", claim("1816", "1990", true))).isEqualTo("1980 to 1985-05");
    }
}
