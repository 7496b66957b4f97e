package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.register.ShippedRegister.PARTIES;
import static org.rollcall.membership.register.ShippedRegister.called;
import static org.rollcall.membership.register.ShippedRegister.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyOnRecord;

/** What the parties of the register are called, and that nobody is taken for another. */
class RegisterNamesTest {

    static Stream<PartyOnRecord> everyParty() {
        return PARTIES.values().stream();
    }

    @ParameterizedTest
    @MethodSource("everyParty")
    void each_of_its_names_and_aliases_means_one_party_on_each_day(PartyOnRecord party) {
        for (var text : Naming.texts(party)) {
            var candidates = called(text);
            for (var day : turningPoints(candidates)) {
                assertThat(Naming.meant(text, candidates, DateBound.day(day)))
                        .as("'%s' on %s", text, day)
                        .hasSize(1);
            }
        }
    }

    @Test
    void no_short_name_is_borne_by_two_on_one_day() {
        for (var day : turningPoints(PARTIES.values())) {
            var bearers = new HashMap<String, PartyId>();
            for (var party : PARTIES.values()) {
                if (party.life().on(day) != Certainty.ABSENT) {
                    var name = Naming.fold(Naming.nameOn(party, DateBound.day(day)));
                    var other = Optional.ofNullable(bearers.put(name, party.id()));
                    assertThat(other)
                            .as("'%s' of %s on %s", name, party.id(), day)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void no_alias_is_one_of_another_party_or_a_name_of_one() {
        for (var party : PARTIES.values()) {
            for (var alias : party.aliases()) {
                assertThat(called(alias)).as("'%s'", alias).containsExactly(party);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Burma | 1985 | myanmar",
                "Burma | 2020 | myanmar",
                "Upper Volta | 1980 | burkina-faso",
                "Dahomey | 1974 | benin",
                "Zaire | 1990 | democratic-republic-of-the-congo",
                "The Democratic Republic of Congo | 2023 | democratic-republic-of-the-congo",
                "Congo, The Democratic Republic of the | 2023 | democratic-republic-of-the-congo",
                "Congo | 1990 | republic-of-the-congo",
                "Southern Rhodesia | 1979 | zimbabwe",
                "Rhodesia | 1975 | zimbabwe",
                "New Hebrides | 1980-07-01 | vanuatu",
                "French Afars and Issas | 1977 | djibouti",
                "East Timor | 2002-06-01 | timor-leste",
                "Ceylon | 1965 | sri-lanka",
                "Swaziland | 2018-04-18 | eswatini",
                "Ivory Coast | 2020 | cote-d-ivoire",
                "COTE D'IVOIRE | 2020 | cote-d-ivoire",
                "Cape Verde | 2020 | cabo-verde",
                "Khmer Republic | 1972 | cambodia",
                "Viet Nam | 2020 | vietnam",
                "North Vietnam | 1970 | vietnam",
                "South Vietnam | 1970 | south-vietnam",
                "Yemen | 1989 | yemen-arab-republic",
                "Yemen | 1990-05-22 | yemen",
                "Democratic Yemen | 1989 | democratic-yemen",
                "GDR | 1989 | german-democratic-republic",
                "Republic of Korea | 2020 | south-korea",
                "Korea, Democratic People's Republic of | 2020 | north-korea",
                "Tanzania, United Republic of | 2020 | tanzania",
                "Micronesia (Federated States of) | 2020 | micronesia",
                "Holy See (Vatican City State) | 2020 | holy-see",
                "Palestine, State of | 2020 | palestine",
                "Virgin Islands, British | 2020 | british-virgin-islands",
                "Virgin Islands, U.S. | 2020 | united-states-virgin-islands",
                "Saint Martin (French part) | 2020 | saint-martin",
                "Sint Maarten (Dutch part) | 2020 | sint-maarten",
                "Curacao | 2020 | curacao",
                "Netherlands Antilles | 2000 | netherlands-antilles",
                "Hong Kong, SAR of China | 2020 | hong-kong",
                "OIM | 2020 | iom",
                "Haut Commissariat des Nations Unies pour les réfugiés | 2020 | unhcr",
                "République tchèque | 2020 | czech-republic",
            })
    void a_name_of_yesterday_or_of_the_code_list_leads_to_its_party(String text, String on, String party) {
        assertThat(Naming.meant(text, called(text), DateBound.parse(on)))
                .extracting(it -> it.id().value())
                .containsExactly(party);
    }

    @ParameterizedTest
    @CsvSource({
        "turkey, 2022-05-31, Turkey",
        "turkey, 2022-06-01, Türkiye",
        "north-macedonia, 2019-02-11, the former Yugoslav Republic of Macedonia",
        "north-macedonia, 2019-02-12, North Macedonia",
        "serbia-and-montenegro, 2003-02-03, Yugoslavia",
        "serbia-and-montenegro, 2003-02-04, Serbia and Montenegro",
        "czech-republic, 2015, Czech Republic",
        "czech-republic, 2017, Czechia",
        "netherlands, 2020-12-02, Netherlands",
    })
    void a_party_has_the_name_of_the_day(String party, String on, String name) {
        assertThat(Naming.nameOn(party(party), DateBound.parse(on))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cambodia | 1960 | Cambodia",
                "cambodia | 1972 | Khmer Republic",
                "cambodia | 1980 | Democratic Kampuchea",
                "cambodia | 2000 | Cambodia",
                "democratic-republic-of-the-congo | 1965 | Democratic Republic of the Congo",
                "democratic-republic-of-the-congo | 1980 | Zaire",
                "democratic-republic-of-the-congo | 1998 | Democratic Republic of the Congo",
                "egypt | 1950 | Egypt",
                "egypt | 1965 | United Arab Republic",
                "egypt | 1980 | Egypt",
                "central-african-republic | 1978 | Central African Empire",
                "central-african-republic | 1990 | Central African Republic",
                "tanzania | 1963 | Tanganyika",
                "tanzania | 1970 | Tanzania",
            })
    void a_name_that_came_back_is_the_name_again(String party, String on, String name) {
        assertThat(Naming.nameOn(party(party), DateBound.parse(on))).isEqualTo(name);
    }

    private static Set<LocalDate> turningPoints(Collection<PartyOnRecord> parties) {
        var bounds = new ArrayList<DateBound>();
        for (var party : parties) {
            party.lives().forEach(life -> bounds.addAll(List.of(life.from(), life.until())));
            party.names().forEach(name -> bounds.add(name.from()));
        }
        var days = new TreeSet<LocalDate>();
        for (var bound : bounds) {
            Stream.of(bound.earliest(), bound.latest())
                    .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                    .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        }
        return days;
    }
}
