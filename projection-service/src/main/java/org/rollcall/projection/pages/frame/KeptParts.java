package org.rollcall.projection.pages.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <th:block kept:insert="~{template :: fragment(name=${…})}">}: a long part of a page that is the same for whoever is told
 * the same. It sees nothing but the parameters that are named there: not who looks, not the request, nothing else of the page. So it
 * is written once for values that are equal, and given again while it is asked for.
 */
@Component
class KeptParts extends AbstractProcessorDialect {

    private static final long MOST_CHARACTERS = 32_000_000;
    private static final Duration UNASKED = Duration.ofMinutes(10);

    /** All that a part depends on. */
    private record Given(String template, @Nullable Set<String> fragment, Map<String, Object> values, Locale locale) {}

    private final Cache<Given, String> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Given given, String html) -> html.length())
            .expireAfterAccess(UNASKED)
            .build();

    KeptParts() {
        super("parts that are kept", "kept", 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Insert(prefix));
    }

    private String html(Fragment part, ITemplateContext page) {
        var template = part.getTemplateModel().getTemplateData();
        var values = part.getParameters();
        var given = new Given(
                template.getTemplate(),
                template.getTemplateSelectors(),
                values == null ? Map.of() : values,
                page.getLocale());
        // not computed under the cache's lock: a part may have parts
        var html = kept.getIfPresent(given);
        if (html == null) {
            html = written(part, given, page);
            kept.put(given, html);
        }
        return html;
    }

    private static String written(Fragment part, Given given, ITemplateContext page) {
        var context = new Context(given.locale(), given.values());
        var writer = new StringWriter();
        var engine = page.getConfiguration();
        engine.getTemplateManager()
                .process(
                        part.getTemplateModel(),
                        engine.getEngineContextFactory()
                                .createEngineContext(
                                        engine, part.getTemplateModel().getTemplateData(), Map.of(), context),
                        writer);
        return writer.toString();
    }

    private final class Insert extends AbstractAttributeTagProcessor {

        private static final int AFTER_EACH_AND_IF = 1350;

        Insert(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "insert", true, AFTER_EACH_AND_IF, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext page,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler element) {
            var part = StandardExpressions.getExpressionParser(page.getConfiguration())
                    .parseExpression(page, expression)
                    .execute(page);
            element.setBody(html((Fragment) part, page), false);
        }
    }

    /** Parts know no request, so links are what is written in them: the front door is at the root of its address. */
    @Component
    static class Links extends StandardLinkBuilder {

        Links(SpringTemplateEngine engine) {
            engine.setLinkBuilder(this);
        }

        @Override
        protected String computeContextPath(
                IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}
