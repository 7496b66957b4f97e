package org.rollcall.meeting.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.contracts.MeetingEvent.Presence;
import org.rollcall.contracts.ProblemType;
import org.rollcall.contracts.Standing;
import org.rollcall.meeting.domain.RecordAttendance.Delegation;
import org.rollcall.writeside.Refused;

class AttendanceTableTest {

    @Test
    void a_line_is_a_delegation() {
        var read = read("party,presence,attendsAs,delegates\r\nAustria,PRESENT,MEMBER,4\r\nIran,excused,,\r\n");

        assertThat(read).extracting(Delegation::party).containsExactly("Austria", "Iran");
        assertThat(read).extracting(Delegation::presence).containsExactly(Presence.PRESENT, Presence.EXCUSED);
        assertThat(read)
                .extracting(Delegation::attendsAs)
                .containsExactly(Optional.of(Standing.MEMBER), Optional.empty());
        assertThat(read).extracting(Delegation::delegates).containsExactly(OptionalInt.of(4), OptionalInt.empty());
        assertThat(read.get(1).at().party()).isEqualTo("line 3, column 1 (party)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party                              | Austria",
                "Delegates,Party                    | 4,Austria",
                "party;presence                     | Austria;PRESENT",
                "~Party~,~Attends as~               | ~Austria~,~MEMBER~",
                "name,standing                      | Austria,MEMBER",
            })
    void columns_come_in_any_order_and_as_spreadsheets_part_them(String titles, String line) {
        assertThat(read(titles.replace('~', '"') + "\n" + line.replace('~', '"')))
                .extracting(Delegation::party)
                .containsExactly("Austria");
    }

    @Test
    void names_are_read_as_they_were_saved() {
        var name = "Côte d'Ivoire";
        var table = "party\n\"" + name + "\"\n";
        var windows = Charset.forName("windows-1252");

        assertThat(read("\uFEFF" + table)).extracting(Delegation::party).containsExactly(name);
        assertThat(AttendanceTable.read(table.getBytes(windows), windows))
                .extracting(Delegation::party)
                .containsExactly(name);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> AttendanceTable.read(table.getBytes(windows), null))
                .matches(refused -> refused.problem().type() == ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void what_was_disarmed_for_a_spreadsheet_is_read_as_it_was() {
        assertThat(read("party\n'=Austria\n")).extracting(Delegation::party).containsExactly("=Austria");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party,presense\\nAustria,PRESENT           | line 1, column 2             | presence",
                "party,party\\nAustria,Austria              | line 1, column 2             |",
                "presence\\nPRESENT                         | line 1                       |",
                "''                                         | line 1                       |",
                "party,presence\\nAustria,PRESNT            | line 2, column 2 (presence)  | PRESENT",
                "party,presence\\nAustria                   | line 2, column 2 (presence)  |",
                "party,attendsAs\\n\\nAustria,OBSERVR       | line 3, column 2 (attendsAs) | OBSERVER",
                "party,delegates\\nAustria,some             | line 2, column 2 (delegates) |",
                "party\\nAustria,PRESENT                    | line 2                       |",
            })
    void what_is_wrong_is_said_with_its_line_and_column(String table, String field, String suggestion) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(table.replace("\\n", "\n")))
                .satisfies(refused -> {
                    assertThat(refused.problem().type()).isEqualTo(ProblemType.INVALID_FIELD);
                    assertThat(refused.problem().field()).isEqualTo(field);
                    if (suggestion != null) {
                        assertThat(refused.problem().suggestions()).contains(suggestion);
                    }
                });
    }

    @Test
    void a_quote_that_is_not_closed_is_no_table() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("party\n\"Austria\nIran\n"))
                .matches(refused -> refused.problem().type() == ProblemType.MALFORMED_REQUEST)
                .matches(refused -> !refused.problem().detail().contains("Exception"));
    }

    @Property(tries = 200)
    void what_is_written_is_read_again(@ForAll("delegations") List<Written> delegations) {
        var table = delegations.stream()
                .map(said ->
                        "\"" + said.party().replace("\"", "\"\"") + "\"," + said.presence() + "," + said.delegates())
                .collect(Collectors.joining("\r\n", "party,presence,delegates\r\n", "\r\n"));

        assertThat(read(table))
                .extracting(said -> new Written(
                        said.party(), said.presence(), said.delegates().getAsInt()))
                .isEqualTo(delegations);
    }

    private record Written(String party, Presence presence, int delegates) {}

    @Provide
    Arbitrary<List<Written>> delegations() {
        var names = Arbitraries.strings()
                .withChars("abcÄß ,;\"'éの-")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(name -> name.equals(name.strip()) && !name.startsWith("'"));
        return Combinators.combine(names, Arbitraries.of(Presence.values()), Arbitraries.integers())
                .as(Written::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static List<Delegation> read(String table) {
        return AttendanceTable.read(table.getBytes(StandardCharsets.UTF_8), null);
    }
}
