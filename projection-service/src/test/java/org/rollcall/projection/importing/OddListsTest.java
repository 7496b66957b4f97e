package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.projection.http.Refused;
import tools.jackson.databind.node.ObjectNode;

/** Lists, chairs and headings as other forums write them, each of them once read wrong or passed over in silence. */
class OddListsTest {

    private static final String HEAD = """
            Example Process
            Type: Regional process (region: Asia)
            Established: 2000
            """;

    private static Draft draft(String page) {
        return Seed.read(HEAD + page);
    }

    private static List<String> stand(Draft draft, String standing) {
        return Proposed.bodies(draft, "/admissions").stream()
                .filter(body -> body.path("standing").asString().equals(standing))
                .map(body -> body.path("party").asString())
                .toList();
    }

    private static List<String> chairs(Draft draft) {
        return Proposed.bodies(draft, "/offices").stream()
                .map(body ->
                        body.path("party").asString() + " " + body.path("from").asString())
                .toList();
    }

    private static List<String> codes(Draft draft) {
        return draft.findings().stream().map(Finding::code).toList();
    }

    @Test
    void participating_countries_under_the_observers_are_observers_where_the_members_are_listed_above() {
        var draft = draft("""
                Member States (2 States)
                - Australia
                - Indonesia
                Observers
                Participating countries: Austria; Belgium
                Observer organizations: IOM
                """);
        assertThat(stand(draft, "MEMBER")).containsExactly("australia", "indonesia");
        assertThat(stand(draft, "OBSERVER")).contains("austria", "belgium", "iom");
        assertThat(codes(draft)).contains("list-within-observers");
    }

    @Test
    void meetings_behind_the_partners_are_meetings() {
        var draft = draft("""
                Membres
                Partenaires
                Organisation internationale pour les migrations (OIM)
                Réunions ministérielles
                VIIIème réunion ministérielle, La Valette, Malte, 23 janvier 2020
                """);
        assertThat(Proposed.bodies(draft, "/api/meetings")).hasSize(1);
    }

    @Test
    void a_line_with_a_date_among_the_partners_is_a_warning() {
        var draft = draft("""
                Partners
                - IOM
                Assemblies
                - 3rd Assembly, Rome, Italy, 23 January 2020
                """);
        assertThat(draft.findings())
                .anyMatch(finding -> finding.code().equals("dated-among-partners")
                        && finding.severity() == Finding.Severity.WARNING
                        && finding.line() == 7);
    }

    @Test
    void acronyms_between_commas_are_several_organisations() {
        var draft = draft("""
                Member States (1 State)
                - Canada
                Observer Organizations (4 organizations):
                ECLAC, IACHR, IOM, UNHCR
                """);
        assertThat(stand(draft, "OBSERVER")).containsExactlyInAnyOrder("iom", "unhcr", "eclac", "iachr");
        assertThat(codes(draft)).contains("count-agrees").doesNotContain("count-differs");
    }

    @Test
    void an_organisation_with_the_letters_of_a_territory_is_not_that_territory() {
        var draft = draft("""
                Observers
                - GUAM (Organization for Democracy and Economic Development)
                - Japan;
                """);
        assertThat(stand(draft, "OBSERVER")).containsExactly("japan");
        assertThat(draft.findings())
                .anyMatch(finding ->
                        finding.code().equals("unknown-party") && finding.done().contains("register the organisation"));
        assertThat(Proposed.bodies(draft, "/labels")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Presidency Pro Tempore (PPT): Panama (2023), past PPTs: Mexico (2022), United States (2021)     | panama 2023, mexico 2022, united-states 2021
            Présidence actuelle : Maroc (2022-2023); présidences précédentes : Suisse (2021), Espagne (2020) | morocco 2022, switzerland 2021, spain 2020
            Présidences précédentes : Suisse (2021), Espagne (2020)                                         | switzerland 2021, spain 2020
            """)
    void who_chaired_is_read_from_every_label(String line, String chairs) {
        var draft = draft("Chairing Country\n" + line + "\nMembers\n- Canada\n");
        var alone = draft(line + "\nMembers\n- Canada\n");
        assertThat(chairs(draft)).containsExactly(chairs.split(", "));
        assertThat(codes(draft)).doesNotContain("term-not-understood", "past-chair-without-term", "not-understood");
        if (Heading.in(new Line(1, line)).isPresent()) {
            assertThat(chairs(alone)).containsExactly(chairs.split(", "));
            assertThat(codes(alone)).doesNotContain("term-not-understood", "past-chair-without-term");
        }
    }

    @Test
    void who_is_permanent_says_so_in_brackets() {
        var draft = draft("Chairing Country\nCo-Chairs: Australia and Indonesia (permanent)\nMembers\n- Canada\n");
        assertThat(Proposed.bodies(draft, "/offices"))
                .hasSize(2)
                .allMatch(body -> body.path("term").asString().equals("PERMANENT"));
        assertThat(codes(draft)).doesNotContain("term-not-understood");
    }

    @Test
    void a_chair_nobody_knows_leaves_no_gap() {
        var draft = draft(
                "Chairing Country\nPast chairs: Palau (2017), Narnia (2015-2016), Fiji (2014)\nMembers\n- Canada\n");
        assertThat(codes(draft)).contains("unknown-office-holder").doesNotContain("chair-gap");
    }

    @Test
    void a_region_ends_before_a_bracket_that_was_opened_on_another_line() {
        var draft = Seed.read("""
                Example Process
                Type: Regional process
                Regions covered: Europe, Central Asia)
                Members
                - Canada
                """);
        assertThat(Proposed.texts(
                        Proposed.bodies(draft, "/api/forums").getFirst().at("/profile/regions")))
                .containsExactly("Europe", "Central Asia");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            Abu Dhabi Declaration of 22 January 2008 (English, Arabic) ~ Abu Dhabi Declaration of 22 January 2008 ~ ar, en
            Bali Declaration (2016) [EN | ID | AR]                     ~ Bali Declaration (2016)                  ~ ar, en, id
            Déclaration de Tunis (FR, EN, AR)                          ~ Déclaration de Tunis                     ~ ar, en, fr
            Joint Declaration (EN/RU)                                  ~ Joint Declaration                        ~ en, ru
            """)
    void the_languages_of_a_document_stand_in_any_brackets(String text, String title, String languages) {
        var listing = Listing.read(text, new Line(1, text));
        assertThat(listing.title()).isEqualTo(title);
        assertThat(String.join(", ", listing.languages())).isEqualTo(languages);
    }

