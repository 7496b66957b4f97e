package org.rollcall.projection.pages.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.projection.pages.Record.FORUM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.contracts.Certainty;
import org.rollcall.contracts.Event;
import org.rollcall.contracts.EventNames;
import org.rollcall.contracts.ForumEvent;
import org.rollcall.contracts.Office;
import org.rollcall.contracts.Source;
import org.rollcall.contracts.Standing;
import org.rollcall.contracts.WireJson;
import org.rollcall.projection.http.Refused;
import org.rollcall.projection.pages.Record;
import org.rollcall.projection.pages.RunningPages;
import org.rollcall.projection.pages.desk.Answer;
import org.rollcall.projection.pages.desk.Foresight;
import org.rollcall.projection.roll.Roll;
import org.rollcall.projection.roll.RollQuestion;
import org.rollcall.projection.views.Supposition;
import org.rollcall.projection.views.Supposition.Supposed;
import tools.jackson.databind.JsonNode;

class ChangePagesTest {

    private static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'";

    private static final Event SLOVAKIA =
            (Event) Record.admitted(FORUM, "slovakia", Standing.OBSERVER, "[1993-01-01..2020-12-02]");

    private static RunningPages pages;

    @BeforeAll
    static void start() {
        pages = new RunningPages();
        pages.record(
                Record.party("austria", "Austria", "AUT", "1918-11-12", ".."),
                Record.party("czechoslovakia", "Czechoslovakia", "CSK", "1918-10-28", ".."),
                Record.party("czech-republic", "Czech Republic", "CZE", "1993-01-01", ".."),
                Record.party("slovakia", "Slovakia", "SVK", "1993-01-01", ".."),
                Record.party("hostile-party", HOSTILE, "", "1900", ".."),
                Record.dissolved("czechoslovakia", "1993-01-01", "czech-republic", "slovakia"),
                Record.forum(FORUM, HOSTILE, "Rivers."),
                Record.admitted(FORUM, "czechoslovakia", Standing.MEMBER, Record.FOUNDERS),
                Record.admitted(FORUM, "hostile-party", Standing.MEMBER, "1993"),
                SLOVAKIA,
                Record.office(FORUM, Office.CHAIR, "austria", "2006"),
                Record.group(FORUM, "upper", HOSTILE));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void every_change_has_a_form_with_each_of_its_fields_why_it_is_believed_and_no_text_missing(Change change) {
        var page = page((change.isOfForum() ? "/forums/river-forum/change/" : "/change/") + change.slug());

        assertThat(page)
                .contains("name=\"key\"", "value=\"preview\"", "name=\"evidence.kind\"", "name=\"reason\"")
                .contains("hx-get=\"/dates/preview?of=decided\"")
                .doesNotContain("??", "<script>", "<img", "style=");
        assertThat(change.fields()).allSatisfy(field -> assertThat(page).contains("name=\"" + field.name() + "\""));
    }

    @Test
    void a_form_is_filled_in_by_its_address() {
        assertThat(page("/forums/river-forum/change/admission?party=Austria&standing=OBSERVER&from=1993-02"))
                .contains("value=\"Austria\"", "value=\"1993-02\"")
                .containsPattern("<option value=\"OBSERVER\" selected=\"selected\">Observer</option>");
    }

    @Test
    void the_room_leads_to_what_waits_for_a_decision_and_to_what_can_end() {
        assertThat(page("/forums/river-forum/change"))
                .contains("Czechoslovakia (dissolution, 1 January 1993): Czech Republic, Slovakia")
                .contains(
                        "succession?predecessor=czechoslovakia&amp;successors=czech-republic%0Aslovakia&amp;on=1993-01-01")
                .contains("Chair</strong>: Austria", "office-end?appointment=", "seat?group=upper")
                .contains("/forums/river-forum/change/facts/" + SLOVAKIA.fact() + "/correction")
                .contains("&lt;script&gt;alert(")
                .doesNotContain("??", "<script>", "<img");
    }

    @Test
    void a_party_of_the_register_is_looked_at_by_its_name_and_who_was_meant_is_one_click_away() {
        assertThat(page("/change?party=Czechoslovakia"))
                .contains(
                        "Party dissolved: Czechoslovakia",
                        "/change/parties/czechoslovakia/facts/",
                        "/change/name?party=czechoslovakia")
                .doesNotContain("??");
        assertThat(page("/change?party=Czehcoslovakia"))
                .contains("aria-invalid=\"true\"", "href=\"/change?party=Czechoslovakia\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "retraction", "contest"})
    void a_fact_is_revised_against_the_version_that_is_shown(String how) {
        var page = page("/forums/river-forum/change/facts/" + SLOVAKIA.fact() + "/" + how);

        assertThat(page)
                .contains("On the roll: Slovakia among the observers", "name=\"version\" value=\"3\"")
                .doesNotContain("??");
        if (how.equals("correction")) {
            assertThat(page).contains("value=\"[1993-01-01..2020-12-02]\"", "selected=\"selected\">Observer");
        }
    }

    @Test
    void what_is_not_there_is_said_on_a_page() {
        assertThat(pages.open("/forums/river-forum/change/anything").statusCode())
                .isEqualTo(404);
        assertThat(pages.open("/forums/nowhere/change").statusCode()).isEqualTo(404);
        assertThat(pages.open("/change/admission").statusCode()).isEqualTo(404);
        assertThat(pages.open("/forums/river-forum/change/facts/none/correction")
                        .body())
                .contains("There is no fact &#39;none&#39; on record.");
    }

    @Test
    void only_who_writes_sends_a_form() {
        assertThat(pages.post("/forums/river-forum/change/admission", "step=preview")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_supposed_is_answered_for_and_leaves_nothing_behind() {
        var supposed = supposed(6, admitted("czech-republic", "1993-01-01"));

        var seen = pages.part(Supposition.class).ask(supposed, ChangePagesTest::roll);

        assertThat(seen).contains("czech-republic");
        assertThat(roll(Instant.now())).doesNotContain("czech-republic");
        assertThat(pages.part(Supposition.class).ask(supposed, ChangePagesTest::roll))
                .isEqualTo(seen);
    }

    @Test
    void what_was_decided_before_something_else_was_recorded_is_refused() {
        var overtaken = supposed(2, admitted("czech-republic", "1993-01-01"));

        assertThatThrownBy(() -> pages.part(Supposition.class).ask(overtaken, ChangePagesTest::roll))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed");
    }

    @Test
    void what_would_follow_is_shown_for_the_days_it_takes_effect_and_for_today() {
        var answer = new Answer.Accepted(WireJson.MAPPER.valueToTree(
                new Tried("forum/river-forum", 6, "0.0", List.of(would(admitted("czech-republic", "1993-02"))))));

        var consequence = pages.part(Foresight.class).of(answer);

        assertThat(consequence.sentences()).singleElement().asString().contains("Czech Republic", "February 1993");
        var days = consequence.rolls().getFirst().days();
        assertThat(days.stream().map(day -> day.day().edtf()).limit(2)).containsExactly("1993-02-01", "1993-02-28");
        assertThat(days.get(0).differences()).singleElement().satisfies(place -> {
            assertThat(place.was()).isEmpty();
            assertThat(place.is()).startsWith("possible, from some day in February 1993");
        });
        assertThat(days.get(1).differences().getFirst().is()).startsWith("certain");
        assertThat(days.getLast().today()).isTrue();
        assertThat(days.getLast().after()).isNotEqualTo(days.getLast().before());
    }

    private record Tried(String stream, long version, String position, List<JsonNode> events) {}

    private static ForumEvent admitted(String party, String from) {
        return (ForumEvent) Record.admitted(FORUM, party, Standing.MEMBER, from);
    }

    private static JsonNode would(Event event) {
        var json = WireJson.MAPPER.createObjectNode();
        json.put("type", EventNames.of(event));
        json.set("data", WireJson.MAPPER.valueToTree(event));
        return json;
    }

    private static Supposed supposed(long last, Event... events) {
        var would = new ArrayList<JsonNode>();
        for (var event : events) {
            would.add(would(event));
        }
        return new Supposed(Source.MEMBERSHIP, FORUM.stream(), last, would);
    }

    private static List<String> roll(Instant known) {
        return pages.part(RollQuestion.class).entries(FORUM, LocalDate.of(1995, 1, 1), known).stream()
                .filter(entry -> entry.certainty() == Certainty.CERTAIN)
                .map(Roll.Entry::party)
                .map(Object::toString)
                .toList();
    }

    private static String page(String path) {
        var answer = pages.open(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
