package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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

    private static final Duration SOON = Duration.ofMinutes(3);
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
                HEAD + "Member States\n" + lines("- " + "Mali (observer) ".repeat(1_200), 250),
                HEAD + "Member States: " + "Mali and Nigar, ".repeat(1_100) + "\n",
                HEAD + "Member States\n" + lines("- " + "Mali - Niger – ".repeat(1_000), 80),
                HEAD + "Member States\n" + lines("Niger Nigerai ", 5_000),
                HEAD + "Meetings\n2018\n" + lines("- " + "May 3 ".repeat(3_000), 80),
                HEAD + "Meetings\n" + lines("- " + "Peru: Lima (Peru) | ".repeat(900) + "May 3, 2016 ", 80),
                HEAD + "Meetings\n" + lines("- " + "1/2/2016 a ".repeat(1_700), 80),
                HEAD + "Documents\n" + lines("Declaration " + "EN | ".repeat(3_000), 80),
                HEAD + "Meetings\n- " + "([".repeat(SIZE / 2) + "\n",
                HEAD + "Member States\n- Mali " + "(".repeat(9_000) + ")".repeat(9_000) + "\n",
                "a".repeat(SIZE));
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
    void a_hundred_thousand_lines_of_one_character_are_refused_and_say_why() {
        assertRefused(HEAD + "x\n".repeat(100_000), "more than 20000 lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<html><body><h2>Type: x</h2></body></html>",
                "<?xml version=\"1.0\"?><page>Type: x</page>",
                "<table>\n<tr><td>Type: Regional process</td></tr>\nMember States\n</table>"
            })
    void markup_is_refused_and_told_to_be_brought_as_text(String page) {
        assertRefused(page, "bring its text");
    }

    private static void assertRefused(String page, String why) {
        assertThatThrownBy(() -> Seed.read(page)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().type()).isEqualTo(ProblemType.UNREADABLE_PAGE);
            assertThat(refused.problem().detail()).contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void the_same_page_in_another_encoding_is_the_same_draft(String encoding) {
        var page = HEAD + "Member States\n- Côte d’Ivoire\n- Türkiye\n";
        // the two that have a byte order in their name write no mark
        var marked = encoding.endsWith("E") ? "\ufeff" + page : page;
        assertThat(words(Seed.read(marked.getBytes(Charset.forName(encoding))))).isEqualTo(words(Seed.read(page)));
    }

    @Test
    void a_byte_order_mark_before_utf_8_is_no_part_of_the_page() {
        var page = HEAD + "Member States\n- Germany\n";
        assertThat(words(Seed.read("\ufeff" + page))).isEqualTo(words(Seed.read(page)));
    }

    private static List<String> words(Draft draft) {
        return draft.proposals().stream().map(Proposal::words).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "=1+1",
                "@SUM(A1)",
                "+cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "https://example.org/organisation",
                "{{7*7}}"
            })
    void no_organisation_is_called_like_a_formula_or_markup(String name) {
        var draft = Seed.read(HEAD + "Member Organizations\n- " + name + "\n");
        assertThat(draft.proposals()).noneMatch(proposal -> proposal.path().endsWith("/admissions"));
        assertThat(draft.proposals()).noneMatch(proposal -> proposal.path().equals("/api/parties"));
        assertThat(draft.findings())
                .anyMatch(finding -> finding.line() == 6 && finding.what().contains(name));
    }

    @Test
    void marks_of_direction_and_of_no_width_are_taken_out_wherever_they_stand() {
        var plain = HEAD + "Member States\n- Germany\n- Mali\nMeetings\n- May 3, 2016, Bonn, Germany, 1st Meeting\n";
        var marked = plain.replace("Germany", "\u202eGer\u200bmany\u2069")
                .replace("Member States", "Mem\u2060ber\u200f States")
                .replace("May 3", "May\u200e 3\ufeff");
        var draft = Seed.read(marked);
        assertThat(words(draft)).isEqualTo(words(Seed.read(plain)));
        assertThat(draft.findings())
                .anyMatch(finding -> finding.code().equals("hidden-characters")
                        && finding.what().contains("5, 6, 9"));
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
        for (int round = 0; round < 80; round++) {
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
