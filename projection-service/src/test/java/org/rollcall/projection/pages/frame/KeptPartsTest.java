package org.rollcall.projection.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rollcall.projection.pages.words.Bundles;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class KeptPartsTest {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    public record Line(String words) {

        public String text() {
            WRITTEN.incrementAndGet();
            return words;
        }
    }

    private final SpringTemplateEngine engine = engine();

    KeptPartsTest() throws IOException {}

    private static SpringTemplateEngine engine() throws IOException {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/pages/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(Bundles.messages());
        engine.addDialect(new KeptParts());
        new KeptParts.Links(engine);
        return engine;
    }

    private String page(String viewer, String text) {
        return engine.process(
                "test/kept",
                Set.of("main"),
                new Context(Locale.ENGLISH, Map.of("viewer", viewer, "line", new Line(text))));
    }

    @Test
    void a_part_is_written_once_for_equal_values_and_anew_for_others() {
        var first = page("clerk", "Austria <i>");
        var asked = WRITTEN.get();
        assertThat(first)
                .contains("<p>Austria &lt;i&gt;</p>")
                .contains("<a href=\"/parties/Austria%20%3Ci%3E\">Rollcall</a>");

        assertThat(page("clerk", "Austria <i>")).isEqualTo(first);
        assertThat(WRITTEN).as("asked for what it says again").hasValue(asked);

        assertThat(page("clerk", "Belgium")).contains("<p>Belgium</p>");
        assertThat(WRITTEN).hasValueGreaterThan(asked);
    }

    @Test
    void a_part_sees_nothing_of_the_page_but_what_it_is_given() {
        assertThat(page("clerk", "Austria")).contains("<b>clerk</b>").contains("<i></i>");
        assertThat(page("auditor", "Austria")).contains("<b>auditor</b>").contains("<i></i>");
    }
}
