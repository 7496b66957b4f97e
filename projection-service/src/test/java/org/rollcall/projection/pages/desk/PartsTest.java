package org.rollcall.projection.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.projection.pages.words.Bundles;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The parts of forms, in a page of the test's own. */
class PartsTest {

    @Test
    void a_fresh_form_has_a_key_and_no_errors() throws IOException {
        var page = page(Form.fresh(Map.of("party", "Austria", "standing", "OBSERVER")));

        assertThat(page)
                .containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"")
                .contains("id=\"party\" name=\"party\" value=\"Austria\"")
                .contains("<option value=\"OBSERVER\" selected=\"selected\">Observer</option>")
                .contains("hx-get=\"/dates/preview?of=from\"", "How dates are written")
                .contains("value=\"MINE\" checked=\"checked\"", "It is my own decision", "3 of 7")
                .doesNotContain("class=\"errors\"", "aria-invalid", "??", "style=", "onclick");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_at_the_field_what_is_wrong() throws IOException {
        var page = page(Form.fresh(Map.of("party", "<b>Utopia</b>", "stays", "yes", "evidence.kind", "STATED"))
                .wrong("party", "No party is called so.", "Austria")
                .wrong("", "Somebody else was faster."));

        assertThat(page)
                .contains("2 things are to be mended", "href=\"#party\"", "Somebody else was faster.")
                .contains("value=\"&lt;b&gt;Utopia&lt;/b&gt;\" aria-invalid=\"true\"")
                .contains("id=\"error-party\"", "aria-describedby=\"hint-party error-party\"")
                .contains("data-for=\"party\" data-value=\"Austria\"", "Was it Austria?")
                .contains("value=\"yes\" checked=\"checked\"", "value=\"STATED\" checked=\"checked\"");
    }

    private static String page(Form form) throws IOException {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/pages/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(Bundles.messages());
        var context = new MockServletContext();
        var standings = new LinkedHashMap<String, String>();
        List.of("Member", "Observer").forEach(text -> standings.put(text.toUpperCase(Locale.ROOT), text));
        return engine.process(
                "test/form",
                new WebContext(
                        JakartaServletWebApplication.buildApplication(context)
                                .buildExchange(new MockHttpServletRequest(context), new MockHttpServletResponse()),
                        Locale.ENGLISH,
                        Map.of("form", form, "standings", standings)));
    }
}
