package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Netherlands | netherlands",
                "'Netherlands, The' | netherlands",
                "'  Soviet   Union ' | soviet union",
                "Türkiye | turkiye",
                "TÜRKİYE | turkiye",
                "Economic Cooperation Organization (ECO) | economic cooperation organization",
                "Bosnia & Herzegovina | bosnia and herzegovina",
                "(all) | (all)",
                "Theland | theland",
            })
    void spellings_that_are_meant_alike_are_one(String written, String folded) {
        assertThat(Spelling.fold(written)).isEqualTo(folded);
        assertThat(Spelling.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "on, on, 0", "'', on, 2", "on, no, 2", "otherOn, otheron, 1"})
    void the_distance_counts_letters_to_put_in_take_out_or_replace(String one, String other, int letters) {
        assertThat(Spelling.distance(one, other)).isEqualTo(letters);
        assertThat(Spelling.distance(other, one)).isEqualTo(letters);
    }

    @Test
    void the_nearest_come_first_and_what_is_far_off_not_at_all() {
        assertThat(Spelling.nearest("Standig", List.of("known", "on", "standing", "standings")))
                .containsExactly("standing", "standings");
        assertThat(Spelling.nearest("populationCount", List.of("known", "on"))).isEmpty();
    }

    @Test
    void a_long_text_is_not_compared_letter_by_letter_with_short_words() {
        assertThat(Spelling.distance("a".repeat(100_000), "on", 5)).isEqualTo(99_998);
    }
}
