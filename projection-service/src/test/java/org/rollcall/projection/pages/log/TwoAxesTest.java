package org.rollcall.projection.pages.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;

class TwoAxesTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(1);

    private static TwoAxes.Version version(String id, String when, Instant from, Instant until) {
        return new TwoAxes.Version(id, DateBound.parse(when), from, Optional.ofNullable(until), "stands");
    }

    @Test
    void what_was_said_later_lies_higher_and_an_earlier_day_further_to_the_left() {
        var picture = TwoAxes.of(List.of(
                        version("old", "1993-02-16", FIRST, SECOND), version("new", "1991-01-01", SECOND, null)))
                .orElseThrow();

        var before = picture.bars().get(0);
        var after = picture.bars().get(1);
        assertThat(after.y() + after.height()).isEqualTo(before.y());
        assertThat(after.x()).isLessThan(before.x());
        assertThat(before.y() + before.height()).isEqualTo(picture.bottom());
        assertThat(picture.rows()).extracting(TwoAxes.Row::moment).containsExactly(FIRST, SECOND);
        assertThat(picture.ticks()).extracting(TwoAxes.Tick::year).contains(1991, 1993);
    }

    @Test
    void what_is_open_goes_on_to_the_edge_and_a_day_can_still_be_seen() {
        var picture = TwoAxes.of(List.of(
                        version("open", "[..2020-12-02]", FIRST, null), version("day", "1993-02-16", SECOND, null)))
                .orElseThrow();

        assertThat(picture.bars().get(0).openLeft()).isTrue();
        assertThat(picture.bars().get(0).x()).isEqualTo(picture.left());
        assertThat(picture.bars().get(1).width()).isPositive();
        assertThat(picture.bars())
                .allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(picture.width()));
        assertThat(picture.ticks()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void of_what_speaks_of_no_day_there_is_no_picture() {
        assertThat(TwoAxes.of(List.of(version("never", "XXXX", FIRST, null)))).isEmpty();
        assertThat(TwoAxes.of(List.of())).isEmpty();
    }
}
