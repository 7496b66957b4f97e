package org.rollcall.projection.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Life;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;

class PartyViewTest {

    private static final PartyView MACEDONIA = new PartyView(
            new PartyId("north-macedonia"),
            PartyKind.STATE,
            List.of(
                    new PartyName(PartyName.Form.SHORT, "Macedonia", DateBound.UNKNOWN),
                    new PartyName(PartyName.Form.SHORT, "North Macedonia", DateBound.parse("2019-02-12"))),
            List.of(
                    new PartyCode(PartyCode.Scheme.ALPHA_2, "MK", DateBound.UNKNOWN, DateBound.NEVER),
                    new PartyCode(PartyCode.Scheme.ALPHA_3, "ROM", DateBound.UNKNOWN, DateBound.parse("2002-02-01")),
                    new PartyCode(PartyCode.Scheme.ALPHA_3, "ROU", DateBound.parse("2002-02"), DateBound.NEVER)),
            List.of(),
            new Life(List.of()),
            List.of());

    @Test
    void the_name_is_that_of_the_day() {
        assertThat(MACEDONIA.nameOn(LocalDate.parse("2019-02-11"))).isEqualTo("Macedonia");
        assertThat(MACEDONIA.nameOn(LocalDate.parse("2019-02-12"))).isEqualTo("North Macedonia");
    }

    @Test
    void the_code_is_the_alpha_3_one_of_the_day_the_surer_of_two() {
        assertThat(MACEDONIA.codeOn(LocalDate.parse("2002-01-31"))).hasValue("ROM");
        assertThat(MACEDONIA.codeOn(LocalDate.parse("2002-02-10"))).hasValue("ROU");
        assertThat(MACEDONIA.codeOn(LocalDate.parse("2003-01-01"))).hasValue("ROU");
    }
}
