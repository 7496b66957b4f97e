package org.rollcall.writeside.http;

import java.util.List;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.store.Commands;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side of commands; see the package. */
@Configuration(proxyBeanMethods = false)
@Import({SecurityConfiguration.class, ProblemAdvice.class})
public class HttpConfiguration {

    /** Behind the security filters, whose order is -100. */
    private static final int BEHIND_SECURITY = 0;

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    JsonMapper requestJson() {
        return RequestJson.mapper();
    }

    @Bean
    CommandDesk commandDesk(Commands commands, JdbcClient jdbc, Source source) {
        return new CommandDesk(commands, new Answers(jdbc, source));
    }

    @Bean
    FilterRegistrationBean<BoundedBody> boundedBody(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BoundedBody(problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    @Bean
    WebMvcConfigurer submissions() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SubmissionResolver());
            }
        };
    }
}
