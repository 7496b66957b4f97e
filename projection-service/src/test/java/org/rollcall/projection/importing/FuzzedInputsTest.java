package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the fuzzer once found, and what it starts from, read in every run of the tests. */
class FuzzedInputsTest {

    static Stream<Resource> inputs() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:org/rollcall/projection/importing/PageFuzzInputs/**/*"))
                .filter(Resource::isReadable);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_is_a_draft_or_a_refusal(Resource input) throws IOException {
        var bytes = input.getContentAsByteArray();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatCode(() -> FuzzedPage.read(bytes)).doesNotThrowAnyException());
    }
}
