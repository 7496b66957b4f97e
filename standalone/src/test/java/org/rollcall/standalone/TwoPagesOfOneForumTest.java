package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Two pages of the Almaty Process, years apart, brought one after the other: one record, and what changed in between. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoPagesOfOneForumTest {

    private static final Path PAGES = Path.of("../projection-service/src/test/resources/pages");
    private static final String FORUM = "/api/forums/almaty-process";
    private static final String BETWEEN = "[2018-06-02..2023-10-01]";

    private final Rollcall rollcall = Rollcall.inThisJvm();

    private JsonNode bring(String page, String day) throws IOException {
        var query = "?name=" + URLEncoder.encode("Almaty Process", StandardCharsets.UTF_8) + "&contentDate=" + day;
        var answer = rollcall.send(
                "POST",
                "/api/imports" + query,
                "secretariat",
                Files.readString(PAGES.resolve(page)),
                Map.of("Content-Type", "text/plain"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Rollcall.JSON.readTree(answer.body());
    }

    private JsonNode accept(JsonNode draft) {
        var path = "/api/imports/" + draft.path("id").asString() + "/acceptance";
        var answer = rollcall.post(path, "secretariat", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var result = Rollcall.JSON.readTree(answer.body());
        assertThat(result.path("failed").toString()).isEqualTo("[]");
        assertThat(result.path("accepted").asInt())
                .isEqualTo(draft.path("proposals").size());
        // the next page is read against what the views have
        rollcall.get(FORUM + "/roll?atLeast=" + result.path("position").asString());
        return result;
    }

    private static List<String> said(JsonNode draft, String path, String member) {
        return draft.path("proposals")
                .valueStream()
                .filter(proposal -> proposal.path("path").asString().endsWith(path))
                .map(proposal -> proposal.at("/body/party").asString() + " "
                        + proposal.at("/body/" + member).asString())
                .toList();
    }

    @Test
    @Order(1)
    void the_first_page_is_recorded_and_its_acceptance_repeated_records_nothing() throws IOException {
        var draft = bring("almaty-process_snapshot-2016-18.txt", "2018-06-01");
        var result = accept(draft);
        assertThat(accept(draft).path("position")).isEqualTo(result.path("position"));
        var roll = rollcall.get(FORUM + "/roll?on=2018-06-01");
        assertThat(roll.path("entries").findValuesAsString("party"))
                .contains("kyrgyzstan", "iran", "pakistan", "palestine", "eurasian-development-bank");
    }

    @Test
    @Order(2)
    void the_second_is_a_difference_with_bounds_and_all_of_it_can_be_recorded() throws IOException {
        var draft = bring("almaty-process_snapshot-2023-24.txt", "2023-10-01");
        assertThat(draft.path("forum").asString()).isEqualTo("almaty-process");
        assertThat(draft.path("proposals")
                        .valueStream()
                        .map(proposal -> proposal.path("path").asString()))
                .doesNotContain("/api/forums");
        assertThat(said(draft, "/admissions", "from")).contains("italy " + BETWEEN, "turkmenistan " + BETWEEN);
        assertThat(draft.path("findings").findValuesAsString("code"))
                .contains("appeared", "renamed", "absence-not-shown", "forum-on-record");
        accept(draft);

        var then = rollcall.get(FORUM + "/roll?on=2018-06-01&standing=OBSERVER");
        assertThat(then.path("entries").findValuesAsString("party")).containsExactlyInAnyOrder("iran", "pakistan");
        var now = rollcall.get(FORUM + "/roll?on=2023-10-01&standing=OBSERVER");
        assertThat(now.path("entries").findValuesAsString("party"))
                .containsExactlyInAnyOrder("iran", "pakistan", "italy", "turkmenistan");
        var chairs = rollcall.get(FORUM + "/offices?on=2019-06-01");
        assertThat(chairs.toString()).contains("tajikistan").doesNotContain("azerbaijan");
    }

    @Test
    @Order(3)
    void a_third_page_shows_who_left_and_whose_standing_changed() throws IOException {
        var page = Files.readString(PAGES.resolve("almaty-process_snapshot-2023-24.txt"))
                .replace("- Italy\n", "")
                .replace("(4 States)", "(3 States)")
                .replace("- Turkmenistan\n", "- Tajikistan\n")
                .replace("- Tajikistan\n- Türkiye", "- Turkmenistan\n- Türkiye");
        var answer = rollcall.send(
                "POST",
                "/api/imports?name=Almaty%20Process&contentDate=2024-05-01",
                "secretariat",
                page,
                Map.of("Content-Type", "text/plain"));
        var draft = Rollcall.JSON.readTree(answer.body());
        assertThat(said(draft, "/withdrawals", "until")).containsExactly("italy [2023-10-02..2024-05-01]");
        assertThat(said(draft, "/standings", "becomes"))
                .containsExactlyInAnyOrder("turkmenistan MEMBER", "tajikistan OBSERVER");
        assertThat(said(draft, "/admissions", "from")).isEmpty();
        accept(draft);
        var now = rollcall.get(FORUM + "/roll?on=2024-05-01&standing=OBSERVER");
        assertThat(now.path("entries").findValuesAsString("party"))
                .containsExactlyInAnyOrder("iran", "pakistan", "tajikistan");
    }
}
