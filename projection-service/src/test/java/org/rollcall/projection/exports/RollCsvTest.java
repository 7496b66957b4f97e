package org.rollcall.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.Basis;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Evidence;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumId;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.Position;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.views.RivalDate;

class RollCsvTest {

    private static Roll roll(String name, Evidence... evidence) {
        return roll(name, DateBound.NEVER, List.of(), evidence);
    }

    private static Roll roll(String name, DateBound until, List<RivalDate> claims, Evidence... evidence) {
        return new Roll(
                new ForumId("river-forum"),
                LocalDate.parse("1995-01-01"),
                Instant.parse("2026-11-30T00:00:00Z"),
                Map.of(),
                List.of(new Roll.Entry(
                        new PartyId("austria"),
                        name,
                        PartyKind.STATE,
                        Optional.of("AUT"),
                        Standing.MEMBER,
                        Roll.Status.ACTIVE,
                        Optional.empty(),
                        Certainty.CERTAIN,
                        DateBound.parse("1993-02"),
                        until,
                        Basis.FOUNDING,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(evidence),
                        Optional.of(LocalDate.parse("2020-12-02")),
                        new FactId("f-1"),
                        List.of(new FactId("f-1")),
                        new FactId("f-1"),
                        3,
                        claims,
                        List.of())),
                new Position(7, 0),
                Optional.empty());
    }

    private static String csv(Roll roll, LifeClaim... lives) {
        return new String(
                RollCsv.of(
                        roll,
                        Map.of(Standing.MEMBER, "Riparian States"),
                        Map.of(new PartyId("austria"), new Life(List.of(lives)))),
                StandardCharsets.UTF_8);
    }

    @Test
    void the_table_begins_with_the_names_of_its_columns_and_ends_every_line_as_the_standard_says() {
        assertThat(csv(roll("Austria", new Evidence.Decided("the forum", "by consensus"))))
                .isEqualTo(
                        "party,name,kind,code,standing,label,status,certainty,from,until,basis,cause,decided,lastStated,factId,evidence,claims\r\n"
                                + "austria,Austria,STATE,AUT,MEMBER,Riparian States,ACTIVE,CERTAIN,1993-02,,FOUNDING,,,2020-12-02,f-1,"
                                + "\"decided by the forum, by consensus\",\r\n");
    }

    @Test
    void what_is_in_a_cell_comes_out_of_it_whatever_it_is() throws IOException {
        var name = "Côte d’Ivoire, \"the\" \r\nRepublic; 日本";

        var read = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv(roll(name))))
                .getRecords();

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().get("name")).isEqualTo(name);
        assertThat(read.getFirst().get("until")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void nothing_a_spreadsheet_would_reckon_stands_at_the_beginning_of_a_cell(String hostile) throws IOException {
        var read = CSVFormat.RFC4180
                .parse(new StringReader(csv(roll(hostile, new Evidence.Decided("x", "y")))))
                .getRecords()
                .get(1);

        assertThat(read.get(1)).isEqualTo("'" + hostile);
    }

    @Test
    void a_hostile_source_does_not_reach_the_beginning_of_a_cell() {
        assertThat(csv(roll("Austria", new Evidence.Stated("=1+1", 0, "=1", DateBound.UNKNOWN))))
                .endsWith(",\"stated in =1+1, “=1”\",\r\n");
    }

    @Test
    void what_others_claim_of_the_dates_of_a_line_is_a_cell_of_it() {
        var rival = new RivalDate(
                new FactId("f-2"),
                new FactId("f-1"),
                "the forum",
                DateBound.parse("1993-03"),
                true,
                "",
                "it should know");
        var other = new RivalDate(new FactId("f-3"), new FactId("f-1"), "=un", DateBound.parse("1992"), false, "", "");

        assertThat(csv(roll("Austria", DateBound.NEVER, List.of(rival, other))))
                .endsWith(",the forum: 1993-03 (followed); =un: 1992\r\n");
        assertThat(csv(roll("Austria", DateBound.NEVER, List.of(other)))).endsWith(",'=un: 1992\r\n");
    }

    @Test
    void so_is_what_authorities_claim_of_the_life_that_bounds_it_where_they_differ() {
        var bounded = roll("Austria", DateBound.parse("[1991-12-21..1991-12-26]"), List.of());
        var followed = life("gleditsch-ward", "1922-12-30", "1991-12-26", true);

        assertThat(csv(bounded, followed, life("cow", "1922", "1991-12-21", false)))
                .endsWith(",gleditsch-ward: 1991-12-26 (followed); cow: 1991-12-21\r\n");
        assertThat(csv(bounded, followed, life("cow", "1922", "1991-12-26", false)))
                .endsWith(",,\r\n");
        assertThat(csv(bounded, life("gleditsch-ward", "1922", "..", true), life("cow", "1993-02-01", "2010", false)))
                .endsWith(",,\r\n");
    }

    private static LifeClaim life(String authority, String from, String until, boolean followed) {
        return new LifeClaim(authority, DateBound.parse(from), DateBound.parse(until), followed, "");
    }

    @Test
    void each_kind_of_evidence_has_its_words() {
        assertThat(EvidenceText.of(List.of(
                        new Evidence.Stated("sha256:00", 84, "-  Czech\n Republic", DateBound.parse("2020-12-02")),
                        new Evidence.Reference("states", "gleditsch-ward", "https://example.org/"),
                        new Evidence.Reference("", "cow", "https://example.org/cow"),
                        new Evidence.Inferred("founder", 2, List.of("line 135", "it lived")),
                        new Evidence.Decided("2nd conference", ""),
                        new Evidence.Decided("2nd conference", ""))))
                .isEqualTo("stated in sha256:00, line 84, “- Czech Republic”, as of 2020-12-02;"
                        + " register states, gleditsch-ward, https://example.org/; claimed by cow, https://example.org/cow;"
                        + " inferred by the rule founder (version 2), line 135, it lived; decided by 2nd conference");
    }
}
