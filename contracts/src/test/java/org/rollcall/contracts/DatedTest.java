package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.contracts.Said.claim;
import static org.rollcall.contracts.Said.on;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatedTest {

    @Test
    void what_nobody_disputes_is_followed_and_all_that_is_claimed() {
        assertThat(Dated.of(on("1993"), List.of())).isEqualTo(new Dated(on("1993"), on("1993")));
    }

    @Test
    void an_end_that_some_say_never_came_may_come_any_day_from_the_claimed_one_on() {
        assertThat(Dated.of(on("2001"), List.of(claim("archive", "..", false))))
                .isEqualTo(new Dated(on("2001"), on("[2001-01-01..]")));
        assertThat(Dated.of(DateBound.NEVER, List.of(claim("archive", "2001", true))))
                .isEqualTo(new Dated(on("2001"), on("[2001-01-01..]")));
    }

    @Test
    void a_claim_on_a_date_nobody_knew_is_followed_and_leaves_every_day_possible() {
        assertThat(Dated.of(DateBound.UNKNOWN, List.of(claim("archive", "2001", true))))
                .isEqualTo(new Dated(on("2001"), DateBound.UNKNOWN));
    }

    @Test
    void every_claim_lies_between_the_ends_of_all_and_none_beyond_them() {
        for (var own : SmallDates.closedBounds()) {
            for (var other : SmallDates.closedBounds()) {
                var dated = Dated.of(own, List.of(new DateClaim("archive", other, true, "")));
                assertThat(dated.followed()).isEqualTo(other);
                assertThat(dated.any().encloses(own) && dated.any().encloses(other))
                        .isTrue();
                assertThat(dated.any().earliest()).isIn(own.earliest(), other.earliest());
                assertThat(dated.any().latest()).isIn(own.latest(), other.latest());
            }
        }
    }
}
