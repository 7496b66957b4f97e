package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.projection.importing.Finding.Severity;

/** Pages of other forums, and small ones made for one thing each. */
class OtherPagesTest {

    private static final String PAGE = """
            Type: Regional process (region: Asia)
            Established: 2010
            Member States [Referred by the Example Process as "Partners"] (2 States)
            - Germany
            - Türkiye
            """;

    private static boolean has(Draft draft, String code) {
        return draft.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    @Test
    void the_almaty_process_of_2023() {
        var draft = Seed.read(Seed.bytes("pages/almaty-process_snapshot-2023-24.txt"));
        assertThat(draft.forum()).isEqualTo("almaty-process");
        assertThat(Proposed.bodies(draft, "/admissions")).hasSize(11);
        var chair = Proposed.body(draft, "/offices", "office", "CHAIR");
        assertThat(chair.path("party").asString()).isEqualTo("azerbaijan");
        assertThat(chair.path("from").asString()).isEqualTo("2023");
        // a founding member that is an observer today: neither is guessed to be the whole story
        var turkmenistan = Proposed.body(draft, "/admissions", "party", "turkmenistan");
        assertThat(turkmenistan.path("standing").asString()).isEqualTo("OBSERVER");
        assertThat(turkmenistan.path("basis").asString()).isEqualTo("LISTED");
        assertThat(has(draft, "founder-in-another-standing")).isTrue();
        // one whose accession is pending applies
        var uzbekistan = Proposed.body(draft, "/admissions", "party", "uzbekistan");
        assertThat(uzbekistan.path("standing").asString()).isEqualTo("APPLICANT");
        assertThat(draft.findings())
                .anyMatch(finding -> finding.code().equals("accession-pending") && finding.line() == 21);
    }

    @ParameterizedTest
    @CsvSource({
        "azerbaijan, 2023, [2024-01-02..2025-01-01]",
        "turkey, 2021, [2022-01-02..2023-01-01]",
        "tajikistan, 2018, [2020-01-02..2021-01-01]",
        "kyrgyzstan, 2016-10, [2018-09-02..2018-10-01]",
        "kazakhstan, 2013, [2016-01-02..2017-01-01]",
    })
    void past_chairs_held_the_office_for_their_terms(String party, String from, String until) {
        var draft = Seed.read(Seed.bytes("pages/almaty-process_snapshot-2023-24.txt"));
        var chair = Proposed.body(draft, "/offices", "party", party);
        assertThat(chair.path("from").asString()).isEqualTo(from);
        assertThat(chair.path("until").asString()).isEqualTo(until);
        assertThat(chair.path("term").asString()).isEqualTo("FIXED");
    }

    @Test
    void gaps_and_overlaps_of_chairs_are_told() {
        var igc = Seed.read(Seed.bytes("pages/igc_snapshot-a.txt"));
        assertThat(Proposed.bodies(igc, "/offices")).hasSize(23);
        assertThat(igc.findings())
                .filteredOn(finding -> finding.code().startsWith("chair-"))
                .extracting(Finding::what)
                .containsExactly("USA (2023) and Sweden (2023-2024) are of the same time");
        var midsa = Seed.read(
                Seed.bytes("pages/midsa_snapshot-a.txt"),
                new Request("", "MIDSA", Optional.empty(), Optional.of(LocalDate.of(2024, 6, 1))));
        assertThat(midsa.findings())
                .filteredOn(finding -> finding.code().startsWith("chair-"))
                .extracting(Finding::what)
                .containsExactly("Between South Africa (2017) and Namibia (2019) nobody is named");
    }

    @Test
    void the_almaty_process_of_2016_with_its_guests_in_columns() {
        var draft = Seed.read(Seed.bytes("pages/almaty-process_snapshot-2016-18.txt"));
        assertThat(Proposed.bodies(draft, "/admissions"))
                .filteredOn(body -> body.path("standing").asString().equals("GUEST"))
                .extracting(body -> body.path("party").asString())
                .hasSize(10 + 14)
                .contains("china", "russian-federation", "palestine", "united-states", "iom", "european-union");
        // an observer may be a guest too
        assertThat(Proposed.bodies(draft, "/admissions"))
                .filteredOn(body -> body.path("party").asString().equals("iran"))
                .extracting(body -> body.path("standing").asString())
                .containsExactlyInAnyOrder("OBSERVER", "GUEST");
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("names-on-one-line"))
                .extracting(Finding::line)
                .containsExactly(8, 9, 10, 11, 12);
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("not-understood"))
                .extracting(Finding::what)
                .containsExactly("'[TRUNCATED]'");
    }

    @Test
    void without_a_content_day_the_latest_date_stays_open() {
        var draft = Seed.read(PAGE);
        assertThat(draft.contentDay()).isEmpty();
        assertThat(has(draft, "content-day-unknown")).isTrue();
        var germany = Proposed.body(draft, "/admissions", "party", "germany");
        assertThat(germany.path("from").asString()).isEqualTo("[2010-01-01..]");
        assertThat(Proposed.evidence(germany, "STATED").getFirst().path("asOf").asString())
                .isEqualTo("XXXX");
    }

    @Test
    void whoever_brings_the_page_may_say_the_day_it_speaks_for() {
        var known = new Request("", "", Optional.empty(), Optional.of(LocalDate.of(2023, 5, 1)));
        var draft = Seed.read(PAGE.getBytes(StandardCharsets.UTF_8), known);
        assertThat(Proposed.body(draft, "/admissions", "party", "germany")
                        .path("from")
                        .asString())
                .isEqualTo("[2010-01-01..2023-05-01]");
    }

    @Test
    void a_page_that_names_no_forum_is_read_and_proposes_nothing() {
        var page = Seed.bytes("pages/midsa_snapshot-a.txt");
        assertThat(Seed.read(page).proposals()).isEmpty();
        assertThat(has(Seed.read(page), "forum-unnamed")).isTrue();
        assertThat(has(Seed.read(page), "unknown-party")).isFalse();
        var named = Seed.read(page, new Request("", "MIDSA", Optional.empty(), Optional.empty()));
        assertThat(named.forum()).isEqualTo("midsa");
        assertThat(named.proposals()).isNotEmpty();
    }

    @Test
    void a_cut_off_name_is_reported_with_the_one_that_was_meant_and_not_put_on_the_roll() {
        var draft = Seed.read(Seed.bytes("pages/igc_snapshot-a.txt"));
        assertThat(draft.findings())
                .anyMatch(finding -> finding.line() == 14
                        && finding.severity() == Severity.ERROR
                        && finding.what().contains("'Germa' is no party on record; probably Germany"));
        assertThat(Proposed.bodies(draft, "/admissions"))
                .noneMatch(body -> body.path("party").asString().equals("germany"));
    }

    @Test
    void an_unknown_organisation_is_proposed_for_registration_before_it_is_admitted() {
        var draft = Seed.read(PAGE + "Member Organizations (1 organization)\n- Example Agency of Nowhere (EAN)\n");
        var registration = Proposed.bodies(draft, "/api/parties").getFirst();
        assertThat(registration.path("id").asString()).isEqualTo("example-agency-of-nowhere");
        assertThat(registration.path("kind").asString()).isEqualTo("ORGANISATION");
        assertThat(registration.at("/names/0/text").asString()).isEqualTo("Example Agency of Nowhere");
        assertThat(Proposed.texts(registration.path("aliases"))).containsExactly("EAN");
        var paths = draft.proposals().stream().map(Proposal::path).toList();
        assertThat(Proposed.body(draft, "/admissions", "party", "example-agency-of-nowhere"))
                .isNotNull();
        assertThat(paths.indexOf("/api/parties")).isLessThan(paths.indexOf("/api/forums/example-process/admissions"));
    }

    @Test
    void a_meeting_after_the_content_day_is_scheduled_and_not_held() {
        var draft = Seed.read(PAGE + "Meetings\n- May 3, 2016, Bonn, Germany, 1st Senior Officials Meeting\n"
                + "- May 3, 2090, Bonn, Germany, 2nd Senior Officials Meeting\n");
        assertThat(draft.contentDay()).contains(LocalDate.of(2016, 5, 3));
        assertThat(Proposed.bodies(draft, "/api/meetings"))
                .extracting(body -> body.path("held").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void windows_1252_and_utf_8_read_the_same() {
        var latin = Seed.read(PAGE.getBytes(Charset.forName("windows-1252")));
        assertThat(latin.proposals())
                .extracting(Proposal::words)
                .isEqualTo(Seed.read(PAGE).proposals().stream()
                        .map(Proposal::words)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u200b", "\ufeff", "\u2066"})
    void characters_that_cannot_be_seen_are_taken_out_and_told_of(String hidden) {
        var draft = Seed.read(PAGE.replace("Germany", "Ger" + hidden + "many"));
        assertThat(Proposed.body(draft, "/admissions", "party", "germany")).isNotNull();
        assertThat(has(draft, "hidden-characters")).isTrue();
    }

    @Test
    void a_line_nobody_understands_is_reported_with_its_text() {
        var draft = Seed.read(PAGE + "=HYPERLINK(\"http://example.org\")\n<script>alert(1)</script>\n");
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("not-understood"))
                .extracting(Finding::line)
                .containsExactly(6, 7);
    }
}
