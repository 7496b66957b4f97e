package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Pages of other forums in the same template, as different as such pages are: what a careful reader would record of them,
 * and what he would leave and tell.
 */
class TemplatePagesTest {

    private static final Map<String, Draft> DRAFTS = new HashMap<>();

    private static Draft draft(String page) {
        return DRAFTS.computeIfAbsent(page, name -> Seed.read(Seed.bytes("pages/made-up-" + name + ".txt")));
    }

    @ParameterizedTest(name = "{0}, line {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lagoon-process             | 16 | chair-gap               | Between Indonesia (2005 - 2009) and Bangladesh (2011-2013)
            lagoon-process             | 18 | note-in-brackets        | (Chair: India)
            lagoon-process             | 37 | founders-not-read       | all of the above, except Afghanistan and Cambodia
            lagoon-process             | 38 | said-to-be-none         | None
            lagoon-process             | 47 | place-unsure            | No place was read
            lagoon-process             | 57 | second-email            | other@example.org
            volcano-conference         |  8 | content-day-too-early   | Guatemala
            volcano-conference         | 16 | not-understood          | hosted by IOM
            volcano-conference         | 29 | not-understood          | Civil society
            volcano-conference         | 31 | year-heading            | 2018
            volcano-conference         | 32 | year-of-the-heading     | line 31
            dunes-process              |  7 | content-day-too-early   | Netherlands
            dunes-process              |  8 | not-understood          | Steering Committee
            dunes-process              |  9 | not-understood          | Italy, France
            dunes-process              | 15 | divided-list            | Africa
            dunes-process              | 27 | divided-list            | EU Member States
            dunes-process              | 62 | said-to-be-none         | none
            dunes-process              | 69 | no-such-date            | it may be 2017-11-12 or 2017-12-11
            dunes-process              | 72 | no-such-date            | 29 February 2019
            dunes-process              | 74 | meeting-without-date    | Spring 2021
            delta-dialogue             | 12 | not-understood          | rotates
            delta-dialogue             | 14 | said-to-be-none         | None
            delta-dialogue             | 18 | names-on-one-line       | is 15 names
            delta-dialogue             | 23 | footnote-mark           | Switzerland*
            delta-dialogue             | 24 | not-understood          | observer since 2006
            delta-dialogue             | 26 | partner                 | European Commission
            delta-dialogue             | 30 | vague-date              | 2008
            steppe-process             | 13 | not-understood          | Strategic Group
            steppe-process             | 28 | unknown-party           | 'FYR of Macedonia' is no party on record; probably North Macedonia
            steppe-process             | 30 | footnote-mark           | Kosovo*
            steppe-process             | 41 | said-to-be-none         | To be confirmed
            archipelago-consultations  | 15 | note-in-heading         | provisional
            archipelago-consultations  | 16 | count-differs           | 21 claimed in the heading, 23 listed
            archipelago-consultations  | 28 | unknown-party           | probably Dominican Republic
            archipelago-consultations  | 43 | listed-twice            | United States of America
            savanna-process            | 12 | not-understood          | suspended in April 2007
            savanna-process            | 14 | unknown-heading         | Past observers
            savanna-process            | 15 | not-understood          | Regional partners
            savanna-process            | 17 | content-day-too-early   | The meeting of 2017-02
            savanna-process            | 19 | date-in-title           | 3-5 December 2013
            savanna-process            | 21 | called-off              | 5th meeting (postponed)
            savanna-process            | 22 | called-off              | 8th meeting (cancelled)
            estuary-forum              |  3 | established-in-words    | re-launched in 2015
            estuary-forum              |  5 | chair-without-term      | Chile
            estuary-forum              |  6 | chair-without-term      | the next chair
            estuary-forum              |  8 | suspended               | Bolivia
            estuary-forum              | 10 | said-to-have-left       | Sweden (2003-2010)
            estuary-forum              | 14 | about-a-group           | Chair: Brazil
            estuary-forum              | 27 | date-unsure             | 2025-03-04
            estuary-forum              | 28 | date-unsure             | 5-6 March 2024
            """)
    void what_is_odd_is_told_where_it_stands(String page, int line, String code, String what) {
        assertThat(draft(page).findings())
                .anyMatch(finding -> finding.line() == line
                        && finding.code().equals(code)
                        && finding.what().contains(what));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "lagoon-process, MEMBER, 12",
        "lagoon-process, OBSERVER, 0",
        "volcano-conference, MEMBER, 11",
        "volcano-conference, OBSERVER, 13",
        "dunes-process, MEMBER, 43",
        "dunes-process, OBSERVER, 3",
        "delta-dialogue, MEMBER, 15",
        "delta-dialogue, OBSERVER, 4",
        "steppe-process, MEMBER, 18",
        "steppe-process, OBSERVER, 0",
        "archipelago-consultations, MEMBER, 22",
        "archipelago-consultations, OBSERVER, 2",
        "savanna-process, MEMBER, 8",
        "savanna-process, OBSERVER, 4",
        "estuary-forum, MEMBER, 4",
        "estuary-forum, OBSERVER, 2",
        "estuary-forum, GUEST, 1",
    })
    void so_many_stand_on_the_roll(String page, String standing, int count) {
        assertThat(Proposed.bodies(draft(page), "/admissions"))
                .filteredOn(body -> body.path("standing").asString().equals(standing))
                .hasSize(count);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            lagoon-process            | nepal 2017, sri-lanka 2013, bangladesh 2011, indonesia 2005, philippines 2004
            volcano-conference        | guatemala 2019, panama 2018, el-salvador 2017, honduras 2016, mexico 2015, nicaragua 2014, costa-rica 2013
            dunes-process             | netherlands 2020, eritrea 2019, italy 2018, ethiopia 2016, united-kingdom 2015, italy 2014
            delta-dialogue            | togo [2000-10-13..2016-12-01]
            steppe-process            | lithuania 2021
            archipelago-consultations | jamaica 2019, saint-lucia 2021, trinidad-and-tobago 2018, bahamas 2016
            savanna-process           | sudan [2008-01-01..2016-03-09]
            estuary-forum             | peru [2010-01-01..2025-03-04], colombia 2019
            """)
    void these_and_nobody_else_held_the_chair(String page, String chairs) {
        var read = Proposed.bodies(draft(page), "/offices").stream()
                .filter(body -> body.path("office").asString().equals("CHAIR"))
                .map(body ->
                        body.path("party").asString() + " " + body.path("from").asString())
                .toList();
        assertThat(String.join(", ", read)).isEqualTo(chairs);
    }

