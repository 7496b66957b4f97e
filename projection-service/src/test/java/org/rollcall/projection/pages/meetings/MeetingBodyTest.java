package org.rollcall.projection.pages.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.projection.pages.desk.Form;

class MeetingBodyTest {

    private static final Map<String, List<String>> SAID = Map.of(
            "title", List.of("24th meeting"),
            "first", List.of("2016-10-18"),
            "last", List.of(""),
            "venue.city", List.of("Belgrade"),
            "venue.country", List.of("Serbia"),
            "series", List.of("senior-officials"),
            "series.number", List.of("24"),
            "hosts", List.of("Serbia\nAustria"));

    @Test
    void what_is_typed_becomes_the_members_that_the_service_reads() {
        assertThat(MeetingBody.of(MeetingFields.ANNOUNCEMENT, form(SAID)))
                .isEqualTo(Map.of(
                        "title",
                        "24th meeting",
                        "first",
                        "2016-10-18",
                        "last",
                        "2016-10-18",
                        "venue",
                        Map.of("type", "PLACE", "city", "Belgrade", "country", "Serbia"),
                        "series",
                        List.of(Map.of("series", "senior-officials", "ordinal", 24)),
                        "hosts",
                        List.of("Serbia", "Austria")));
    }

    @Test
    void a_series_is_named_in_words_and_numbered_as_people_do() {
        assertThat(MeetingBody.of(
                        MeetingFields.ANNOUNCEMENT,
                        form(Map.of(
                                "series", List.of("Senior Officials", "", "Silk Routes"),
                                "series.number", List.of("24th", "", "many")))))
                .isEqualTo(Map.of(
                        "series",
                        List.of(
                                Map.of("series", "senior-officials", "ordinal", 24),
                                Map.of("series", "silk-routes", "ordinal", "many"))));
    }

    @Test
    void an_agenda_is_read_line_by_line_with_its_numbers_and_texts() {
        assertThat(MeetingBody.of(
                        List.of(MeetingFields.AGENDA),
                        form(Map.of("items", List.of("1. Opening\n\n3.1. Floods | what to do\nClosing")))))
                .isEqualTo(Map.of(
                        "items",
                        List.of(
                                Map.of("number", "1", "title", "Opening"),
                                Map.of("number", "3.1", "title", "Floods", "text", "what to do"),
                                Map.of("title", "Closing"))));
    }

    @Test
    void who_chairs_is_a_party_or_an_office() {
        assertThat(MeetingBody.of(
                        MeetingFields.CHAIRS,
                        form(Map.of("chairs", List.of("Austria"), "chairs.office", List.of("CHAIR")))))
                .isEqualTo(Map.of("chairs", List.of(Map.of("office", "CHAIR"), Map.of("party", "Austria"))));
    }

    @Test
    void a_correction_says_only_what_is_otherwise_and_the_last_day_goes_with_the_first() {
        var typed = new HashMap<>(SAID);
        typed.put("first", List.of("2016-10-19"));
        assertThat(MeetingBody.changed(MeetingFields.ANNOUNCEMENT, form(typed), SAID))
                .isEqualTo(Map.of("first", "2016-10-19", "last", "2016-10-19"));
        assertThat(MeetingBody.changed(MeetingFields.ANNOUNCEMENT, form(SAID), SAID))
                .isEmpty();
    }

    @Test
    void what_is_taken_out_is_said_to_be_nothing() {
        var typed = new HashMap<>(SAID);
        typed.put("series", List.of(""));
        typed.put("venue.city", List.of(""));
        typed.put("venue.country", List.of(""));
        assertThat(MeetingBody.changed(MeetingFields.ANNOUNCEMENT, form(typed), SAID))
                .isEqualTo(Map.of("series", List.of(), "venue", Map.of("type", "UNSTATED")));
    }

    private static Form form(Map<String, List<String>> values) {
        return new Form(values, "key", List.of());
    }
}
