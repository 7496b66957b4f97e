package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second page of a forum on record gives what it says otherwise, and when that happened, and no second record. */
class AnotherPageTest {

    private static final LocalDate THEN = LocalDate.of(2018, 6, 1);
    private static final LocalDate NOW = LocalDate.of(2023, 10, 1);
    private static final String BETWEEN = "[2018-06-02..2023-10-01]";

    private static final String EARLIER = """
            Type: Regional process (region: Asia)
            Established: 2010
            Member States [Referred by the Example Process as "Partners"] (5 States)
            - Germany
            - Turkey
            - Swaziland
            - Kazakhstan
            - Kyrgyz Republic
            Observer States
            - Italy
            - Iran
            Guest states
            - Japan
            Chairing Country
            Current Chair: Germany
            Meetings
            - May 3-4, 2016, Berlin, Germany, 1st Senior Officials Meeting
            """;
    private static final String LATER = """
            Type: Regional process (region: Asia)
            Established: 2010
            Member States [Referred by the Example Process as "Partners"] (5 States)
            - Germany
            - Türkiye
            - Eswatini
            - Kyrgyzstan
            - Italy
            Observer States (1 State)
            - Pakistan
            Chairing Country
            Current Chair: Italy (2023-2024)
            Meetings
            - May 3-4, 2016, Berlin, Germany, 1st Senior Officials Meeting
            - June 5, 2023, Rome, Italy, 2nd Senior Officials Meeting
            """;

    private static Draft read(String page, LocalDate day, ForumOnRecord.Register register) {
        return PageReader.read(
                PageText.read(page.getBytes(StandardCharsets.UTF_8)),
                new Request("", "", Optional.empty(), Optional.ofNullable(day)),
                Register.PARTIES,
                register,
                Seed.TODAY);
    }

    private static final Draft FIRST = read(EARLIER, THEN, identity -> Optional.empty());
    private static final Draft SECOND = read(LATER, NOW, Recorded.of(FIRST));

