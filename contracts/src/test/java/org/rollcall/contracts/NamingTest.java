package org.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    private static final PartyOnRecord SFRY = party(
            "yugoslavia",
            List.of(named("Yugoslavia")),
            List.of("SFRY", "former Yugoslavia"),
            life("1918-12-01", "1992-04-27"));
    private static final PartyOnRecord FRY = party(
            "serbia-and-montenegro",
            List.of(named("Yugoslavia"), named("Serbia and Montenegro", "2003-02-04")),
            List.of("FR Yugoslavia"),
            life("1992-04-27", "2006-06-03"));
    private static final List<PartyOnRecord> BOTH = List.of(FRY, SFRY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Netherlands | netherlands",
                "'Netherlands, The' | netherlands",
                "'  Soviet   Union ' | soviet union",
                "Türkiye | turkiye",
                "TÜRKİYE | turkiye",
                "Économie | economie",
                "Economic Cooperation Organization (ECO) | economic cooperation organization",
                "Bosnia & Herzegovina | bosnia and herzegovina",
                "(all) | (all)",
                "The | the",
                "Theland | theland",
            })
    void spellings_that_are_meant_alike_are_one(String written, String folded) {
        assertThat(Naming.fold(written)).isEqualTo(folded);
        assertThat(Naming.fold(folded)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "1991-10-31, yugoslavia",
        "1992-04-26, yugoslavia",
        "1992-04-27, serbia-and-montenegro",
        "1995, serbia-and-montenegro",
        "2005, serbia-and-montenegro",
        "1900, yugoslavia",
        "2010, serbia-and-montenegro",
    })
    void a_name_is_that_of_whoever_bears_it_on_the_day(String on, String id) {
        assertThat(Naming.meant("Yugoslavia", BOTH, date(on)))
                .extracting(PartyOnRecord::id)
                .containsExactly(new PartyId(id));
    }

    @Test
    void a_name_is_ambiguous_over_a_span_in_which_two_bore_it() {
        assertThat(Naming.meant("Yugoslavia", BOTH, date("[1990..1999]"))).containsExactlyElementsOf(BOTH);
    }

    @Test
    void nobody_is_meant_by_a_name_nobody_ever_had() {
        assertThat(Naming.meant("Ruritania", List.of(), date("1995"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999, Yugoslavia", "2003-02-04, Serbia and Montenegro", "XXXX, Serbia and Montenegro"})
    void the_name_shown_is_that_of_the_day(String on, String name) {
        assertThat(Naming.nameOn(FRY, date(on))).isEqualTo(name);
    }

    @Test
    void a_party_is_called_by_its_names_and_its_aliases() {
        assertThat(Naming.texts(FRY)).containsExactly("Yugoslavia", "Serbia and Montenegro", "FR Yugoslavia");
    }

    private static PartyOnRecord party(String id, List<PartyName> names, List<String> aliases, LifeClaim life) {
        return new PartyOnRecord(new PartyId(id), PartyKind.STATE, names, List.of(), aliases, List.of(life), List.of());
    }

    private static DateBound date(String edtf) {
        return DateBound.parse(edtf);
    }

    private static LifeClaim life(String from, String until) {
        return new LifeClaim("gleditsch-ward", date(from), date(until), true, "");
    }

    private static PartyName named(String text) {
        return new PartyName(PartyName.Form.SHORT, text, DateBound.UNKNOWN);
    }

    private static PartyName named(String text, String from) {
        return new PartyName(PartyName.Form.SHORT, text, date(from));
    }
}
