package org.rollcall.meeting;

import java.time.Clock;
import java.util.List;
import org.rollcall.contracts.Source;
import org.rollcall.meeting.axon.DocumentAggregate;
import org.rollcall.meeting.axon.MeetingAggregate;
import org.rollcall.writeside.WriteSideConfiguration;
import org.rollcall.writeside.store.Aggregates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Records meetings and documents. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(WriteSideConfiguration.class)
public class MeetingService {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingService.class);

    public static void main(String[] args) {
        start(args);
    }

    /** Starts the service; {@code meeting.yml} says what can be set. */
    public static ConfigurableApplicationContext start(String... args) {
        var service = new SpringApplicationBuilder(MeetingService.class)
                .properties("spring.config.name=meeting")
                .run(args);
        LOG.info("meeting-service answers on port {}", service.getEnvironment().getProperty("local.server.port"));
        return service;
    }

    @Bean
    Source source() {
        return Source.MEETING;
    }

    @Bean
    Aggregates aggregates() {
        return new Aggregates(List.of(MeetingAggregate.class, DocumentAggregate.class));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
