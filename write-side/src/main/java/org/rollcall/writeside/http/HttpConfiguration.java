package org.rollcall.writeside.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.rollcall.contracts.Source;
import org.rollcall.writeside.store.Commands;
import org.rollcall.writeside.store.ServiceDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side of commands; see the package. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IdempotencyProperties.class)
@Import({SecurityConfiguration.class, ProblemAdvice.class})
public class HttpConfiguration {

    /** Behind the security filters, whose order is -100. */
    private static final int BEHIND_SECURITY = 0;

    private static final int ANSWERS_FORGOTTEN_AT_ONCE = 1000;
    private static final Duration SETTLED = Duration.ofMinutes(10);

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    JsonMapper requestJson() {
        return RequestJson.mapper();
    }

    @Bean
    CommandDesk commandDesk(Commands commands, JdbcClient jdbc, Source source, MeterRegistry meters) {
        return new CommandDesk(commands, new Answers(jdbc, source), meters);
    }

    @Bean
    OldAnswers oldAnswers(ServiceDatabase database, IdempotencyProperties properties) {
        return new OldAnswers(database, properties.keep(), ANSWERS_FORGOTTEN_AT_ONCE);
    }

    /** Not at an hour of the night: an instance on somebody's desk may never be up then. */
    @Bean
    SchedulingConfigurer forgettingOldAnswers(OldAnswers answers, IdempotencyProperties properties) {
        var every = properties.cleanEvery();
        var first = every.compareTo(SETTLED) < 0 ? every : SETTLED;
        return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(answers::forget, every, first));
    }

    @Bean
    FilterRegistrationBean<BoundedBody> boundedBody(ProblemWriter problems, ObjectProvider<BodyLimit> larger) {
        var registration = new FilterRegistrationBean<>(
                new BoundedBody(problems, larger.stream().toList()));
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
