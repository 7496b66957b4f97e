package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @Test
    void no_two_types_share_an_address_or_a_title() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::meaning))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_never_a_success(ProblemType type) {
        assertThat(type.status()).isBetween(400, 599);
    }

    @ParameterizedTest
    @EnumSource
    void its_address_fits_a_path_unescaped(ProblemType type) {
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.uri()).isEqualTo("/problems/" + type.slug());
    }

    @ParameterizedTest
    @EnumSource
    void its_title_is_a_heading_and_its_meaning_a_sentence(ProblemType type) {
        assertThat(type.title()).matches("[A-Z].*[a-z]");
        assertThat(type.meaning()).matches("[A-Z].*[a-z0-9)]\\.").doesNotContain("  ");
    }
}
