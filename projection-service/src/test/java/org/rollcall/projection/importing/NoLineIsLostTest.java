package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Of every page, each line that is not blank is cited by a proposal, or has a finding, or is a heading, or stands word for
 * word in the profile. What the reader itself calls used is not asked: this looks at what it answers.
 */
class NoLineIsLostTest {

    /** "Tel:" is the name of a member of the profile. */
    private static final String LABEL = "^(T|F|Tel|Phone|E-mail|Email|Website): ";

    static Stream<Resource> pages() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        return Stream.concat(
                Stream.of(resolver.getResources("classpath*:pages/*.txt")),
                Stream.of(resolver.getResources("classpath*:seeds/*.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void every_line_is_accounted_for(Resource page) throws IOException {
        assertThat(lost(page.getContentAsByteArray())).isEmpty();
    }

    /** With one line after the other doubled, moved to another list, or put where nothing of its kind is expected. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void nor_is_one_where_a_line_stands_in_the_wrong_place(Resource page) throws IOException {
        var lines = new String(page.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int line = 0; line < lines.size(); line += 5) {
            var moved = new ArrayList<>(lines);
            moved.add((line * 7 + 3) % lines.size(), moved.remove(line));
            assertThat(lost(String.join("\n", moved).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    private static List<String> lost(byte[] bytes) {
        var page = PageText.read(bytes);
        var draft = Seed.read(bytes, new Request("", "A Forum", Optional.empty(), Optional.empty()));
        var accounted = new HashSet<Integer>();
        draft.proposals().forEach(proposal -> accounted.addAll(proposal.lines()));
        draft.findings().forEach(finding -> accounted.addAll(lines(finding)));
        var profile = profile(draft);
        return page.lines().stream()
                .filter(line -> !line.isBlank() && !accounted.contains(line.number()))
                .filter(line -> !isHeading(line, profile))
                .filter(line -> !isIn(profile, line.content())
                        && !isIn(profile, line.content().replaceFirst(LABEL, "")))
                .filter(line -> !isTitle(page, line))
                .map(line -> line.number() + ": " + line.text())
                .toList();
    }

    /** The one it stands at, and those it counts up. */
    private static Set<Integer> lines(Finding finding) {
        var lines = new HashSet<>(Set.of(finding.line()));
        var words = finding.what();
        switch (finding.code()) {
            case "navigation" -> {
                var ends = words.substring(words.indexOf("lines ", words.indexOf(',')))
                        .replaceAll("[^0-9]+", " ")
                        .strip()
                        .split(" ");
                IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                        .forEach(lines::add);
            }
            case "orphan-dash" ->
                Stream.of(words.replaceAll("[^0-9]+", " ").strip().split(" "))
                        .map(Integer::valueOf)
                        .forEach(lines::add);
            default -> {}
        }
        return lines;
    }

    /** A heading with a value must show what became of that. */
    private static boolean isHeading(Line line, List<String> profile) {
        return Heading.in(line)
                .filter(found -> found.value().isEmpty() || isIn(profile, found.value()))
                .isPresent();
    }

    /** The one right above the first heading of all. */
    private static boolean isTitle(Page page, Line line) {
        var upTo =
                page.lines().subList(0, Math.min(line.number() + 1, page.lines().size()));
        return upTo.size() > line.number()
                && Heading.in(upTo.getLast()).isPresent()
                && upTo.subList(0, line.number()).stream()
                        .allMatch(above -> Heading.in(above).isEmpty());
    }

    private static boolean isIn(List<String> texts, String words) {
        var folded = Fold.words(words);
        return texts.stream().anyMatch(text -> Fold.words(text).contains(folded));
    }

    private static List<String> profile(Draft draft) {
        return draft.proposals().stream()
                .filter(proposal -> proposal.path().equals("/api/forums"))
                .map(proposal -> proposal.body().path("profile").toString().replace("\\n", " "))
                .toList();
    }
}
