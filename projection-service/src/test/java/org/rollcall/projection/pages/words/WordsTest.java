package org.rollcall.projection.pages.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DocumentKind;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.ForumEvent.Quantity;
import org.rollcall.contracts.MeetingEvent.Days;
import org.rollcall.contracts.MeetingKind;
import org.rollcall.contracts.MeetingMode;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.Term;
import org.rollcall.projection.log.LogEntry;

class WordsTest {

    private final Words words = words();

    static Words words() {
        try {
            return new Words(Texts.messageSource(), subject -> subject.equals("7f0c") ? "minutes" : subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1993-02-16 | 16 February 1993",
                "1993-02 | some day in February 1993",
                "1993 | some day in 1993",
                "[1991-10-31..1993-12-31] | between 31 October 1991 and 31 December 1993",
                "[..2020-12-02] | 2 December 2020 or earlier",
                "[2020-12-02..] | 2 December 2020 or later",
                "XXXX | unknown"
            })
    void a_bound_is_said_in_words_with_its_edtf_beside(String edtf, String expected) {
        assertThat(words.date(DateBound.parse(edtf))).isEqualTo(new Dated(expected, edtf));
    }

    @Test
    void what_goes_on_has_no_last_day_to_speak_of() {
        assertThat(words.date(DateBound.NEVER).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-12-02 | 2020-12-02 | 2 December 2020",
                "2016-10-18 | 2016-10-19 | 18–19 October 2016",
                "2019-11-30 | 2019-12-01 | 30 November – 1 December 2019",
                "2019-12-31 | 2020-01-01 | 31 December 2019 – 1 January 2020",
                "2019-11 | 2019-11-30 | from some day in November 2019 to 30 November 2019"
            })
    void the_days_of_a_meeting_are_said_shortly(String first, String last, String expected) {
        var days = new Days(DateBound.parse(first), DateBound.parse(last));
        assertThat(words.days(days).words()).isEqualTo(expected);
    }

    @Test
    void an_instant_names_its_time_zone() {
        assertThat(words.instant(Instant.parse("2026-11-24T17:43:05.123456Z"), ZoneId.of("Europe/Vienna")))
                .isEqualTo(new Dated("24 November 2026, 18:43:05 (Europe/Vienna)", "2026-11-24T17:43:05.123456Z"));
    }

    @Test
    void each_kind_of_evidence_says_where_it_can_be_checked() {
        var proofs = words.proofs(List.of(
                new Evidence.Stated("sha256:0123456789abcdef", 1084, "- Austria", DateBound.parse("2020-12-02")),
                new Evidence.Inferred("founder", 1, List.of("Austria is among the founders (line 135)")),
                new Evidence.Decided("cli", "decided in Budapest"),
                new Evidence.Reference("states", "gleditsch-ward", "https://example.org/list"),
                new Evidence.Reference("", "cow", "a book"),
                new Evidence.Decided("7f0c", "decided in Budapest")));

        assertThat(proofs)
                .extracting(Proof::brief)
                .containsExactly(
                        "Stated, line 1084",
                        "Inferred: founder",
                        "Decided by cli",
                        "Reference: gleditsch-ward",
                        "Claimed by cow",
                        "Decided by minutes");
        assertThat(proofs.get(0).details())
                .containsExactly("Source: the page kept under 01234567…", "It speaks for 2 December 2020");
        assertThat(proofs.get(1).details()).contains("Austria is among the founders (line 135)");
        assertThat(proofs.get(2).details()).containsExactly("decided in Budapest");
        assertThat(proofs.get(3).link()).isEqualTo("https://example.org/list");
        assertThat(proofs.get(4).details()).containsExactly("", "a book");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", " ", "www.example.org", "https:nohost", "https://a b"
            })
    void what_is_no_address_of_the_web_is_never_a_link(String text) {
        assertThat(Words.link(text)).isEmpty();
    }

    @Test
    void every_constant_a_page_shows_has_words() {
        for (var constants : List.of(
                Basis.values(),
                Certainty.values(),
                DocumentKind.values(),
                MeetingKind.values(),
                MeetingMode.values(),
                Office.values(),
                PartyKind.values(),
                Standing.values(),
                Term.values())) {
            for (var constant : constants) {
                assertThat(words.say((Enum<?>) constant)).isNotNull();
            }
        }
        for (var standing : Standing.values()) {
            for (var kind : PartyKind.values()) {
                assertThat(words.count("count." + standing + "." + kind, 2))
                        .isNotEqualTo(words.count("count." + standing + "." + kind, 1));
            }
        }
        for (var quantity : Quantity.values()) {
            assertThat(words.say("Quantity." + quantity, 52)).contains("52");
        }
    }

    /** Every version of every event that was ever written. */
    @ParameterizedTest
    @MethodSource("goldens")
    void every_event_is_a_sentence(Path golden) throws IOException {
        var type = golden.getFileName().toString().replace(".json", "");
        var source = type.startsWith("meeting.") ? Source.MEETING : Source.MEMBERSHIP;
        var event = "{\"data\":" + Files.readString(golden) + "}";
        var entry = new LogEntry(source, 1, 1, Instant.EPOCH, "stream", Optional.empty(), type, event);

        var sentence = new Sentences(words, Map.of(), (stream, fact) -> Optional.empty()).of(entry);

        assertThat(sentence.text()).isNotBlank().doesNotContain("newer version", "{");
        assertThat(sentence.evidence()).isPresent();
    }

    static List<Path> goldens() throws IOException {
        try (var files = Files.list(Path.of("../contracts/src/test/resources/wire"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_text_with_something_put_in_has_no_lone_apostrophe() throws IOException {
        for (var name : Texts.bundles()) {
            var bundle = ResourceBundle.getBundle(name);
            assertThat(bundle.keySet())
                    .filteredOn(key -> bundle.getString(key).contains("{0}"))
                    .allSatisfy(key ->
                            assertThat(bundle.getString(key).replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void no_text_is_said_in_two_bundles() throws IOException {
        assertThat(Texts.bundles()).contains("pages", "pages/frame");
        var all = Stream.of(Texts.bundles())
                .flatMap(name -> ResourceBundle.getBundle(name).keySet().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }
}
