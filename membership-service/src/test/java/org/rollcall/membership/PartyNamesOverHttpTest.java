package org.rollcall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which party is meant by what somebody writes, and what is suggested when nobody can be. */
class PartyNamesOverHttpTest {

    private static RunningService service;
    private static Caller secretariat;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        secretariat = service.secretariat();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "czech-republic | 2001 | czech-republic",
                "Czech Republic | 2001 | czech-republic",
                "Czechia | 2001 | czech-republic",
                "the Netherlands | 2001 | netherlands",
                "Netherlands, The | 2001 | netherlands",
                "TURKIYE | 2001 | turkey",
                "Türkiye | 2023 | turkey",
                "Turkey | 2023 | turkey",
                "USSR | 1991-10-31 | soviet-union",
                "International Organization for Migration (IOM) | 2001 | iom",
                "Yugoslavia | 1991-10-31 | yugoslavia",
                "Yugoslavia | 1995 | serbia-and-montenegro",
                "Macedonia | 2020 | north-macedonia",
                "AUT | 2001 | austria",
                "CS | 1990 | czechoslovakia",
                "CS | 2005 | serbia-and-montenegro",
                "CSHH | 1990 | czechoslovakia",
                "CSK | 1990 | czechoslovakia",
            })
    void a_party_is_meant_by_its_id_its_name_of_the_day_an_alias_or_a_code(String text, String from, String id) {
        var forum = forum();
        var answer = admit(forum, text, from);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(service.jdbc()
                        .sql("SELECT payload ->> 'party' FROM event WHERE stream = ? AND sequence = 1")
                        .param("forum/" + forum)
                        .query(String.class)
                        .single())
                .isEqualTo(id);
    }

    @Test
    void a_party_after_its_life_is_refused_with_those_that_lived_then() {
        var answer = admit(forum(), "Czechoslovakia", "1997");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("/problems/outside-life");
        assertThat(answer.suggestions()).containsExactly("Czech Republic", "Slovakia");
    }

    @Test
    void the_soviet_union_after_its_life_is_refused_with_its_continuator_and_all_that_separated() {
        var answer = admit(forum(), "Soviet Union", "1997");
        assertThat(answer.suggestions()).hasSize(15).contains("Russian Federation", "Estonia", "Kazakhstan");
    }

    @Test
    void a_successor_before_its_life_is_refused_with_whom_it_came_out_of() {
        assertThat(admit(forum(), "Slovakia", "1992").suggestions()).containsExactly("Czechoslovakia");
    }

    @ParameterizedTest
    @CsvSource({
        "Czechia Republic, Czech Republic",
        "Czechia Republic, Czechia",
        "Soviet Unoin, Soviet Union",
        "Azerbaidjan, Azerbaijan",
        "Untied Kingdom, United Kingdom",
        "Organisation for Security and Cooperation in Europe, Organization for Security and Co-operation in Europe",
    })
    void an_unknown_party_is_refused_with_the_probable_name(String text, String probable) {
        var answer = admit(forum(), text, "2020");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("/problems/unknown-party");
        assertThat(answer.text("field")).isEqualTo("party");
        assertThat(answer.suggestions()).hasSizeLessThanOrEqualTo(5).contains(probable);
    }

    @Test
    void what_is_like_no_name_at_all_is_refused_without_a_guess() {
        assertThat(admit(forum(), "Xyzzy", "2020").suggestions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CS, 2020", "aut, 2020", "040, 2020", "QZ, 2020"})
    void what_is_no_code_of_that_day_as_it_is_written_is_refused(String text, String from) {
        assertThat(admit(forum(), text, from).text("type")).isEqualTo("/problems/unknown-party");
    }

    @Test
    void a_name_two_parties_bore_in_the_span_is_refused_with_their_ids() {
        var answer = admit(forum(), "Yugoslavia", "[1991-01-01..1995-12-31]");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("/problems/ambiguous-party");
        assertThat(answer.suggestions()).containsExactly("serbia-and-montenegro", "yugoslavia");
    }

    @Test
    void a_beginning_before_the_followed_claim_of_a_life_is_recorded_with_a_warning() {
        var answer = admit(forum(), "Ukraine", "1991-10-31");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("warnings").path(0).path("code").asString())
                .isEqualTo("partly-outside-life");
    }

    @Test
    void whose_place_passes_is_meant_by_the_name_of_the_day_before() {
        var forum = forum();
        assertThat(admit(forum, "yugoslavia", "1991").status()).isEqualTo(201);
        var passed = secretariat.post("/api/forums/" + forum + "/successions", """
                {"predecessor": "Yugoslavia", "successors": ["Yugoslavia", "Croatia"], "standing": "OBSERVER", "on": "1992-04-27"}""");
        assertThat(passed.status()).as(passed.response().body()).isEqualTo(201);
        assertThat(service.jdbc()
                        .sql("SELECT payload ->> 'predecessor' FROM event WHERE stream = ? AND sequence = 2")
                        .param("forum/" + forum)
                        .query(String.class)
                        .single())
                .isEqualTo("yugoslavia");
    }

    @Test
    void a_name_is_known_as_soon_as_it_was_given() {
        var id = "p-" + UUID.randomUUID();
        var name = "Republic " + id;
        var registered = secretariat.post("/api/parties", """
                {"id": "%s", "kind": "STATE", "names": [{"form": "SHORT", "text": "%s"}]}""".formatted(id, name));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(admit(forum(), "the " + name, "2020").status()).isEqualTo(201);
        assertThat(secretariat
                        .post("/api/parties/" + id + "/names", """
                                {"form": "SHORT", "text": "Kingdom %s", "from": "2010"}""".formatted(id))
                        .status())
                .isEqualTo(201);
        assertThat(admit(forum(), "Kingdom " + id, "2020").status()).isEqualTo(201);
    }

    private static String forum() {
        var id = "f-" + UUID.randomUUID();
        secretariat.post(
                "/api/forums",
                "{\"id\": \"%s\", \"name\": \"A forum\", \"established\": \"[1990..2025]\"}".formatted(id));
        return id;
    }

    private static Caller.Answer admit(String forum, String party, String from) {
        return secretariat.post(
                "/api/forums/" + forum + "/admissions",
                "{\"party\": \"%s\", \"standing\": \"OBSERVER\", \"from\": \"%s\"}".formatted(party, from));
    }
}
