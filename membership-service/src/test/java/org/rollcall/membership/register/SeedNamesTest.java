package org.rollcall.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.membership.register.ShippedRegister.called;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyOnRecord;

/** Every party the page of the Budapest Process names, in its own spelling, is one of the register on the page's days. */
class SeedNamesTest {

    private static final DateBound CONTENT_DAY = DateBound.parse("2020-12-02");
    private static final DateBound FIRST_CONFERENCE = DateBound.parse("1991-10-31");

    static final List<String> STATES = names("""
            Albania; Afghanistan; Armenia; Austria; Azerbaijan; Belarus; Belgium; Bosnia and Herzegovina; Bulgaria;
            Croatia; Cyprus; Czech Republic; Denmark; Estonia; Finland; France; Georgia; Germany; Greece; Hungary; Iraq;
            Ireland; Italy; Kazakhstan; Kyrgyzstan; Latvia; Liechtenstein; Lithuania; Luxembourg; Malta; Moldova;
            Montenegro; Netherlands, The; North Macedonia; Norway; Pakistan; Poland; Portugal; Romania;
            Russian Federation; Serbia; Slovakia; Slovenia; Spain; Sweden; Switzerland; Tajikistan; Turkey; Turkmenistan;
            Ukraine; United Kingdom; Uzbekistan;
            Australia; Bangladesh; Canada; China; India; Iran; United States of America""");

    static final List<String> FOUNDERS = names("""
            Albania; Austria; Belgium; Bulgaria; Czechoslovakia; Denmark; Estonia; France; Germany; Greece; Hungary;
            Ireland; Italy; Latvia; Lithuania; Luxembourg; Netherlands; Poland; Portugal; Romania; the Soviet Union;
            Spain ; Switzerland; Ukraine; United Kingdom; Belarus; Yugoslavia""");

    static final List<String> ORGANISATIONS = names("""
            Black Sea Economic Cooperation Organization (BSEC); Council of Europe (CoE);
            European Asylum Support Office (EASO); European Commission (EC);
            European Border and Coast Guard Agency (FRONTEX);
            International Center for Migration Policy Development (ICMPD); International Labor Organization (ILO);
            International Organization for Migration (IOM); Migration, Asylum, Refugees Regional Initiative (MARRI);
            United Nations High Commissioner for Refugees (UNHCR); United Nations Development Program (UNDP);
            United Nations Office on Drugs and Crime (UNODC); EU Council; European External Action Service (EEAS);
            Organization for Security and Co-operation in Europe (OSCE); Economic Cooperation Organization ECO""");

    @ParameterizedTest
    @FieldSource("STATES")
    void a_state_is_known_by_the_name_it_had_on_the_content_day(String name) {
        assertThat(meant(name, CONTENT_DAY).kind()).isEqualTo(PartyKind.STATE);
    }

    @ParameterizedTest
    @FieldSource("FOUNDERS")
    void a_founder_is_known_by_the_name_it_had_on_the_day_of_the_first_conference(String name) {
        assertThat(meant(name, FIRST_CONFERENCE).kind()).isEqualTo(PartyKind.STATE);
    }

    @ParameterizedTest
    @FieldSource("ORGANISATIONS")
    void an_organisation_is_known_as_the_page_spells_it(String name) {
        assertThat(meant(name, CONTENT_DAY).kind()).isEqualTo(PartyKind.ORGANISATION);
    }

    @Test
    void the_founders_are_27_parties_and_yugoslavia_is_the_socialist_federal_republic() {
        var founders =
                FOUNDERS.stream().map(it -> meant(it, FIRST_CONFERENCE).id()).collect(Collectors.toSet());
        assertThat(founders).hasSize(27).containsAll(Set.of(new PartyId("yugoslavia"), new PartyId("soviet-union")));
    }

    private static PartyOnRecord meant(String text, DateBound on) {
        var meant = Naming.meant(text, called(text), on);
        assertThat(meant).hasSize(1);
        return meant.getFirst();
    }

    private static List<String> names(String list) {
        return Stream.of(list.replace("\n", " ").split(";"))
                .map(name -> name.replaceAll(" +", " "))
                .toList();
    }
}