    private static List<String> whats(Draft draft, String code) {
        return draft.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::what)
                .toList();
    }

    @Test
    void who_appeared_did_so_between_the_two_pages() {
        var admissions = Proposed.bodies(SECOND, "/admissions");
        assertThat(admissions)
                .extracting(body -> body.path("party").asString() + " "
                        + body.path("standing").asString() + " "
                        + body.path("from").asString())
                .containsExactly("pakistan OBSERVER " + BETWEEN);
        assertThat(Proposed.evidence(admissions.getFirst(), "INFERRED"))
                .extracting(one -> one.path("rule").asString())
                .containsExactly("appeared-between-pages");
        assertThat(Proposed.evidence(admissions.getFirst(), "STATED"))
                .extracting(one -> one.path("line").asInt())
                .containsExactly(10);
        assertThat(whats(SECOND, "appeared"))
                .containsExactly("'Pakistan' is listed as OBSERVER and not on record in that standing");
    }

    @Test
    void who_disappeared_left_between_the_two_pages() {
        assertThat(Proposed.bodies(SECOND, "/withdrawals"))
                .extracting(body -> body.path("party").asString() + " "
                        + body.path("standing").asString() + " "
                        + body.path("until").asString())
                .containsExactlyInAnyOrder("kazakhstan MEMBER " + BETWEEN, "iran OBSERVER " + BETWEEN);
        assertThat(whats(SECOND, "disappeared")).hasSize(2);
    }

    @Test
    void a_change_of_standing_is_one_change() {
        assertThat(Proposed.bodies(SECOND, "/standings"))
                .extracting(body ->
                        body.path("party").asString() + " " + body.path("was").asString() + " "
                                + body.path("becomes").asString() + " "
                                + body.path("on").asString())
                .containsExactly("italy OBSERVER MEMBER " + BETWEEN);
    }

    @Test
    void a_party_that_is_called_otherwise_was_renamed() {
        assertThat(whats(SECOND, "renamed"))
                .containsExactlyInAnyOrder(
                        "'Turkey' of the record is 'Türkiye' on the page",
                        "'Swaziland' of the record is 'Eswatini' on the page",
                        "'Kyrgyz Republic' of the record is 'Kyrgyzstan' on the page");
        // the label ends; the register has the new names, so that none is proposed
        assertThat(Proposed.bodies(SECOND, "/correction"))
                .extracting(body -> body.path("until").asString())
                .containsOnly(BETWEEN);
        assertThat(SECOND.proposals())
                .extracting(Proposal::path)
                .contains("/api/forums/example-process/facts/label-kyrgyzstan/correction");
        assertThat(Proposed.bodies(SECOND, "/labels")).isEmpty();
    }

    @Test
    void a_name_the_register_does_not_have_becomes_a_label_since_between_the_pages() {
        var third = read(LATER.replace("- Germany\n", "- Federal Republic of Germany\n"), NOW, Recorded.of(FIRST));
        assertThat(Proposed.bodies(third, "/labels"))
                .extracting(body ->
                        body.path("party").asString() + " " + body.path("label").asString() + " "
                                + body.path("from").asString())
                .containsExactly("germany Federal Republic of Germany " + BETWEEN);
    }

    @Test
    void a_list_the_page_does_not_have_shows_nobody_s_absence() {
        assertThat(whats(SECOND, "absence-not-shown"))
                .containsExactly("Not on the page, and on record as GUEST, STATE: no such list on the page: Japan");
        var cut = read(LATER.replace("(5 States)", "(6 States)"), NOW, Recorded.of(FIRST));
        assertThat(Proposed.bodies(cut, "/withdrawals"))
                .extracting(body -> body.path("party").asString())
                .containsExactly("iran");
        assertThat(whats(cut, "absence-not-shown")).anyMatch(what -> what.contains("Kazakhstan"));
    }

    @Test
    void a_list_that_was_not_whole_then_shows_nobody_s_arrival() {
        var first = read(EARLIER.replace("(5 States)", "(9 States)"), THEN, identity -> Optional.empty());
        var second = read(LATER.replace("- Germany\n", "- Germany\n- Nepal\n"), NOW, Recorded.of(first));
        var nepal = Proposed.body(second, "/admissions", "party", "nepal");
        assertThat(nepal.path("from").asString()).isEqualTo("[2010-01-01..2023-10-01]");
    }

    @Test
    void a_name_that_was_not_read_is_nobody_s_departure() {
        var second = read(LATER.replace("- Italy\n", "- Italy\n- Kazachstan\n"), NOW, Recorded.of(FIRST));
        assertThat(Proposed.bodies(second, "/withdrawals"))
                .extracting(body -> body.path("party").asString())
                .containsExactly("iran");
        assertThat(whats(second, "disappeared-unsure")).hasSize(1);
    }

    @Test
    void what_is_on_record_is_not_proposed_again() {
        assertThat(SECOND.proposals()).noneMatch(proposal -> proposal.path().equals("/api/forums"));
        assertThat(Proposed.bodies(SECOND, "/api/meetings"))
                .extracting(body -> body.path("first").asString())
                .containsExactly("2023-06-05");
        assertThat(Proposed.bodies(SECOND, "/offices"))
                .extracting(body -> body.path("party").asString())
                .containsExactly("italy");
        assertThat(Proposed.bodies(SECOND, "/end"))
                .extracting(body -> body.path("until").asString())
                .containsExactly(BETWEEN);
        assertThat(whats(SECOND, "confirmed")).containsExactly("4 lines of the roll are listed as before");
    }

    @Test
    void the_same_page_for_the_same_day_proposes_nothing() {
        var again = read(EARLIER + "\n", THEN, Recorded.of(FIRST));
        assertThat(again.proposals()).isEqualTo(List.of());
        assertThat(whats(again, "no-later-page")).hasSize(1);
        var seed = Seed.bytes("seeds/budapest-process.txt");
        var second = PageReader.read(
                PageText.read(seed), Request.NOTHING, Register.PARTIES, Recorded.of(Seed.budapest()), Seed.TODAY);
        assertThat(second.proposals()).isEqualTo(List.of());
    }

    @Test
    void without_a_day_there_is_nothing_to_compare() {
        var undated = read(LATER.substring(0, LATER.indexOf("Meetings")), null, Recorded.of(FIRST));
        assertThat(undated.proposals()).isEqualTo(List.of());
        assertThat(whats(undated, "no-day-to-compare")).hasSize(1);
    }

    @Test
    void two_pages_of_the_almaty_process_that_call_it_by_different_names_are_of_one_forum() {
        var first = Seed.read(
                Seed.bytes("pages/almaty-process_snapshot-2016-18.txt"),
                new Request("", "", Optional.empty(), Optional.of(THEN)));
        var second = PageReader.read(
                PageText.read(Seed.bytes("pages/almaty-process_snapshot-2023-24.txt")),
                new Request("", "", Optional.empty(), Optional.of(NOW)),
                Register.PARTIES,
                Recorded.of(first),
                Seed.TODAY);
        assertThat(second.forum()).isEqualTo(first.forum());
        assertThat(second.proposals()).noneMatch(proposal -> proposal.path().equals("/api/forums"));
        // the observers were all named then, the members were not: seven were claimed
        assertThat(Proposed.bodies(second, "/admissions"))
                .extracting(body -> body.path("party").asString() + " "
                        + body.path("standing").asString() + " "
                        + body.path("from").asString())
                .containsExactlyInAnyOrder(
                        "kazakhstan MEMBER 2013",
                        "tajikistan MEMBER 2013",
                        "afghanistan MEMBER [2013-01-01..2023-10-01]",
                        "azerbaijan MEMBER [2013-01-01..2023-10-01]",
                        "turkey MEMBER [2013-01-01..2023-10-01]",
                        "italy OBSERVER " + BETWEEN,
                        "turkmenistan OBSERVER " + BETWEEN,
                        "uzbekistan APPLICANT [2013-01-01..2023-10-01]");
        assertThat(whats(second, "renamed"))
                .containsExactly("'Kyrgyz Republic' of the record is 'Kyrgyzstan' on the page");
        assertThat(Proposed.bodies(second, "/withdrawals")).isEmpty();
        assertThat(whats(second, "absence-not-shown")).hasSize(2);
        // the chair that both pages name is on record, as it was known then
        assertThat(Proposed.bodies(second, "/offices"))
                .extracting(body -> body.path("party").asString())
                .containsExactly("azerbaijan", "turkey", "tajikistan", "kazakhstan");
    }
}
