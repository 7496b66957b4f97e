package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.GroupId;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.projection.importing.Names.Match;

class SmallReadersTest {

    private static final Names NAMES = new Names(Register.PARTIES);
    private static final LocalDate PAGE = LocalDate.of(2020, 12, 2);

    @ParameterizedTest
    @CsvSource({
        "24th Meeting, 24",
        "1st, 1",
        "Third Preparatory, 3",
        "XIV Conference, 14",
        "IX, 9",
        "22nd, 22",
        "Meeting, -1",
        "24 Meeting, -1",
        "24nth, -1",
        "0th, -1",
        "Mixed, -1",
        "24 th Meeting, 24",
        "The 5th Conference, 5",
        "Twenty-fourth Meeting, 24",
        "Thirteenth Meeting, 13",
        "XIVe Conférence, 14",
        "2ème Réunion, 2",
        "1ère Conférence, 1",
        "Troisième réunion, 3",
        "XL, -1"
    })
    void ordinals(String text, int number) {
        assertThat(Ordinals.at(text).orElse(-1)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Netherlands, The                                   | netherlands          | ALIAS
            The Netherlands                                    | netherlands          | ALIAS
            the Soviet Union                                   | soviet-union         | ALIAS
            Türkiye                                            | turkey               | NAME_OF_ANOTHER_DAY
            Turkey                                             | turkey               | NAME_OF_THE_DAY
            TURKEY                                             | turkey               | VARIANT
            Czech Republic                                     | czech-republic       | FORMAL_NAME
            The former Yugoslav Republic of Macedonia          | north-macedonia      | VARIANT
            Council of Europe (CoE)                            | coe                  | ACRONYM_BEHIND
            European Border and Coast Guard Agency (FRONTEX)   | frontex              | FORMAL_ACRONYM_BEHIND
            Economic Cooperation Organization ECO              | eco                  | ALIAS
            Some Unheard Spelling (UNHCR)                      | unhcr                | VARIANT
            Hong Kong (SAR of China)                           | hong-kong            | ACRONYM_BEHIND
            Tunisie                                            | tunisia              | VARIANT
            Le Maroc                                           | morocco              | VARIANT
            Moldova, Republic of                               | moldova              | ALIAS
            """)
    void names_are_those_of_parties(String written, String party, Names.Spelling spelling) {
        assertThat(NAMES.resolve(written, PAGE)).isInstanceOfSatisfying(Match.Found.class, found -> {
            assertThat(found.party().id().value()).isEqualTo(party);
            assertThat(found.spelling()).isEqualTo(spelling);
        });
    }

    @Test
    void a_note_in_brackets_is_no_name() {
        assertThat(NAMES.resolve("Some Unheard Island (France)", PAGE)).isInstanceOf(Match.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"1991-10-31, yugoslavia", "1999-01-01, serbia-and-montenegro"})
    void a_name_that_two_bore_is_that_of_the_one_who_lived(LocalDate day, String party) {
        assertThat(NAMES.resolve("Yugoslavia", day))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.party().id().value()).isEqualTo(party));
        assertThat(NAMES.resolve("Yugoslavia", PAGE)).isInstanceOf(Match.Several.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Germa, Germany",
        "Czechia Republik, Czechia",
        "Azerbaijjan, Azerbaijan",
        "Atlantis, ''",
        "Kyrgyztan, Kyrgyzstan"
    })
    void an_unknown_name_comes_with_what_was_probably_meant(String written, String suggestion) {
        assertThat(NAMES.resolve(written, PAGE))
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        unknown -> assertThat(String.join(",", unknown.suggestions()))
                                .isEqualTo(suggestion));
    }

    @ParameterizedTest
    @CsvSource({
        "[1950..1960], [1950-01-01..1955-05-04]",
        "[1930..1945], [1930-01-01..1940-05-31]",
        "[1941..1980], [1949-09-21..1955-05-04]",
        "[1930..], [1930-01-01..]",
        "[1960..1970], ''",
    })
    void a_bound_is_cut_by_all_claims_together(String bound, String expected) {
        var life = new Life(List.of(
                claim("1900-01-01", "1940-06-01"), claim("1949-09-21", "1955-05-05"), claim("1991-09-06", "..")));
        var cut = JoiningRules.cut(DateBound.parse(bound), life);
        assertThat(cut.map(DateBound::toString).orElse("")).isEqualTo(expected);
    }

    private static LifeClaim claim(String from, String until) {
        return new LifeClaim("somebody", DateBound.parse(from), DateBound.parse(until), true, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Istanbul Ministerial Declaration Silk Routes Partnership | Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration | true
            Istanbul Commitments on the Silk Routes Partnership      | Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration | false
            25 Years Budapest Process                                | 20 Years Budapest Process                                                   | false
            Conclusions of the 22nd Meeting                          | Conclusions of the 24th Meeting                                             | false
            Agenda                                                   | Agenda of the Conference                                                    | false
            """)
    void one_work_under_two_titles(String one, String other, boolean same) {
        assertThat(Works.isSameWork(one, other)).isEqualTo(same);
        assertThat(Works.isSameWork(other, one)).isEqualTo(same);
    }

    @Test
    void a_drafting_group_for_a_ministerial_conference_is_none() {
        var nature = MeetingNature.of("Drafting Group Meeting for the Ministerial Conference in 2018", List.of());
        assertThat(nature.kind()).isEqualTo(org.rollcall.contracts.MeetingKind.DRAFTING_GROUP);
        assertThat(nature.series()).isEmpty();
    }

    @Test
    void a_region_in_a_title_is_no_working_group() {
        var group = new WorkingGroup(
                new GroupId("silk-routes"), "Working group", "Silk Routes", List.of(), new Line(1, "x"));
        assertThat(MeetingNature.of("Thematic meeting in the Silk Routes region", List.of(group))
                        .bodies())
                .isEmpty();
        assertThat(MeetingNature.of("8th Silk Routes Working Group Meeting", List.of(group))
                        .bodies())
                .containsExactly(group.id());
    }

    @ParameterizedTest
    @CsvSource({"Türkiye, turkiye", "Côte d’Ivoire, cote-divoire", "A  B--C, a-b-c", "中文, ''"})
    void ids_are_ascii(String name, String slug) {
        assertThat(Fold.slug(name, 60)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X (IOM)                           | ACRONYM   | ''
            X (observer)                      | OBSERVER  | ''
            X (SAR of China)                  | OTHER     | ''
            X [since 2018]                    | SINCE     | 2018
            X (since October 2016)            | SINCE     | 2016-10
            X (joined in 2012)                | SINCE     | 2012
            X (observer since 3 May 2014)     | SINCE     | 2014-05-03
            X (2018-present)                  | SINCE     | 2018
            X (until 2014)                    | LEFT      | ''
            X (2003-2010)                     | LEFT      | ''
            X (not a member since 2012)       | LEFT      | 2012
            X (suspended since 2012)          | SUSPENDED | 2012
            X (2012)                          | OTHER     | ''
            """)
    void a_note_in_brackets_says_one_thing(String written, BracketNote.Kind kind, String since) {
        assertThat(BracketNote.of(written)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(kind);
            assertThat(note.since().map(DateBound::toString).orElse("")).isEqualTo(since);
        });
    }

    @ParameterizedTest
    @CsvSource({"Trinidad & Tobago, trinidad and tobago", "R&D, r and d", "A & B, a and b"})
    void an_ampersand_is_the_word(String text, String words) {
        assertThat(Fold.words(text)).isEqualTo(words);
    }
}
