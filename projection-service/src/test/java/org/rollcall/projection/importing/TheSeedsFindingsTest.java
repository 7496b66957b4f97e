package org.rollcall.projection.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.projection.importing.Finding.Severity;

/** What is odd about the page of the Budapest Process, line by line. */
class TheSeedsFindingsTest {

    private static final Draft DRAFT = Seed.budapest();

    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
              1 | navigation                | lines 1 to 22
             25 | met-before-established    | Established 1993, but the first meeting listed was on 1991-10-31
             27 | count-in-text             | 'over 50 governments' claimed; 52 on line 58
             29 | count-of-participants     | took part in a meeting
             47 | doubled-line              | 'Chair: Turkey' stands twice
             48 | doubled-line              | 'Co-Chair: Hungary' stands twice
             50 | count-agrees              | 3 working groups claimed, 3 listed
             55 | unknown-date              | secretariat
             57 | orphan-dash               | lines 57, 131, 140, 173, 179
             58 | count-agrees              | 52 claimed in the heading, 52 listed
             58 | own-word                  | Participating States
             66 | succession-pending        | Yugoslavia was dissolved
             70 | alias-used                | 'Czech Republic' is the formal name of czech-republic, called Czechia on 2020-12-02
             70 | succession-pending        | Czechoslovakia was dissolved
             91 | alias-used                | 'Netherlands, The'
             98 | succession-pending        | Soviet Union was continued by Russian Federation on 1991-12-24
             99 | succession-pending        | Serbia and Montenegro was continued by Serbia on 2006-06-03
            111 | founder-no-longer-exists  | 'Czechoslovakia'
            111 | founder-no-longer-exists  | 'the Soviet Union'
            111 | founder-no-longer-exists  | 'Yugoslavia'
            111 | name-of-the-day           | 'Yugoslavia' is the name of more than one party; on 1991-10-31 only yugoslavia lived
            112 | count-agrees              | 16 claimed in the heading, 16 listed
            112 | own-word                  | Participating Organizations
            112 | name-styles               | in 3 styles: acronym in brackets on 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 126, 127; acronym without brackets on 128; name alone on 125
              0 | ordinals                  | Of the series ministerial-conference the page numbers 1st (line 167), 2nd (line 166), 3rd (line 165), 4th (line 164), 5th (line 163), 6th (line 150)
              0 | ordinals                  | senior-officials-meeting the page numbers 22nd (line 162), 24th (line 161), 24th (line 158); without a number: lines 155, 153, 151, 148, 141
              0 | ordinals                  | Of the series silk-routes the page numbers 8th (line 160), 9th (line 159)
              0 | ordinals                  | Of the series preparatory-6th-ministerial the page numbers 1st (line 155), 2nd (line 153), 3rd (line 151)
              0 | ordinals                  | Of the series thematic the page numbers none; without a number: lines 147, 143
              0 | ordinals                  | Of the series webinar the page numbers none; without a number: lines 145, 144
            118 | alias-used                | International Center for Migration Policy Development (ICMPD)
            119 | alias-used                | International Labor Organization (ILO)
            123 | alias-used                | United Nations Development Program (UNDP)
            128 | alias-used                | Economic Cooperation Organization ECO
            129 | count-without-list        | 1 claimed in the heading, 0 listed
            141 | content-day               | 2020-12-02
            141 | date-spellings            | Dates in 5 spellings
            158 | ordinal-repeated          | A 24th in the series senior-officials-meeting on 2015-12-14 (line 161) and 2016-12-15 (line 158)
            158 | ordinal-missing           | no 23rd
            159 | run-together              | line 160 begins with a date and a place without a title and goes on with another meeting
            159 | ordinals-not-listed       | The series silk-routes begins with its 8th
            160 | host-is-observer          | Iran hosted a meeting
            161 | stray-apostrophe          | apostrophe
            169 | link                      | working-group-meetings
            177 | document-listed-twice     | on line 163
            182 | time-zone-of-the-address  | town
            185 | glued-label               | Website
            186 | spaces-in-address         | http: // www.budapestprocess.org
            """)
    void each_oddity_is_found_where_it_stands(int line, String code, String what) {
        assertThat(DRAFT.findings())
                .anyMatch(finding -> finding.line() == line
                        && finding.code().equals(code)
                        && finding.what().contains(what)
                        && !finding.done().isBlank());
    }

    @Test
    void every_line_was_understood_and_nothing_was_left_out() {
        assertThat(DRAFT.findings()).noneMatch(finding -> finding.code().equals("not-understood"));
        assertThat(DRAFT.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void how_many_joining_dates_each_rule_gives_is_told() {
        assertThat(DRAFT.findings())
                .filteredOn(finding -> finding.code().equals("unknown-joining-dates"))
                .singleElement()
                .extracting(Finding::done)
                .asString()
                .contains("1 by the rule 'continuation'", "17 by the rule 'descendant'")
                .contains("33 by the rule 'everybody-else'", "27 by the rule 'founder'");
    }

    @Test
    void every_spelling_of_a_date_is_told_with_its_lines() {
        assertThat(DRAFT.findings())
                .filteredOn(finding -> finding.code().equals("date-spellings"))
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("'M d, y,' on 141", "'M d-d, y,' on 147", "'M d- d, y,' on 148, 161", "'M d , y,' on 164")
                .contains("'M d, y ,' on 167");
    }

    @Test
    void findings_come_in_the_order_of_their_lines_and_print_as_a_table() {
        assertThat(DRAFT.findings()).extracting(Finding::line).isSorted();
        var table = FindingsTable.of(DRAFT.findings());
        assertThat(table).contains("WARNING   159  '9th Silk Routes Working Group Meeting");
        assertThat(table.lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void the_same_page_gives_the_same_draft() {
        assertThat(Seed.budapest()).isEqualTo(DRAFT);
    }
}
