package org.rollcall.projection.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.contracts.WireJson;
import org.springframework.mock.web.MockHttpServletRequest;

class FormTest {

    private static Form sent(String... fields) {
        var request = new MockHttpServletRequest("POST", "/forums/x/change");
        for (int i = 0; i < fields.length; i += 2) {
            request.addParameter(fields[i], fields[i + 1]);
        }
        return Form.sent(request);
    }

    private static Answer.Refusal refusal(String problem) {
        return Answer.Refusal.of(WireJson.MAPPER.readTree(problem));
    }

    @Test
    void a_form_keeps_what_was_typed_and_its_key_but_not_the_guard_against_forgery() {
        var form = sent(
                "key", "k-1", "_csrf", "secret", "party", "  Austria ", "version", "7", "hosts", "a", "hosts", "b");

        assertThat(form.key()).isEqualTo("k-1");
        assertThat(form.value("party")).isEqualTo("Austria");
        assertThat(form.values("hosts")).containsExactly("a", "b");
        assertThat(form.version()).hasValue(7);
        assertThat(form.values()).doesNotContainKeys("_csrf", "key");
    }

    @Test
    void a_version_that_is_no_number_is_none() {
        assertThat(sent("version", "x").version()).isEmpty();
        assertThat(sent().version()).isEmpty();
    }

    @Test
    void a_refusal_stands_at_the_field_it_speaks_of_with_what_was_meant() {
        var form = sent("party", "Czechoslovakia", "from", "1997").refused(refusal("""
                        {"type": "https://rollcall.org/problems/unknown-party", "title": "Unknown", "status": 422,
                         "detail": "No party is called so then.", "field": "party",
                         "suggestions": ["Czech Republic", "Slovakia"]}
                        """));

        assertThat(form.isWrong("party")).isTrue();
        assertThat(form.errorsOf("party"))
                .containsExactly(
                        new Form.Error("party", "No party is called so then.", List.of("Czech Republic", "Slovakia")));
        assertThat(form.value("from")).isEqualTo("1997");
        assertThat(form.isWrong("from")).isFalse();
    }

    @Test
    void what_is_said_of_a_part_of_the_evidence_stands_at_the_field_of_that_part() {
        var form = sent("evidence.kind", "STATED", "evidence.line", "x", "names", "A")
                .refused(refusal("{\"detail\": \"no number\", \"field\": \"evidence[0].line\"}"))
                .refused(refusal("{\"detail\": \"no name\", \"field\": \"names[2].text\"}"))
                .refused(refusal("{\"detail\": \"none\", \"field\": \"evidence\"}"))
                .refused(refusal("{\"detail\": \"of the whole\", \"field\": \"somewhere.else\"}"));

        assertThat(form.errors().stream().map(Form.Error::field))
                .containsExactly("evidence.line", "names", "evidence.kind", "");
    }

    @Test
    void a_form_that_was_recorded_before_it_was_changed_gets_another_key() {
        var form = sent("key", "k-1", "party", "Austria");

        assertThat(form.refused(refusal("{\"type\": \"/problems/no-such-thing\"}"))
                        .key())
                .isEqualTo("k-1");
        assertThat(form.refused(refusal("{\"type\": \"/problems/idempotency-key-reused\"}"))
                        .key())
                .isNotEqualTo("k-1");
    }

    @Test
    void what_was_left_empty_is_not_in_the_body() {
        var form = sent(
                "party", "Austria", "from", "", "stays", "yes", "successors", "Czech Republic\r\n\r\nSlovakia\r\n");

        assertThat(Body.of(form)
                        .texts("party", "from")
                        .flag("stays")
                        .list("successors")
                        .json())
                .isEqualTo(
                        Map.of("party", "Austria", "stays", true, "successors", List.of("Czech Republic", "Slovakia")));
    }

    @Test
    void evidence_is_what_the_chosen_kind_asks_for_and_none_where_the_decision_is_ones_own() {
        var form = sent(
                "evidence.kind", "STATED",
                "evidence.document", "https://example.org/",
                "evidence.line", "84",
                "evidence.by", "left over");

        assertThat(Body.of(form).evidence().json())
                .isEqualTo(Map.of(
                        "evidence",
                        List.of(Map.of(
                                "kind", "STATED",
                                "document", "https://example.org/",
                                "line", 84,
                                "quote", "",
                                "asOf", "XXXX"))));
        assertThat(Body.of(form.with("evidence.kind", "MINE")).evidence().json())
                .isEmpty();
    }
}
