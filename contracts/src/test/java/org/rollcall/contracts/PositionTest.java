package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final long MOST = 999_999_999_999_999_999L;

    @Property
    void what_is_printed_reads_as_the_same_position(
            @ForAll @LongRange(max = MOST) long membership, @ForAll @LongRange(max = MOST) long meeting) {
        var position = new Position(membership, meeting);

        assertThat(Position.parse(position.toString())).isEqualTo(position);
    }

    @Test
    void it_is_compared_by_component() {
        assertThat(Position.parse("412.97").reaches(Position.parse("412.97"))).isTrue();
        assertThat(Position.parse("413.97").reaches(Position.parse("412.98"))).isFalse();
        assertThat(Position.parse("412.98").reaches(Position.parse("413.97"))).isFalse();
        assertThat(Position.START.reaches(Position.START)).isTrue();
    }

    @Test
    void it_moves_forward_only_and_in_one_component() {
        var position = new Position(412, 97);

        assertThat(position.advance(Source.MEMBERSHIP, 413)).isEqualTo(new Position(413, 97));
        assertThat(position.advance(Source.MEETING, 98)).isEqualTo(new Position(412, 98));
        assertThat(position.advance(Source.MEETING, 3)).isEqualTo(position);
    }

    @Test
    void a_command_gives_the_component_of_its_service() {
        assertThat(Position.of(Source.MEMBERSHIP, 413)).hasToString("413.0");
        assertThat(Position.of(Source.MEETING, 98)).hasToString("0.98");
        assertThat(Position.of(Source.MEETING, 98).component(Source.MEETING)).isEqualTo(98);
        assertThat(Position.of(Source.MEETING, 98).component(Source.MEMBERSHIP)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "412", "412.", ".97", "-1.0", "412.97.1", "412,97", "a.b", "1000000000000000000.0"})
    void what_was_not_given_out_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> Position.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no position; use one that an answer gave");
    }

    @Test
    void a_negative_component_is_refused() {
        assertThatThrownBy(() -> new Position(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
