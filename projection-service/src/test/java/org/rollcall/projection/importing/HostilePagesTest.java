package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;

/** Whatever comes in, the answer is a draft or a refusal, soon, and of a size that can be shown. */
class HostilePagesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SIZE = PageText.MOST_BYTES - 1000;
    private static final String HEAD = "Type: x (y)\nEstablished: 1993\nObjectives\nThe X Process is y.\n";

    static Stream<String> bigPages() {
        return Stream.of(
                HEAD + "Meetings\n- " + "May 3, 2016, ".repeat(SIZE / 13),
                HEAD + "Meetings\n- " + "(".repeat(SIZE),
                HEAD + "Meetings\n- " + "May 3, 2016, [".repeat(SIZE / 14),
                HEAD + "Member States\n- " + "a".repeat(SIZE),
                HEAD + "Member States\nNote: Founding States: " + "x and ".repeat(SIZE / 6),
                HEAD + "Meetings\n" + ("- " + "May 3, 2016, ".repeat(1_500) + "\n").repeat(250),
                HEAD + "Member States\n" + lines("- Atlantis of the far West and the near East number ", 2_900),
                HEAD + "Member Organizations\n" + lines("- Agency number ", 2_900),
                HEAD + "Documents\n" + lines("- Final declaration of the meeting on the subject number ", 2_900),
                HEAD + "Meetings\n" + lines("- May 3, 2016, Bonn, Germany, Group number ", 2_900),
                HEAD + "Member States\n" + "- Atlantis of the far West and the near East\n".repeat(19_000),
                HEAD + "Member Organizations\n" + lines("- Agency number ", 19_000),
                HEAD + "Meetings\n" + "- May 3, 2016, Bonn, Germany, 9999th Senior Officials Meeting\n".repeat(15_000),
                HEAD + "Meetings\n" + lines("- May 3, 2016, Bonn, Germany, Group number ", 15_000),
                HEAD + "Documents\n" + lines("- Final declaration of the meeting number ", 15_000),
                HEAD + "Working Groups\n" + lines("- Working group on number ", 15_000) + "Meetings\n"
                        + "- May 3, 2016, Bonn, Germany, Joint meeting of all working groups\n",
                HEAD + "-\n".repeat(19_000),
                HEAD + "Members\n".repeat(19_000),
                HEAD + "Current focus\n" + "1 ".repeat(SIZE / 2) + "participating countries",
                HEAD + "Chairing country\n" + "Chair: Turkey (2023)\n".repeat(15_000),
                HEAD + "Chairing country\n" + lines("Past chairs: " + "Atlantis (2013), ".repeat(1_000), 280),
                HEAD + "Chairing country\n" + lines("Chair; " + "Chair: Atlantis and Mu; ".repeat(800), 250),
                HEAD + "Meetings\n" + lines("- " + "on Monday from ".repeat(1_300), 250),
                HEAD + "Meetings\n" + lines("- " + "May 3 - ".repeat(2_000), 250),
                HEAD + "Meetings\n" + lines("- " + "May 3, 2016; ".repeat(1_500), 250),
                HEAD + "Meetings\n" + lines("- " + "(2016, ".repeat(2_800), 250),
                HEAD + "Member States\n"
                        + lines("Niger Nigeria Guinea Bissau Mali Chad Togo Benin Congo Sudan Oman ", 19_000),
                HEAD + "Member States\n" + lines("- " + "Niger   ".repeat(2_400), 250),
                HEAD + "Member States\n" + lines("- " + "NigerNigeria".repeat(1_600), 250),
                HEAD + "Member States\n" + lines("Accession of " + "the Republic of ".repeat(1_200) + "pending ", 250),
                HEAD + "Member States\n" + lines("- " + "Mali (observer) ".repeat(1_200), 250));
    }

    private static String lines(String beginning, int count) {
        var lines = new StringBuilder();
        for (int n = 0; n < count; n++) {
            lines.append(beginning).append(n).append('\n');
        }
        return lines.toString();
    }

    @ParameterizedTest
    @MethodSource("bigPages")
    void five_megabytes_of_anything_are_answered_soon(String page) {
        assertTimeoutPreemptively(SOON, () -> {
            try {
                var draft = Seed.read(page);
                assertThat(WireJson.MAPPER.writeValueAsBytes(draft.findings()).length)
                        .isLessThan(2_000_000);
                assertThat(draft.proposals().size()).isLessThanOrEqualTo(4 * Limit.MOST_ITEMS);
            } catch (Refused refused) {
                assertThat(refused.problem().type()).isEqualTo(ProblemType.UNREADABLE_PAGE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n \n", "hello", "\u0000Type: x", "\u001b[31mType: x", "PK\u0003\u0004"})
    void what_is_no_such_page_is_refused(String page) {
        assertThatThrownBy(() -> Seed.read(page))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.UNREADABLE_PAGE));
    }

    @Test
    void more_than_five_megabytes_are_too_large() {
        assertThatThrownBy(() -> Seed.read(new byte[PageText.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.TOO_LARGE));
    }

    @Test
    void random_bytes_are_refused() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var bytes = new byte[random.nextInt(1, 4000)];
            random.nextBytes(bytes);
            answers(bytes);
        }
    }

    /** The seed with lines and characters of it cut, doubled and mixed: the parser meets half of everything. */
    @Test
    void a_mangled_page_is_still_answered_and_none_of_its_lines_is_lost() {
        var seed = new String(Seed.bytes("seeds/budapest-process.txt"), StandardCharsets.UTF_8);
        var random = new Random(42);
        for (int round = 0; round < 400; round++) {
            var page = new StringBuilder(seed);
            for (int cut = 0; cut < 30; cut++) {
                int from = random.nextInt(page.length());
                int to = Math.min(page.length(), from + random.nextInt(40));
                var piece = page.substring(from, to);
                switch (random.nextInt(3)) {
                    case 0 -> page.delete(from, to);
                    case 1 -> page.insert(random.nextInt(page.length()), piece);
                    default -> page.insert(from, "0123456789,-()[]“\"':\n".charAt(random.nextInt(21)));
                }
            }
            answers(page.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answers(byte[] page) {
        try {
            assertThat(Seed.read(page).findings()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.UNREADABLE_PAGE);
        }
    }
}
