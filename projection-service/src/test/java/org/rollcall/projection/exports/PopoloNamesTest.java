package org.rollcall.projection.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyName.Form;
import org.rollcall.projection.parties.PartyView;

class PopoloNamesTest {

    private static List<String> others(List<PartyName> names, List<String> aliases, String shown, String day) {
        var party = new PartyView(
                new PartyId("example"), PartyKind.STATE, names, List.of(), aliases, new Life(List.of()), List.of());
        return PopoloNames.others(party, shown, LocalDate.parse(day)).stream()
                .map(name -> name.name()
                        + Stream.of(
                                        name.startDate().map(date -> " from " + date),
                                        name.endDate().map(date -> " until " + date))
                                .flatMap(date -> date.stream())
                                .reduce("", String::concat)
                        + ", " + name.note())
                .toList();
    }

    private static PartyName name(Form form, String text, String from) {
        return new PartyName(form, text, DateBound.parse(from));
    }

    private static final List<PartyName> TURKEY = List.of(
            name(Form.SHORT, "Turkey", "XXXX"),
            name(Form.FORMAL, "Republic of Turkey", "1923-10-29"),
            name(Form.SHORT, "Türkiye", "2022-06-01"),
            name(Form.FORMAL, "Republic of Türkiye", "2022-06"));

    @Test
    void a_name_of_its_own_has_its_dates_and_is_not_among_the_aliases_too() {
        assertThat(others(
                        TURKEY, List.of("Turkey", "Republic of Turkey", "Turkiye", "Türkiye"), "Türkiye", "2023-01-01"))
                .containsExactly(
                        "Turkey until 2022-06-01, short name",
                        "Republic of Turkey from 1923-10-29 until 2022-06, formal name",
                        "Republic of Türkiye from 2022-06, formal name",
                        "Turkiye, alias");
    }

    @Test
    void the_name_of_the_day_is_among_the_others_where_a_forum_shows_a_label_of_its_own() {
        assertThat(others(TURKEY, List.of("TR", "Anatolia"), "Anatolia", "2000-01-01"))
                .contains("Turkey until 2022-06-01, short name", "TR, alias")
                .noneMatch(name -> name.startsWith("Anatolia"));
    }

    @Test
    void a_name_that_came_back_is_also_a_former_or_a_later_one() {
        var names = List.of(
                name(Form.SHORT, "Congo", "XXXX"),
                name(Form.SHORT, "Zaire", "1971-10-27"),
                name(Form.SHORT, "Congo", "1997-05-17"));

        assertThat(others(names, List.of(), "Congo", "2000-01-01"))
                .containsExactly(
                        "Congo until 1971-10-27, short name", "Zaire from 1971-10-27 until 1997-05-17, short name");
        assertThat(others(names, List.of(), "Congo", "1970-01-01"))
                .containsExactly(
                        "Zaire from 1971-10-27 until 1997-05-17, short name", "Congo from 1997-05-17, short name");
    }
}