    @ParameterizedTest(name = "{0} {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            lagoon-process            | 2018-11-15 | 2018-11-16 | Kathmandu      | Sixth Ministerial Consultation            | true
            lagoon-process            | 2014-10    | 2014-10    | UNSTATED       | Third Senior Officials' Meeting, Geneva   | true
            volcano-conference        | 2018-11-14 | 2018-11-15 | Panama City    | XXIII Vice-Ministerial Meeting            | true
            volcano-conference        | 2017-06-28 | 2017-06-29 | San José       | Reunión del Grupo Regional de Consulta sobre Migración | true
            dunes-process             | 2019-12-03 | 2019-12-03 | Asmara         | Senior Officials’ Meeting                 | true
            dunes-process             | 2019-10-23 | 2019-10-24 | Cairo          | Thematic Meeting on Legal Frameworks      | true
            dunes-process             | 2018-11-21 | 2018-11-21 | Rome           | 2nd Ministerial Conference                | true
            dunes-process             | 2018-06-25 | 2018-06-26 | London         | Thematic Meeting on Trafficking           | true
            delta-dialogue            | 2015-08-20 | 2015-08-21 | Accra          | Delta Dialogue Conference                 | true
            delta-dialogue            | 2006-09-05 | 2006-09-07 | Lomé           | Seminar on border management              | true
            delta-dialogue            | 2003-06-30 | 2003-07-02 | Cotonou        | Preparatory meeting                       | true
            delta-dialogue            | 2016-11-30 | 2016-12-01 | Abuja          | 6th meeting of Heads of Immigration       | true
            steppe-process            | 2009-04-28 | 2009-04-29 | Prague         | 1st Ministerial Conference “Working Together” | true
            steppe-process            | 2021-11-04 | 2021-11-04 | VIRTUAL        | Senior Officials’ Meeting                 | true
            archipelago-consultations | 2016-12-13 | 2016-12-14 | Nassau         | Second meeting                            | true
            archipelago-consultations | 2019-12-05 | 2019-12-06 | Kingston       | 4th Annual Consultations (hybrid)         | true
            archipelago-consultations | 2020-06-17 | 2020-06-17 | VIRTUAL        | Technical meeting                         | true
            archipelago-consultations | 2016-12-06 | 2016-12-07 | St. John's     | Meeting                                   | true
            savanna-process           | 2016-03-07 | 2016-03-09 | Khartoum       | Sixth meeting                             | true
            savanna-process           | 2015-06-08 | 2015-06-08 | Kampala        | 5th meeting (postponed)                   | false
            savanna-process           | 2020-03-03 | 2020-03-03 | Juba           | 8th meeting (cancelled)                   | false
            estuary-forum             | 2016-05-03 | 2016-05-03 | Lima           | First meeting                             | true
            estuary-forum             | 2017-05    | 2017-05    | Quito          | Third meeting                             | true
            estuary-forum             | 2022-09-09 | 2022-09-10 | Panama City    | Eighth Meeting                            | true
            estuary-forum             | 2023-05-10 | 2023-05-12 | Ciudad de México | IX Reunión                              | true
            estuary-forum             | 2023-09-30 | 2023-10-02 | Geneva         | Tenth meeting                             | true
            estuary-forum             | 2024-05-12 | 2024-05-14 | Vienna         | Eleventh meeting                          | true
            """)
    void a_meeting_is_read_whatever_the_order_of_its_line(
            String page, String first, String last, String place, String title, boolean held) {
        var meeting = Proposed.bodies(draft(page), "/api/meetings").stream()
                .filter(body -> body.path("first").asString().equals(first)
                        && body.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " on " + first));
        assertThat(meeting.path("last").asString()).isEqualTo(last);
        assertThat(meeting.at("/venue/city").asString(meeting.at("/venue/type").asString()))
                .isEqualTo(place);
        assertThat(meeting.path("held").asBoolean()).isEqualTo(held);
    }

    @Test
    void a_meeting_below_a_year_cites_the_line_of_the_year() {
        var workshop = Proposed.body(draft("volcano-conference"), "/api/meetings", "first", "2018-05-22");
        assertThat(Proposed.evidence(workshop, "STATED"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(33, 31);
    }

    @Test
    void how_a_meeting_took_place_may_stand_in_its_title() {
        var consultations = Proposed.body(draft("archipelago-consultations"), "/api/meetings", "first", "2019-12-05");
        assertThat(consultations.path("mode").asString()).isEqualTo("HYBRID");
        var sixth = Proposed.body(draft("estuary-forum"), "/api/meetings", "first", "2020-10-12");
        assertThat(sixth.path("mode").asString()).isEqualTo("VIRTUAL");
    }

    @Test
    void a_day_that_stands_beside_a_name_is_when_it_came() {
        var japan = Proposed.body(draft("savanna-process"), "/admissions", "party", "japan");
        assertThat(japan.path("from").asString()).isEqualTo("2012");
        assertThat(Proposed.evidence(japan, "INFERRED").getFirst().path("rule").asString())
                .isEqualTo("stated-beside-name");
        assertThat(from("archipelago-consultations", "canada")).isEqualTo("2018");
        assertThat(from("estuary-forum", "norway")).isEqualTo("2014-05-03");
    }

    private static String from(String page, String party) {
        return Proposed.body(draft(page), "/admissions", "party", party)
                .path("from")
                .asString();
    }

    @Test
    void working_groups_stand_under_any_name_or_behind_their_heading() {
        assertThat(groups("lagoon-process"))
                .containsExactly(
                        "Skills and Qualifications Recognition Processes",
                        "Fostering Ethical Recruitment Practices",
                        "Pre-departure Orientation and Empowerment");
        assertThat(groups("savanna-process"))
                .containsExactly("Technical Working Group on Remittances", "Working Group on Pastoralism");
        assertThat(groups("estuary-forum")).containsExactly("Working group on data", "Working group on returns");
        assertThat(groups("delta-dialogue")).isEmpty();
        assertThat(groups("steppe-process")).isEmpty();
    }

    private static List<String> groups(String page) {
        return Proposed.bodies(draft(page), "/working-groups").stream()
                .map(body -> body.path("name").asString())
                .toList();
    }

    @Test
    void documents_need_no_bullets_and_may_say_when_they_are_of() {
        assertThat(documents("dunes-process"))
                .containsExactly("Dunes Declaration (2014) 2014", "Dunes Action Plan [2014-01-01..2019-12-03]");
        assertThat(documents("lagoon-process"))
                .contains("Second Lagoon Declaration (2018) 2018", "First Lagoon Declaration, 2016 2016");
        assertThat(documents("delta-dialogue")).containsExactly("Delta Declaration (October 2000) 2000-10");
        assertThat(documents("steppe-process")).contains("Action Plan 2012-2016 [2009-01-01..2021-11-04]");
        var joint = Proposed.body(draft("steppe-process"), "/documents", "title", "Joint Declaration");
        assertThat(Proposed.texts(joint.path("languages"))).containsExactly("en", "ru");
    }

    private static List<String> documents(String page) {
        return Proposed.bodies(draft(page), "/documents").stream()
                .map(body -> body.path("title").asString() + " "
                        + body.path("published").asString())
                .toList();
    }

    @Test
    void two_may_be_the_secretariat_and_a_chair_may_rotate() {
        assertThat(holders("archipelago-consultations", "SECRETARIAT")).containsExactly("unhcr", "iom");
        assertThat(holders("steppe-process", "SECRETARIAT")).containsExactly("icmpd");
        var sudan = Proposed.body(draft("savanna-process"), "/offices", "party", "sudan");
        assertThat(sudan.path("term").asString()).isEqualTo("ROTATING");
    }

    private static List<String> holders(String page, String office) {
        return Proposed.bodies(draft(page), "/offices").stream()
                .filter(body -> body.path("office").asString().equals(office))
                .map(body -> body.path("party").asString())
                .toList();
    }

    @Test
    void who_applies_is_called_as_on_record() {
        var draft = Seed.read(Seed.bytes("pages/almaty-process_snapshot-2023-24.txt"));
        assertThat(Proposed.bodies(draft, "/labels")).isEmpty();
    }

    @Test
    void a_list_without_a_count_ends_where_another_begins() {
        var draft = Seed.read("""
                The X Process
                Type: Regional process (region: Asia)
                Member States
                Africa
                - Egypt
                Countries of origin (2): Ghana and Togo
                European States
                - France
                Steering Committee
                - Italy
                - Spain
                """);
        assertThat(parties(draft)).containsExactly("egypt", "ghana", "togo", "france");
        assertThat(draft.findings())
                .filteredOn(finding -> finding.line() >= 9)
                .extracting(Finding::code)
                .containsExactly("unknown-heading", "not-understood", "not-understood");
    }

    @Test
    void names_that_claim_a_count_are_none() {
        var draft = Seed.read("""
                The X Process
                Type: Regional process (region: Asia)
                Member States: 2
                - Egypt
                - Ghana
                Observers (two States)
                - Togo
                """);
        assertThat(parties(draft)).containsExactly("egypt", "ghana", "togo");
        assertThat(Proposed.bodies(draft, "/count-claims"))
                .extracting(body -> body.path("count").asInt())
                .containsExactly(2, 2);
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().startsWith("count-"))
                .extracting(finding -> finding.line() + " " + finding.code())
                .containsExactly("3 count-agrees", "6 count-differs");
    }

    private static List<String> parties(Draft draft) {
        return Proposed.bodies(draft, "/admissions").stream()
                .map((JsonNode body) -> body.path("party").asString())
                .toList();
    }

    @Test
    void a_page_that_says_there_are_no_observers_shows_that_one_is_gone() {
        var first = Seed.read(
                "Type: x (region: y)\nEstablished: 2010\nObserver States\n- Italy\nContact\nA Forum\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new Request("", "A Forum", Optional.empty(), Optional.of(java.time.LocalDate.of(2015, 1, 1))));
        var second = PageReader.read(
                PageText.read("Type: x (region: y)\nEstablished: 2010\nObserver States: none\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Request("", "A Forum", Optional.empty(), Optional.of(java.time.LocalDate.of(2016, 1, 1))),
                Register.PARTIES,
                Recorded.of(first),
                Seed.TODAY);
        assertThat(Proposed.bodies(second, "/withdrawals"))
                .extracting(body -> body.path("until").asString())
                .containsExactly("[2015-01-02..2016-01-01]");
    }
}
