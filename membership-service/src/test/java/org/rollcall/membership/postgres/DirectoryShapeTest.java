package org.rollcall.membership.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.DateClaim;
import org.rollcall.contracts.Dated;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.LifeClaim;
import org.rollcall.contracts.Naming;
import org.rollcall.contracts.PartyCode;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyKind;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.PartyOnRecord;
import org.rollcall.contracts.PartyOnRecord.Succession;
import org.rollcall.contracts.PartyOnRecord.SuccessionKind;
import org.rollcall.contracts.WireJson;

/**
 * What the directory keeps, for the number of its shape. Who changes the one counts up the other, or an older database is read
 * wrongly.
 */
class DirectoryShapeTest {

    private static final int SHAPE = 2;

    private static final String KEPT = """
            {"id":"old","kind":"STATE",\
            "names":[{"form":"SHORT","text":"Old","from":"XXXX"}],\
            "codes":[{"scheme":"ALPHA_2","value":"OD","from":"1974","until":".."}],\
            "aliases":["Oldland"],\
            "lives":[{"authority":"gw","from":"1918","until":"1993","followed":true,"source":"a list","why":"a reason"}],\
            "successions":[{"fact":"d","kind":"UNION","on":{"followed":"1993","any":"[1993-01-01..1994-12-31]"},\
            "claims":[{"authority":"cow","on":"1994","followed":false,"source":"a list","why":"a reason"}],\
            "successors":["new"]}]}""";

    @Test
    void what_is_kept_has_this_shape() {
        assertThat(DirectoryRefill.SHAPE).isEqualTo(SHAPE);
        var party = new PartyOnRecord(
                new PartyId("old"),
                PartyKind.STATE,
                List.of(new PartyName(PartyName.Form.SHORT, "Old", DateBound.UNKNOWN)),
                List.of(new PartyCode(PartyCode.Scheme.ALPHA_2, "OD", DateBound.parse("1974"), DateBound.NEVER)),
                List.of("Oldland"),
                List.of(new LifeClaim(
                        "gw", DateBound.parse("1918"), DateBound.parse("1993"), true, "a list", "a reason")),
                List.of(new Succession(
                        new FactId("d"),
                        SuccessionKind.UNION,
                        new Dated(DateBound.parse("1993"), DateBound.parse("[1993-01-01..1994-12-31]")),
                        List.of(new DateClaim("cow", DateBound.parse("1994"), false, "a list", "a reason")),
                        List.of(new PartyId("new")))));
        assertThat(WireJson.MAPPER.writeValueAsString(party)).isEqualTo(KEPT);
        assertThat(WireJson.MAPPER.readValue(KEPT, PartyOnRecord.class)).isEqualTo(party);
    }

    @Test
    void names_are_kept_in_this_spelling() {
        assertThat(DirectoryRefill.SHAPE).isEqualTo(SHAPE);
        assertThat(Naming.fold("The Türkiye & Co (T)")).isEqualTo("turkiye and co");
    }
}
