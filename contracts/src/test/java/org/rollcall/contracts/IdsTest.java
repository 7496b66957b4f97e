package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static Stream<Function<String, Object>> types() {
        return Stream.of(
                PartyId::new, ForumId::new, MeetingId::new, DocumentId::new, FactId::new, GroupId::new, SeriesId::new);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_sort_of_id_is_checked_and_prints_as_its_value(Function<String, Object> constructor) {
        assertThat(constructor.apply("silk-routes-9")).hasToString("silk-routes-9");
        assertThatThrownBy(() -> constructor.apply("Silk Routes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'Silk Routes' must be 1 to 100 of a-z, 0-9 and single hyphens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a-", "a--b", "A", "ä", "a_b", "a/b", "../a", "a\n", "a.b"})
    void what_would_not_fit_a_path_is_no_id(String value) {
        assertThatThrownBy(() -> new ForumId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_has_at_most_100_characters() {
        assertThat(new ForumId("a".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new ForumId("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_streams_are_named_by_what_they_are_of() {
        assertThat(new PartyId("austria").stream()).isEqualTo("party/austria");
        assertThat(new ForumId("budapest-process").stream()).isEqualTo("forum/budapest-process");
        assertThat(new MeetingId("berlin-1991").stream()).isEqualTo("meeting/berlin-1991");
        assertThat(new DocumentId("istanbul-declaration").stream()).isEqualTo("document/istanbul-declaration");
    }
}
