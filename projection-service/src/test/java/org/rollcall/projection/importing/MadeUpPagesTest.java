package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two pages that were made up to have, between them, every spelling and layout the template is known to come in. */
class MadeUpPagesTest {

    private static final Draft CORAL = Seed.read(Seed.bytes("pages/made-up-coral-dialogue.txt"));
    private static final Draft FRENCH = Seed.read(Seed.bytes("pages/made-up-dialogue-en-francais.txt"));

    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
             3 | association             | Formal association
            12 | chair-overlap           | Bolivia (2018-2019) and Guatemala (2019)
            13 | chair-gap               | Between Bosnia and Herzegovina (2010) and Uruguay (2015-16)
            13 | chair-gap               | Between Uruguay (2015-16) and Bolivia (2018-2019)
            13 | past-chair-without-term | 'Chile'
            13 | past-chair-without-term | 'Togo'
            13 | past-chair-without-term | 'Liberia'
            16 | note-in-brackets        | TWG Chair: Mali
            18 | own-word                | partner States
            18 | count-differs           | 14 claimed in the heading, 15 listed
            19 | names-on-one-line       | 'Afghanistan Maldives' is 2 names
            20 | note-in-brackets        | (SAR of China)
            22 | unknown-party           | 'New Zeland' is no party on record; probably New Zealand
            26 | note-in-brackets        | (observer)
            31 | unknown-party           | Regional Support Office
            35 | count-without-list      | 1 claimed in the heading, 0 listed
            39 | no-such-date            | '910 December 2019' is no date; a dash may be lost: 9-10
            39 | meeting-without-date    | XIV Intersessional meeting
            44 | vague-date              | October 2009
            47 | no-such-date            | 'December 45, 2019' is no date; a dash may be lost: 4-5
            """)
    void each_oddity_is_found_where_it_stands(int line, String code, String what) {
        assertThat(CORAL.findings())
                .anyMatch(finding -> finding.line() == line
                        && finding.code().equals(code)
                        && finding.what().contains(what));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014-11-26 | Warsaw       | Senior Officials Meeting
            2016-05-11 | Colombo      | 3rd Ministerial Consultation
            2016-03-23 | Bali         | 9th Ministerial Conference, Nusa Dua
            2018-05-07 | Sarajevo     | Ministerial Conference
            2016-10-18 | Belgrade     | Senior Officials Meeting
            2017-05-18 | Tunis        | IIIe Réunion des hauts fonctionnaires
            2009-10    | Nadi         | XII Conference on Migration
            2020-09-17 | VIRTUAL      | XIV Intersessional meeting
            2019-12-03 | Geneva       | Side event
            2011-05-18 | Bali         | Senior Officials Meeting on smuggling
            """)
    void each_meeting_is_read_whatever_the_order_of_its_line(String first, String place, String title) {
        var meeting = Proposed.body(CORAL, "/api/meetings", "first", first);
        assertThat(meeting.path("title").asString()).isEqualTo(title);
        assertThat(meeting.at("/venue/city").asString(meeting.at("/venue/type").asString()))
                .isEqualTo(place);
        assertThat(Proposed.bodies(CORAL, "/api/meetings")).hasSize(10);
    }

    @Test
    void what_is_numbered_is_of_a_series_called_by_its_words() {
        var intersessional = Proposed.body(CORAL, "/api/meetings", "first", "2020-09-17");
        assertThat(intersessional.at("/series/0/series").asString()).isEqualTo("intersessional-meeting");
        assertThat(intersessional.at("/series/0/ordinal").asInt()).isEqualTo(14);
    }

    @Test
    void permanent_co_chairs_are_two_and_permanent() {
        assertThat(Proposed.bodies(CORAL, "/offices"))
                .filteredOn(body -> body.path("office").asString().equals("CO_CHAIR"))
                .extracting(body ->
                        body.path("party").asString() + " " + body.path("term").asString())
                .containsExactly("australia PERMANENT", "indonesia PERMANENT");
    }

    @Test
    void no_line_is_lost() {
        for (var draft : Stream.of(CORAL, FRENCH).toList()) {
            assertThat(draft.findings()).noneMatch(finding -> finding.code().equals("not-understood"));
        }
    }

    @Test
    void a_page_in_french_is_read_as_one_in_english() {
        assertThat(FRENCH.forum()).isEqualTo("dialogue-du-sahel");
        assertThat(FRENCH.proposals().getFirst().body().path("established").asString())
                .isEqualTo("2001");
        assertThat(Proposed.bodies(FRENCH, "/admissions"))
                .extracting(body -> body.path("party").asString() + " "
                        + body.path("standing").asString() + " "
                        + body.path("basis").asString())
                .containsExactlyInAnyOrder(
                        "benin MEMBER FOUNDING",
                        "senegal MEMBER FOUNDING",
                        "togo MEMBER FOUNDING",
                        "cabo-verde MEMBER LISTED",
                        "cote-d-ivoire MEMBER LISTED",
                        "morocco OBSERVER LISTED",
                        "switzerland OBSERVER LISTED");
        assertThat(Proposed.bodies(FRENCH, "/offices"))
                .extracting(body -> body.path("office").asString() + " "
                        + body.path("party").asString() + " "
                        + body.path("from").asString())
                .contains("CHAIR niger 2022", "CHAIR togo 2020", "CHAIR mali 2016-10");
        assertThat(Proposed.bodies(FRENCH, "/api/meetings"))
                .extracting(body -> body.path("first").asString() + " "
                        + body.path("kind").asString() + " "
                        + body.at("/venue/country").asString())
                .containsExactly(
                        "2017-05-18 SENIOR_OFFICIALS_MEETING Tunisie", "2018-02-01 MINISTERIAL_CONFERENCE Sénégal");
        var declaration = Proposed.body(FRENCH, "/documents", "title", "Déclaration de Dakar");
        assertThat(Proposed.texts(declaration.path("languages"))).containsExactly("en", "fr");
        assertThat(declaration.path("kind").asString()).isEqualTo("DECLARATION");
        assertThat(declaration.path("meeting").asString()).startsWith("dialogue-du-sahel-2018-02-01");
    }

    @Test
    void kinds_within_a_list_of_observers() {
        var draft = Seed.read("""
                The X Process
                Type: Regional process (region: Asia)
                Established
                2010
                Observers
                States: Germany, Türkiye
                International Organizations:
                - IOM
                - Agency of Nowhere
                Meetings
                - May 3, 2016, Bonn, Germany, Chair: Peru, 1st Senior Officials Meeting
                """);
        assertThat(Proposed.bodies(draft, "/admissions"))
                .extracting(body -> body.path("party").asString())
                .containsExactlyInAnyOrder("germany", "turkey", "iom", "agency-of-nowhere");
        assertThat(draft.proposals().getFirst().body().path("established").asString())
                .isEqualTo("2010");
        assertThat(Proposed.bodies(draft, "/offices")).isEmpty();
    }

    @Test
    void a_list_that_has_all_its_names_ends_where_another_begins() {
        var draft = Seed.read("""
                The X Process
                Type: Regional process (region: Asia)
                Observer States (2 States)
                The Netherlands
                Japan
                Ad Hoc Group Countries
                Sri Lanka, Thailand
                Secretariat
                - The secretariat is termed “project support unit”, and is run by ICMPD with funding from somewhere.
                Meetings
                - Workshop on returns - Bangkok, Thailand - 2-4 May 2011
                """);
        assertThat(Proposed.bodies(draft, "/admissions"))
                .extracting(body -> body.path("party").asString())
                .containsExactly("netherlands", "japan");
        assertThat(draft.findings())
                .filteredOn(finding -> finding.line() == 6 || finding.line() == 7 || finding.line() == 9)
                .extracting(Finding::code)
                .contains("unknown-heading", "not-understood", "named-in-a-sentence");
        assertThat(Proposed.body(draft, "/offices", "office", "SECRETARIAT")
                        .path("party")
                        .asString())
                .isEqualTo("icmpd");
        var workshop = Proposed.bodies(draft, "/api/meetings").getFirst();
        assertThat(workshop.path("title").asString()).isEqualTo("Workshop on returns");
        assertThat(workshop.at("/venue/city").asString()).isEqualTo("Bangkok");
    }
}