    @ParameterizedTest
    @CsvSource({"Lima Declaration (2014)", "Statement (to be confirmed)", "Guidelines [in no way final]"})
    void words_in_brackets_are_no_languages(String text) {
        var listing = Listing.read(text, new Line(1, text));
        assertThat(listing.title()).isEqualTo(text);
        assertThat(listing.languages()).isEmpty();
    }

    @Test
    void organisations_in_french_are_those_on_record() {
        var draft = draft("""
                Secrétariat
                Centre international pour le développement des politiques migratoires (CIDPM)
                États membres
                - République tchèque
                - République démocratique du Congo
                Organisations membres
                - Commission européenne
                - Organisation internationale pour les migrations (OIM)
                - Haut-Commissariat des Nations Unies pour les réfugiés (HCR)
                - OIT
                """);
        assertThat(stand(draft, "MEMBER"))
                .containsExactlyInAnyOrder(
                        "czech-republic", "democratic-republic-of-the-congo", "ec", "iom", "unhcr", "ilo");
        assertThat(Proposed.bodies(draft, "/api/parties")).isEmpty();
        assertThat(Proposed.bodies(draft, "/offices"))
                .extracting(body -> body.path("party").asString())
                .containsExactly("icmpd");
    }

    @Test
    void a_page_speaks_for_no_day_to_come() {
        assertThatThrownBy(() ->
                        AnotherPage.read(HEAD + "Members\n- Canada\n", Seed.TODAY.plusDays(2), id -> Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().field()).isEqualTo("contentDate"));
    }

    @Test
    void the_words_of_an_amended_proposal_tell_what_was_amended() {
        var proposal = draft("Members\n- Canada\n").proposals().get(1);
        var body = ((ObjectNode) proposal.body()).deepCopy();
        body.put("party", "france").put("reason", "by hand").remove("basis");
        assertThat(proposal.with(body).words())
                .startsWith("Canada stands as MEMBER")
                .endsWith("(amended: party france, without basis)");
    }

    @Test
    void a_later_page_that_ends_a_term_otherwise_is_told() {
        var first = AnotherPage.read(
                HEAD + "Members\n- Canada\nChairing Country\nCurrent Chair: Peru (October 2016 – October 2018)\n",
                LocalDate.of(2018, 6, 1),
                identity -> Optional.empty());
        var second = AnotherPage.read(
                HEAD + "Members\n- Canada\nChairing Country\nPast chairs: Peru (October 2016-September 2018)\n",
                LocalDate.of(2023, 6, 1),
                Recorded.of(first));
        assertThat(second.findings())
                .anyMatch(finding -> finding.code().equals("term-differs")
                        && finding.line() == 7
                        && finding.what().startsWith("peru is CHAIR"));
        var same = AnotherPage.read(
                HEAD + "Members\n- Canada\nChairing Country\nPast chairs: Peru (2016-2018)\n",
                LocalDate.of(2023, 6, 1),
                Recorded.of(first));
        assertThat(codes(same)).doesNotContain("term-differs");
    }

    /** Reads a page that speaks for a day, beside what is on record. */
    private interface AnotherPage {
        static Draft read(String page, LocalDate day, ForumOnRecord.Register register) {
            return PageReader.read(
                    PageText.read(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    new Request("", "", Optional.empty(), Optional.of(day)),
                    Register.PARTIES,
                    register,
                    Seed.TODAY);
        }
    }
}
