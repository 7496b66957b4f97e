package org.rollcall.projection.pages.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.projection.pages.Record.FORUM;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.DateBound;
import org.rollcall.contracts.Event.Statement;
import org.rollcall.contracts.FactId;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.PartyEvent;
import org.rollcall.contracts.PartyId;
import org.rollcall.contracts.PartyName;
import org.rollcall.contracts.Standing;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.desk.Form;

class CorrectionsTest {

    @Test
    void the_form_of_a_correction_stands_as_the_fact_does() {
        assertThat(Corrections.values((Statement) Record.admitted(FORUM, "austria", Standing.MEMBER, "1993-02")))
                .containsEntry("standing", List.of("MEMBER"))
                .containsEntry("from", List.of("1993-02"))
                .containsOnlyKeys("standing", "basis", "from");
    }

    @Test
    void members_of_members_stand_where_a_request_has_them() {
        var named = new PartyEvent.PartyNamed(
                new FactId("f"),
                new PartyId("turkiye"),
                new PartyName(PartyName.Form.SHORT, "Türkiye", DateBound.parse("2022-06-01")),
                Record.stated(1, ""));
        assertThat(Corrections.values(named))
                .isEqualTo(Map.of("form", List.of("SHORT"), "text", List.of("Türkiye"), "from", List.of("2022-06-01")));
        assertThat(Corrections.values((Statement) Record.forum(FORUM, "River Forum", "Rivers.")))
                .containsEntry("name", List.of("River Forum"))
                .containsEntry("profile.contact.address", List.of("1 Quay\nVienna"))
                .containsEntry("profile.labels.MEMBER", List.of("Riparian States"));
    }

    @Test
    void who_takes_a_place_stands_in_a_line_each() {
        var passed = new ForumEvent.PlacePassed(
                new FactId("f"),
                FORUM,
                new PartyId("czechoslovakia"),
                new FactId("p"),
                Standing.MEMBER,
                DateBound.parse("1993-01-01"),
                List.of(successor("czech-republic"), successor("slovakia")),
                Record.stated(1, ""));
        assertThat(Corrections.values(passed)).containsEntry("successors", List.of("czech-republic\nslovakia"));
    }

    private static ForumEvent.Successor successor(String party) {
        return new ForumEvent.Successor(new PartyId(party), new FactId("p-" + party), List.of());
    }

    @Test
    void a_body_has_what_was_filled_in_each_at_its_place() {
        var form = Form.fresh(Map.of(
                "name", "River Forum",
                "contact.email", "office@example.org",
                "regions", "Europe\n\nAsia",
                "from", "2024",
                "type", "",
                "reason", "It says so.",
                "evidence.kind", "MINE"));
        assertThat(Bodies.of(Change.PROFILE, form))
                .isEqualTo(Map.of(
                        "name", "River Forum",
                        "contact", Map.of("email", "office@example.org"),
                        "regions", List.of("Europe", "Asia"),
                        "from", "2024",
                        "reason", "It says so."));
    }

    @Test
    void what_the_address_names_is_not_said_again_and_nobody_succeeding_is_said_by_an_empty_list() {
        assertThat(Bodies.of(Change.OFFICE_END, Form.fresh(Map.of("appointment", "a", "until", "2024"))))
                .isEqualTo(Map.of("until", "2024"));
        assertThat(Bodies.of(Change.SUCCESSION, Form.fresh(Map.of("predecessor", "ussr", "on", "1991"))))
                .containsEntry("successors", List.of());
    }

    @Test
    void what_is_no_number_is_sent_as_it_is_so_that_it_is_refused() {
        assertThat(Bodies.of(Change.COUNT, Form.fresh(Map.of("count", "many")))).containsEntry("count", "many");
        assertThat(Bodies.of(Change.COUNT, Form.fresh(Map.of("count", "50")))).containsEntry("count", 50);
    }

    @Test
    void a_party_is_registered_with_its_names_and_its_life() {
        assertThat(Bodies.of(
                        Change.REGISTRATION,
                        Form.fresh(Map.of(
                                "kind", "STATE",
                                "names.SHORT", "Kosovo",
                                "codes.ALPHA_3", "XKX",
                                "lives.authority", "gleditsch-ward",
                                "lives.from", "2008-02-17"))))
                .isEqualTo(Map.of(
                        "kind", "STATE",
                        "names", List.of(Map.of("form", "SHORT", "text", "Kosovo")),
                        "codes", List.of(Map.of("scheme", "ALPHA_3", "value", "XKX")),
                        "lives",
                                List.of(Map.of(
                                        "authority", "gleditsch-ward", "from", "2008-02-17", "followed", true))));
    }
}
