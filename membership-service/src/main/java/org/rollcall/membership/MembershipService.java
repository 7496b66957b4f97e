package org.rollcall.membership;

import java.util.List;
import org.rollcall.contracts.Source;
import org.rollcall.membership.axon.ForumAggregate;
import org.rollcall.membership.axon.PartyAggregate;
import org.rollcall.writeside.WriteSideConfiguration;
import org.rollcall.writeside.store.Aggregates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Accepts the commands about parties and forums, and records them. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(WriteSideConfiguration.class)
public class MembershipService {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipService.class);

    public static void main(String... args) {
        start(args);
    }

    /** Starts the service beside whatever else runs in this JVM; returns when it is ready, its register on record. {@code membership.yml} says what can be set. */
    public static ConfigurableApplicationContext start(String... args) {
        var service = new SpringApplicationBuilder(MembershipService.class)
                .properties("spring.config.name=membership")
                .run(args);
        LOG.info(
                "membership-service answers on port {}",
                service.getEnvironment().getProperty("local.server.port"));
        return service;
    }

    @Bean
    Source source() {
        return Source.MEMBERSHIP;
    }

    @Bean
    Aggregates aggregates() {
        return new Aggregates(List.of(PartyAggregate.class, ForumAggregate.class));
    }
}
