package org.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the record answers after the seed page was imported and the one decision of its owner recorded. */
class TheRecordOfTheBudapestProcessTest {

    private static final List<String> FOUNDERS = List.of(
            "Albania",
            "Austria",
            "Belarus",
            "Belgium",
            "Bulgaria",
            "Czechoslovakia",
            "Denmark",
            "Estonia",
            "France",
            "Germany",
            "Greece",
            "Hungary",
            "Ireland",
            "Italy",
            "Latvia",
            "Lithuania",
            "Luxembourg",
            "Netherlands",
            "Poland",
            "Portugal",
            "Romania",
            "Soviet Union",
            "Spain",
            "Switzerland",
            "Ukraine",
            "United Kingdom",
            "Yugoslavia");

    private static Rollcall rollcall;

    @BeforeAll
    static void start() {
        rollcall = Rollcall.inThisJvm();
    }

    @Test
    void on_the_day_of_the_page_all_52_states_16_organisations_and_7_observers_are_certain() {
        var roll = rollOn("2020-12-02");
        assertThat(roll.at("/counts/MEMBER/STATE/certain").asInt()).isEqualTo(52);
        assertThat(roll.at("/counts/MEMBER/STATE/possible").asInt()).isZero();
        assertThat(roll.at("/counts/MEMBER/ORGANISATION/certain").asInt()).isEqualTo(16);
        assertThat(roll.at("/counts/OBSERVER/STATE/certain").asInt()).isEqualTo(7);
        assertThat(names(roll, CERTAIN)).contains("North Macedonia", "Turkey", "Netherlands");
    }

    @Test
    void names_are_those_of_the_day() {
        assertThat(names(rollOn("2022-06-01"), CERTAIN)).contains("Türkiye").doesNotContain("Turkey");
        assertThat(names(rollOn("2022-05-31"), CERTAIN)).contains("Turkey").doesNotContain("Türkiye");
    }

    @Test
    void czechoslovakia_stands_until_the_day_its_place_passes_to_the_two() {
        assertThat(names(rollOn("1992-12-31"), CERTAIN))
                .contains("Czechoslovakia")
                .doesNotContain("Czech Republic", "Slovakia");

        var after = rollOn("1993-01-01");
        assertThat(names(after, ANY)).doesNotContain("Czechoslovakia");
        for (var successor : List.of("Czech Republic", "Slovakia")) {
            var entry = entry(after, successor);
            assertThat(entry.path("certainty").asString()).isEqualTo("CERTAIN");
            assertThat(entry.path("basis").asString()).isEqualTo("SUCCESSION");
            assertThat(entry.path("evidence").findValuesAsString("kind")).contains("DECIDED");
        }
    }

    @Test
    void at_the_first_conference_nobody_is_certain_and_all_27_founders_are_possible() {
        var roll = rollOn("1991-11-15");
        assertThat(names(roll, CERTAIN)).isEmpty();
        assertThat(names(roll, basis("FOUNDING"))).containsExactlyInAnyOrderElementsOf(FOUNDERS);
        assertThat(names(roll, ANY)).contains("Finland");
    }

    @Test
    void in_1995_what_is_sure_what_is_not_and_what_is_gone() {
        var roll = rollOn("1995-01-01");
        assertThat(names(roll, CERTAIN)).contains("Austria", "Czech Republic", "Slovakia", "Russian Federation");
        assertThat(names(roll, POSSIBLE)).contains("Finland", "Turkey", "Croatia");
        assertThat(names(roll, ANY)).doesNotContain("Soviet Union", "Yugoslavia", "Serbia", "Czechoslovakia");
    }

    @Test
    void successions_the_forum_has_not_decided_are_listed_as_pending() {
        var pending = rollcall.get(Rollcall.FORUM).path("pending");
        assertThat(pending.findValuesAsString("predecessor"))
                .contains("soviet-union", "yugoslavia")
                .doesNotContain("czechoslovakia");
    }

    @Test
    void there_are_27_meetings_and_the_two_that_ran_together_are_apart() {
        var meetings = rollcall.get(Rollcall.FORUM + "/meetings").path("items");
        assertThat(statedByThePage(meetings)).hasSize(27);
        assertThat(meeting(meetings, "Belgrade").path("first").asString()).isEqualTo("2016-10-18");
        assertThat(meeting(meetings, "Belgrade").path("last").asString()).isEqualTo("2016-10-19");
        assertThat(ordinal(meeting(meetings, "Belgrade"))).isEqualTo(9);
        assertThat(meeting(meetings, "Tehran").path("first").asString()).isEqualTo("2016-05-18");
        assertThat(meeting(meetings, "Tehran").path("last").asString()).isEqualTo("2016-05-19");
        assertThat(ordinal(meeting(meetings, "Tehran"))).isEqualTo(8);
    }

    @Test
    void there_are_nine_documents_and_what_the_page_claims_is_beside_what_it_lists() {
        var documents = rollcall.get(Rollcall.FORUM + "/documents").path("items");
        assertThat(statedByThePage(documents)).hasSize(9);
        var claims = rollcall.get(Rollcall.FORUM).path("claims").toString();
        assertThat(claims).contains("52").contains("MECHANISM");
    }

    /** Other tests record more of the same forum. */
    private static Stream<JsonNode> statedByThePage(JsonNode items) {
        return items.valueStream()
                .filter(item -> item.path("evidence").findValuesAsString("kind").contains("STATED"));
    }

    private static JsonNode rollOn(String day) {
        return rollcall.get(Rollcall.FORUM + "/roll?on=" + day);
    }

    private static final Predicate<JsonNode> ANY = entry -> true;
    private static final Predicate<JsonNode> CERTAIN =
            entry -> entry.path("certainty").asString().equals("CERTAIN");
    private static final Predicate<JsonNode> POSSIBLE =
            entry -> entry.path("certainty").asString().equals("POSSIBLE");

    private static Predicate<JsonNode> basis(String basis) {
        return entry -> entry.path("basis").asString().equals(basis);
    }

    private static List<String> names(JsonNode roll, Predicate<JsonNode> which) {
        var names = new ArrayList<String>();
        for (var entry : roll.path("entries")) {
            if (which.test(entry)) {
                names.add(entry.path("name").asString());
            }
        }
        return names;
    }

    private static JsonNode entry(JsonNode roll, String name) {
        for (var entry : roll.path("entries")) {
            if (entry.path("name").asString().equals(name)) {
                return entry;
            }
        }
        throw new AssertionError(name + " is not on " + names(roll, ANY));
    }

    private static JsonNode meeting(JsonNode meetings, String city) {
        for (var meeting : meetings) {
            if (meeting.at("/venue/city").asString("").equals(city)) {
                return meeting;
            }
        }
        throw new AssertionError("no meeting in " + city);
    }

    private static int ordinal(JsonNode meeting) {
        return meeting.at("/series/0/ordinal").asInt();
    }
}
