package org.rollcall.membership;

import java.util.List;
import org.rollcall.contracts.Source;
import org.rollcall.membership.axon.ForumAggregate;
import org.rollcall.membership.axon.PartyAggregate;
import org.rollcall.writeside.WriteSideConfiguration;
import org.rollcall.writeside.store.Aggregates;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Accepts the commands about parties and forums, and records them. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(WriteSideConfiguration.class)
public class MembershipService {

    public static void main(String... args) {
        start(args);
    }

    /** Starts the service beside whatever else runs in this JVM; returns when it is ready. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(MembershipService.class)
                .properties("spring.config.name=membership")
                .run(args);
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
